import fc from 'fast-check'
import type { Registry } from '../../src/spec/model/registry.ts'

/** What criteria are made of, each component by its name and value, in the order of the page's table. */
export type Components = readonly (readonly [name: string, value: string])[]

const events = [
  'blood-spot-test-outcome-1',
  'newborn-hearing-1',
  'nipe-outcome-1',
  'pds-birth-notification-1',
  'pds-change-of-address-1',
  'pds-change-of-gp-1',
  'pds-death-notification-1',
  'pds-record-change-1',
  'professional-contacts-1',
  'vaccinations-1',
]
const countries = ['E92000001', 'W92000004', 'S92000003', 'N92000002', 'L93000001', 'M83000003']
const serviceType = optional(fc.constantFrom('GP', 'CHO', 'UHV', 'EPCHR'))
const gpRegistration = optional(fc.constantFrom('RegisteredOnly', 'UnregisteredOnly'))
const tagCharacters = 'ABCxyz019-_|,'.split('')
const tag = optional(
  fc.oneof(
    fc.constantFrom('A', 'team-1|north,south_2', 'x'.repeat(100)),
    fc.string({ unit: fc.constantFrom(...tagCharacters), minLength: 1, maxLength: 100 }),
  ),
)
const years = fc.integer({ min: 0, max: 120 })
const ages: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.constant<string[]>([]),
  years.map((age) => [`lt${age}`]),
  years.map((age) => [`gt${age}`]),
  years.map((age) => [`gt${age}`, `lt${age + 5}`]),
)

/** Choices that make the criteria of one subscription. */
export interface CriteriaChoices {
  readonly serviceType: string | undefined
  /** NHS number; explicit criteria have one. */
  readonly patient: string | undefined
  readonly events: readonly string[]
  readonly ages: readonly string[]
  readonly gpRegistration: string | undefined
  /** A rule type and the code that it matches on; generic criteria have one. */
  readonly rule: readonly [type: string, code: string] | undefined
  readonly tag: string | undefined
}

/** Criteria of one patient: one to three events that may be subscribed to. */
export function explicitCriteria(
  registry: Registry,
  patient: fc.Arbitrary<string>,
): fc.Arbitrary<CriteriaChoices> {
  const events = fc.uniqueArray(fc.constantFrom(...supported(registry)), { minLength: 1, maxLength: 3 })
  const rule = fc.constant(undefined)
  return fc.record({ serviceType, patient, events, ages, gpRegistration, rule, tag })
}

/** Criteria of a rule: one event, a rule type, and the code that it matches on. */
export function genericCriteria(
  registry: Registry,
  odsCodes: readonly string[],
): fc.Arbitrary<CriteriaChoices> {
  const rule = fc.oneof(
    fc.tuple(fc.constant('GP_GP_GP'), fc.constantFrom(...odsCodes)),
    fc.tuple(
      fc.constantFrom('UHV_POSTCODE_LACODE', 'CHO_POSTCODE_CCG'),
      fc.constantFrom('E06000047', '00P', '15F'),
    ),
    fc.tuple(fc.constant('CHO_GP_CCG'), fc.constantFrom('00P', '15F')),
    fc.tuple(fc.constant('COUNTRYCODE'), fc.constantFrom(...countries)),
  )
  const events = fc.constantFrom(...supported(registry)).map((code) => [code])
  const patient = fc.constant(undefined)
  return fc.record({ serviceType, patient, events, ages, gpRegistration, rule, tag })
}

/** The components of criteria, in the order of the page's table. */
export function componentsOf(choices: CriteriaChoices): Components {
  const { patient, rule } = choices
  const takesRegistration = rule === undefined || !['CHO_GP_CCG', 'GP_GP_GP'].includes(rule[0])
  const all: readonly (readonly [string, string | undefined])[] = [
    ['serviceType', choices.serviceType],
    [
      'Patient.identifier',
      patient === undefined ? undefined : `http://fhir.nhs.net/Id/nhs-number|${patient}`,
    ],
    ...choices.events.map((code) => ['MessageHeader.event', code] as const),
    ...choices.ages.map((age) => ['Patient.age', age] as const),
    ['GPRegistration', takesRegistration ? choices.gpRegistration : undefined],
    ['subscriptionRuleType', rule?.[0]],
    ['Organization.identifier', rule?.[1]],
    ['tag', choices.tag],
  ]
  return all.filter((component): component is readonly [string, string] => component[1] !== undefined)
}

/** The criteria as the text of the element. */
export function criteriaText(components: Components): string {
  return ['/Bundle?type=message', ...components.map(([name, value]) => `${name}=${value}`)].join('&')
}

/** Events that may be subscribed to. */
export function supported(registry: Registry): readonly string[] {
  return events.filter((code) => ['current', 'deprecated'].includes(registry.lifeCycle(code)))
}

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 2 })
}
