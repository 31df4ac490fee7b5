import type { RequestRuleId } from '../../src/spec/rules/ids.generated.ts'
import { subscribableEvents } from '../../src/spec/vocabulary/events.ts'
import { criteria as criteriaOf } from '../operators/criteria.ts'
import type { Choices } from '../requests/choices.ts'
import { supported } from '../values/criteria.ts'
import { bends, type ChoiceVariation, choice, only, type Variation } from './variation.ts'

const isGeneric = (choices: Choices) =>
  choices.operation === 'create-subscription' && choices.criteria.rule !== undefined
const isExplicit = (choices: Choices) =>
  choices.operation === 'create-subscription' && choices.criteria.patient !== undefined

const ruleTypes: readonly (readonly [string, string])[] = [
  ['UHV_POSTCODE_LACODE', 'E06000047'],
  ['CHO_POSTCODE_CCG', '00P'],
  ['CHO_GP_CCG', '00P'],
  ...['E92000001', 'W92000004', 'S92000003', 'N92000002', 'L93000001', 'M83000003'].map(
    (code) => ['COUNTRYCODE', code] as const,
  ),
]

/** Each event type alone, and the first two and three together, as many as the registry supports. */
function events(places: readonly number[], name: string, rule: RequestRuleId): ChoiceVariation {
  return {
    rule,
    name,
    path: 'criteria.events',
    value: (_, registry) => {
      const codes = places.map((place) => supported(registry)[place])
      return codes.includes(undefined) ? undefined : codes
    },
  }
}

/** Rarer criteria. */
export const criteria: readonly Variation[] = [
  ...choice('criteria/service-type-is-known', 'criteria.serviceType', {
    GP: 'GP',
    CHO: 'CHO',
    UHV: 'UHV',
    EPCHR: 'EPCHR',
  }),
  {
    rule: 'criteria/event-is-still-supported',
    name: 'an event that is deprecated',
    path: 'criteria.events',
    value: (_, registry) => {
      const deprecated = subscribableEvents.find((code) => registry.lifeCycle(code) === 'deprecated')
      return deprecated && [deprecated]
    },
  },
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((place) =>
    events([place], `event ${place + 1} of those supported`, 'criteria/events-are-known'),
  ),
  ...[
    events([0, 1], 'two events', 'criteria/event-is-sent'),
    events([2, 1, 0], 'three events', 'criteria/event-is-sent'),
    events([0, 1, 2, 3, 4, 5, 6], 'seven events', 'criteria/event-is-sent'),
  ].map(only(isExplicit)),
  ...choice('criteria/patient-age-is-a-number-of-years', 'criteria.ages', {
    'under 5': ['lt5'],
    'over 0': ['gt0'],
    'over 120': ['gt120'],
  }),
  ...choice('criteria/patient-age-is-sent-at-most-twice', 'criteria.ages', {
    'from 5 to 19': ['gt5', 'lt19'],
    'under 19 and over 5': ['lt19', 'gt5'],
  }),
  ...choice('criteria/gp-registration-is-known', 'criteria.gpRegistration', {
    RegisteredOnly: 'RegisteredOnly',
    UnregisteredOnly: 'UnregisteredOnly',
  }).map(only(isExplicit)),
  ...ruleTypes.map(([type, code]) =>
    only(isGeneric)({
      rule:
        type === 'COUNTRYCODE'
          ? 'criteria/organization-identifier-is-a-country-code'
          : 'criteria/rule-type-is-known',
      name: `${type} ${code}`,
      path: 'criteria.rule',
      value: () => [type, code],
    }),
  ),
  only(isGeneric)({
    rule: 'criteria/rule-type-is-known',
    name: 'GP_GP_GP',
    path: 'criteria.rule',
    value: ({ common }) => ['GP_GP_GP', common.endpoint.odsCodes[0]],
  }),
  ...choice('criteria/tag-is-at-most-100-characters', 'criteria.tag', {
    'one character': 'A',
    '100 characters': 'x'.repeat(100),
    '99 characters': 'y'.repeat(99),
  }),
  ...choice('criteria/tag-has-the-allowed-characters', 'criteria.tag', {
    'every kind of character': 'team-1|north,south_2',
    'a comma alone': ',',
  }),
  ...bends('criteria/percent-encoding-is-valid', {
    'a percent-encoded bar': criteriaOf((text) => text.replaceAll('|', '%7C')),
    'percent-encoded slashes': criteriaOf((text) => text.replace('http://', 'http:%2F%2F')),
    'a percent-encoded letter': criteriaOf((text) =>
      text.replace('MessageHeader.event=', 'MessageHeader.even%74='),
    ),
  }),
]
