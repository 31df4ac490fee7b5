import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { stu3Types } from '../../src/spec/vocabulary/stu3.generated.ts'
import { elementsOf, isPrimitive, isResource } from '../../src/spec/vocabulary/stu3.ts'

const inResources = 'id meta implicitRules language text contained extension modifierExtension'.split(' ')

const elements = (type: string) => {
  const found = elementsOf(type)
  if (found === undefined) throw new Error(type)
  return found
}

/** `name:type`, with `*` behind the name where it repeats. */
const written = (type: string, name: string): string => {
  const found = elements(type).get(name)
  return `${name}${found?.many ? '*' : ''}:${found?.type}`
}

describe('elementsOf', () => {
  test.each([
    ['Subscription', 'status contact end reason criteria error channel tag'],
    [
      'MessageHeader',
      'event destination receiver sender timestamp enterer author source responsible reason response focus',
    ],
    [
      'Communication',
      'identifier definition basedOn partOf status notDone notDoneReason category medium subject recipient topic context sent ' +
        'received sender reasonCode reasonReference payload note',
    ],
    [
      'Patient',
      'identifier active name telecom gender birthDate deceasedBoolean deceasedDateTime address maritalStatus ' +
        'multipleBirthBoolean multipleBirthInteger photo contact animal communication generalPractitioner managingOrganization link',
    ],
    ['Organization', 'identifier active type name alias telecom address partOf contact endpoint'],
    [
      'EpisodeOfCare',
      'identifier status statusHistory type diagnosis patient managingOrganization period referralRequest careManager team account',
    ],
    [
      'Immunization',
      'identifier status notGiven vaccineCode patient encounter date primarySource reportOrigin location manufacturer lotNumber ' +
        'expirationDate site route doseQuantity practitioner note explanation reaction vaccinationProtocol',
    ],
  ])('lists those of %s in the order of STU3', (type, names) => {
    expect([...elements(type).keys()]).toEqual([...inResources, ...names.split(' ')])
    expect([...elements(type).values()].map(({ index }) => index)).toEqual(
      [...elements(type).keys()].map((_, index) => index),
    )
  })

  test.each([
    ['Bundle', 'id meta implicitRules language identifier type total link entry signature'],
    ['BundleEntry', 'extension modifierExtension link fullUrl resource search request response'],
    ['SubscriptionChannel', 'extension modifierExtension type endpoint payload header'],
    ['MessageHeaderSource', 'extension modifierExtension name software version contact endpoint'],
    ['HumanName', 'extension use text family given prefix suffix period'],
    ['Identifier', 'extension use type system value period assigner'],
    ['Element', 'extension'],
    ['Narrative', 'extension status div'],
    ['Duration', 'extension value comparator unit system code'],
    [
      'TimingRepeat',
      [
        ...'extension boundsDuration boundsRange boundsPeriod count countMax duration durationMax'.split(' '),
      ].join(' '),
    ],
  ])('lists those of %s', (type, names) => {
    expect([...elements(type).keys()].join(' ').startsWith(names)).toBe(true)
    expect(elements(type).has('id')).toBe(type === 'Bundle')
  })

  test('tells types, and what repeats', () => {
    expect(written('Subscription', 'contact')).toBe('contact*:ContactPoint')
    expect(written('Subscription', 'channel')).toBe('channel:SubscriptionChannel')
    expect(written('BundleEntry', 'resource')).toBe('resource:Resource')
    expect(written('Bundle', 'entry')).toBe('entry*:BundleEntry')
    expect(written('Patient', 'contained')).toBe('contained*:Resource')
    expect(written('Patient', 'generalPractitioner')).toBe('generalPractitioner*:Reference')
    expect(written('HumanName', 'given')).toBe('given*:string')
    expect(written('Claim', 'id')).toBe('id:id')
    expect(written('ClaimPayee', 'resourceType')).toBe('resourceType:Coding')
    expect(written('Narrative', 'div')).toBe('div:xhtml')
    expect(written('Extension', 'valueBoolean')).toBe('valueBoolean:boolean')
    expect(written('Extension', 'valueUnsignedInt')).toBe('valueUnsignedInt:unsignedInt')
    expect(written('ContactPoint', 'rank')).toBe('rank:number')
  })

  test.each([
    [
      'dateTime',
      'Period.start Period.end Extension.valueDateTime Communication.sent Communication.received Immunization.date',
    ],
    [
      'dateTime',
      'Observation.effectiveDateTime DiagnosticReport.effectiveDateTime Procedure.performedDateTime Patient.deceasedDateTime',
    ],
    [
      'dateTime',
      'Timing.event Annotation.time Attachment.creation Condition.assertedDate Encounter.period.start',
    ],
    [
      'instant',
      'Meta.lastUpdated MessageHeader.timestamp Subscription.end Observation.issued DiagnosticReport.issued',
    ],
    ['date', 'Patient.birthDate Immunization.expirationDate Extension.valueDate Basic.created'],
    ['time', 'TimingRepeat.timeOfDay Extension.valueTime Observation.valueTime'],
  ])('knows as a %s: %s', (expected, places) => {
    for (const place of places.split(' ')) {
      const [type = '', ...path] = place.split('.')
      const found = path.reduce((here, name) => elements(here).get(name)?.type ?? 'nothing', type)
      expect(found, place).toBe(expected)
    }
  })

  test('gives the members of a choice one place', () => {
    const choices = (type: string): string[] => {
      const groups = new Map<number, string[]>()
      for (const [name, { choice }] of elements(type))
        groups.set(choice, [...(groups.get(choice) ?? []), name])
      return [...groups.values()].filter(({ length }) => length > 1).map((group) => group.join(' '))
    }
    expect(choices('Patient')).toEqual([
      'deceasedBoolean deceasedDateTime',
      'multipleBirthBoolean multipleBirthInteger',
    ])
    expect(choices('Subscription')).toEqual([])
    expect(choices('Extension')[0]?.split(' ')).toHaveLength(38)
    expect(choices('CarePlanActivity')).toEqual([])
    expect(choices('DataRequirementCodeFilter')).toEqual(['valueSetString valueSetReference'])
  })

  test.each(['Nonsense', '', 'toString', '__proto__', 'string', 'subscription'])(
    'knows no type %j',
    (name) => {
      expect(elementsOf(name)).toBeUndefined()
    },
  )

  test('knows every type that an element has', () => {
    for (const type of Object.keys(stu3Types)) {
      for (const [name, element] of elements(type)) {
        const known = isPrimitive(element.type) || elementsOf(element.type) !== undefined
        expect(known, `${type}.${name}`).toBe(true)
      }
    }
  })
})

test('isResource', () => {
  expect(Object.keys(stu3Types).filter(isResource)).toHaveLength(117)
  expect(['Patient', 'Bundle', 'Binary', 'Parameters'].every(isResource)).toBe(true)
  expect(['Resource', 'DomainResource', 'HumanName', 'BundleEntry', 'Nonsense', ''].some(isResource)).toBe(
    false,
  )
})

test('isPrimitive', () => {
  expect(['string', 'dateTime', 'boolean', 'xhtml', 'number'].every(isPrimitive)).toBe(true)
  expect(['HumanName', 'Resource', ''].some(isPrimitive)).toBe(false)
})

test('the table is fresh', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'build/stu3.ts', '--check'], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})
