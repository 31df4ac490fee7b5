import { subscribableEvents } from '../../../src/spec/vocabulary/events.ts'
import type { Mistake } from '../fault.ts'
import { create } from '../plain/ask.ts'
import { criteria, generic } from '../plain/subscription.ts'

/** Criteria that are taken though they are wrong. */
export const laxCriteria: readonly Mistake[] = [
  {
    id: 'criteria-without-the-slash',
    says: 'Takes criteria that begin with Bundle instead of /Bundle.',
    rules: ['criteria/begins-with-bundle-message'],
    overlooks: (seen) => seen.criteria.startsWith('Bundle?'),
    witness: [create({ criteria: criteria().slice(1) })],
  },
  {
    id: 'criteria-without-the-type',
    says: 'Takes criteria without type=message.',
    rules: ['criteria/begins-with-bundle-message'],
    overlooks: (seen) => /^\/Bundle\?(?!type=)/.test(seen.criteria),
    witness: [create({ criteria: criteria().replace('type=message&', '') })],
  },
  {
    id: 'tag-of-101',
    says: 'Takes a tag that is one character too long.',
    rules: ['criteria/tag-is-at-most-100-characters'],
    overlooks: (seen) => seen.components('tag')[0]?.length === 101,
    witness: [create({ criteria: criteria(`&tag=${'a'.repeat(101)}`) })],
  },
  {
    id: 'tag-with-letters-of-any-script',
    says: 'Takes letters of any script in a tag.',
    rules: ['criteria/tag-has-the-allowed-characters'],
    overlooks: (seen) => /^[\p{L}\d_|,-]+$/u.test(seen.components('tag')[0] ?? ''),
    witness: [create({ criteria: criteria('&tag=crèche') })],
  },
  {
    id: 'tag-checked-at-its-beginning',
    says: 'Looks at the first character of a tag only.',
    rules: ['criteria/tag-has-the-allowed-characters'],
    overlooks: (seen) => /^[\w|,-]/.test(seen.components('tag')[0] ?? ''),
    witness: [create({ json: true, criteria: criteria('&tag=ward.7') })],
  },
  {
    id: 'service-type-by-its-beginning',
    says: 'Compares only the beginning of serviceType.',
    rules: ['criteria/service-type-is-known'],
    overlooks: (seen) => /^(GP|CHO|UHV|EPCHR)/.test(seen.components('serviceType')[0] ?? ''),
    witness: [create({ criteria: criteria('&serviceType=GPX') })],
  },
  {
    id: 'rule-type-in-any-case',
    says: 'Compares subscriptionRuleType without regard to case.',
    rules: ['criteria/rule-type-is-known'],
    overlooks: (seen) => /^(gp_gp_gp|countrycode)$/i.test(seen.components('subscriptionRuleType')[0] ?? ''),
    witness: [
      create({ criteria: generic('&subscriptionRuleType=CountryCode&Organization.identifier=E92000001') }),
    ],
  },
  {
    id: 'gp-registration-as-a-boolean',
    says: 'Takes true and false as GPRegistration.',
    rules: ['criteria/gp-registration-is-known'],
    overlooks: (seen) => /^(true|false)$/.test(seen.components('GPRegistration')[0] ?? ''),
    witness: [create({ criteria: criteria('&GPRegistration=true') })],
  },
  {
    id: 'age-by-parse-int',
    says: 'Reads the years of Patient.age by parseInt.',
    rules: ['criteria/patient-age-is-a-number-of-years'],
    overlooks: (seen) =>
      !Number.isNaN(Number.parseInt(seen.components('Patient.age')[0]?.slice(2) ?? '', 10)),
    witness: [create({ criteria: criteria('&Patient.age=lt18y') })],
  },
  {
    id: 'three-ages',
    says: 'Takes three ages.',
    rules: ['criteria/patient-age-is-sent-at-most-twice', 'criteria/patient-ages-differ-in-prefix'],
    overlooks: (seen) => seen.components('Patient.age').length === 3,
    witness: [create({ criteria: criteria('&Patient.age=gt1&Patient.age=lt9&Patient.age=lt18') })],
  },
  {
    id: 'last-of-two-service-types',
    says: 'Takes the last of two components that may stand once.',
    rules: ['criteria/single-components-are-sent-once'],
    overlooks: (seen) => seen.components('Patient.identifier').length < 2,
    witness: [create({ criteria: criteria('&serviceType=GP&serviceType=CHO') })],
  },
  {
    id: 'component-that-nobody-knows',
    says: 'Skips components that it does not know.',
    rules: ['criteria/components-are-known'],
    overlooks: () => true,
    witness: [create({ criteria: criteria('&Patient.gender=female') })],
  },
  {
    id: 'component-in-another-case',
    says: 'Compares names of components without regard to case.',
    rules: ['criteria/components-are-known'],
    overlooks: (seen) => seen.componentNames.every((name) => namesInLowerCase.has(name.toLowerCase())),
    witness: [create({ json: true, criteria: criteria('&ServiceType=GP') })],
  },
  {
    id: 'two-events-in-a-rule',
    says: 'Takes several events in generic criteria.',
    rules: ['criteria/generic-has-one-event'],
    overlooks: () => true,
    witness: [
      create({
        criteria: generic(
          '&MessageHeader.event=pds-record-change-1&subscriptionRuleType=COUNTRYCODE&Organization.identifier=E92000001',
        ),
      }),
    ],
  },
  {
    id: 'rule-beside-a-patient',
    says: 'Skips a rule beside a patient.',
    rules: ['criteria/is-explicit-or-generic', 'criteria/explicit-has-no-organization-identifier'],
    overlooks: ({ criteria: asked }) =>
      asked.includes('Patient.identifier=') && asked.includes('subscriptionRuleType='),
    witness: [
      create({ criteria: criteria('&subscriptionRuleType=COUNTRYCODE&Organization.identifier=E92000001') }),
    ],
  },
  {
    id: 'neither-patient-nor-rule',
    says: 'Takes criteria that name neither a patient nor a rule: every patient there is.',
    rules: ['criteria/is-explicit-or-generic'],
    overlooks: (seen) => !seen.criteria.includes('Patient.identifier'),
    witness: [create({ criteria: generic('') })],
  },
  {
    id: 'event-in-any-case',
    says: 'Compares event codes without regard to case.',
    rules: ['criteria/events-are-known'],
    overlooks: (seen) => isKnown((seen.components('MessageHeader.event')[0] ?? '').toLowerCase()),
    witness: [create({ criteria: criteria().replace('vaccinations-1', 'Vaccinations-1') })],
  },
  {
    id: 'first-event-only',
    says: 'Looks at the first event of criteria only.',
    rules: ['criteria/events-are-known'],
    overlooks: (seen) => isKnown(seen.components('MessageHeader.event')[0] ?? ''),
    witness: [create({ criteria: criteria('&MessageHeader.event=pds-change-gp-1') })],
  },
  {
    id: 'event-with-what-cannot-be-seen',
    says: 'Takes U+200B out of an event code.',
    rules: ['criteria/events-are-known'],
    overlooks: (seen) => seen.criteria.includes('\u200B'),
    witness: [create({ criteria: `${criteria()}\u200B` })],
  },
  {
    id: 'percent-sign-as-it-is',
    says: 'Takes a percent sign that encodes nothing as it is.',
    rules: ['criteria/percent-encoding-is-valid'],
    overlooks: () => true,
    witness: [create({ criteria: criteria('&tag=a%zz') })],
  },
  {
    id: 'no-longer-supported-event',
    says: 'Creates a subscription to an event type that is no longer supported.',
    rules: ['criteria/event-is-still-supported'],
    overlooks: () => true,
    witness: [create({ criteria: criteria().replace('vaccinations-1', 'newborn-hearing-1') })],
  },
  {
    id: 'withdrawn-event',
    says: 'Creates a subscription to an event type that was withdrawn.',
    rules: ['criteria/event-is-not-withdrawn'],
    overlooks: () => true,
    witness: [create({ criteria: generic().replace('pds-change-of-gp-1', 'pds-birth-notification-1') })],
  },
]

const namesInLowerCase = new Set([
  'servicetype',
  'patient.identifier',
  'messageheader.event',
  'patient.age',
  'gpregistration',
  'subscriptionruletype',
  'organization.identifier',
  'tag',
])

function isKnown(code: string): boolean {
  return (subscribableEvents as readonly string[]).includes(code)
}
