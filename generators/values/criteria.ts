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

/** Criteria of one patient: one to three events that may be subscribed to. */
export function explicitCriteria(
  registry: Registry,
  patient: fc.Arbitrary<string>,
): fc.Arbitrary<Components> {
  const event = fc.uniqueArray(fc.constantFrom(...supported(registry)), { minLength: 1, maxLength: 3 })
  return fc
    .record({ serviceType, patient, event, ages, gpRegistration, tag })
    .map((parts) =>
      componentsOf([
        ['serviceType', parts.serviceType],
        ['Patient.identifier', `http://fhir.nhs.net/Id/nhs-number|${parts.patient}`],
        ...parts.event.map((code) => ['MessageHeader.event', code] as const),
        ...parts.ages.map((age) => ['Patient.age', age] as const),
        ['GPRegistration', parts.gpRegistration],
        ['tag', parts.tag],
      ]),
    )
}

/** Criteria of a rule: one event, a rule type, and the code that it matches on. */
export function genericCriteria(registry: Registry, odsCodes: readonly string[]): fc.Arbitrary<Components> {
  const rule = fc.oneof(
    fc.tuple(fc.constant('GP_GP_GP'), fc.constantFrom(...odsCodes)),
    fc.tuple(
      fc.constantFrom('UHV_POSTCODE_LACODE', 'CHO_POSTCODE_CCG'),
      fc.constantFrom('E06000047', '00P', '15F'),
    ),
    fc.tuple(fc.constant('CHO_GP_CCG'), fc.constantFrom('00P', '15F')),
    fc.tuple(fc.constant('COUNTRYCODE'), fc.constantFrom(...countries)),
  )
  const event = fc.constantFrom(...supported(registry))
  return fc
    .record({ serviceType, event, ages, gpRegistration, rule, tag })
    .map((parts) =>
      componentsOf([
        ['serviceType', parts.serviceType],
        ['MessageHeader.event', parts.event],
        ...parts.ages.map((age) => ['Patient.age', age] as const),
        [
          'GPRegistration',
          ['CHO_GP_CCG', 'GP_GP_GP'].includes(parts.rule[0]) ? undefined : parts.gpRegistration,
        ],
        ['subscriptionRuleType', parts.rule[0]],
        ['Organization.identifier', parts.rule[1]],
        ['tag', parts.tag],
      ]),
    )
}

/** The criteria as the text of the element. */
export function criteriaText(components: Components): string {
  return ['/Bundle?type=message', ...components.map(([name, value]) => `${name}=${value}`)].join('&')
}

function supported(registry: Registry): readonly string[] {
  return events.filter((code) => ['current', 'deprecated'].includes(registry.lifeCycle(code)))
}

function componentsOf(all: readonly (readonly [string, string | undefined])[]): Components {
  return all.filter((component): component is readonly [string, string] => component[1] !== undefined)
}

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 2 })
}
