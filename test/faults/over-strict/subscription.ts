import type { Mistake } from '../fault.ts'
import { create, instead } from '../plain/ask.ts'
import { criteria, generic } from '../plain/subscription.ts'

const invalid = { status: 400, code: 'value', spine: 'INVALID_REQUEST_MESSAGE' }

/** Subscriptions that are refused though they are right. */
export const strictSubscriptions: readonly Mistake[] = [
  {
    id: 'tag-of-99',
    says: 'Refuses a tag of exactly 100 characters.',
    rules: ['criteria/tag-is-at-most-100-characters'],
    refusal: invalid,
    refuses: (seen) => (seen.components('tag')[0]?.length ?? 0) >= 100,
    witness: [create({ criteria: criteria(`&tag=${'a'.repeat(100)}`) })],
  },
  {
    id: 'tag-of-word-characters',
    says: 'Refuses a bar or a comma in a tag.',
    rules: ['criteria/tag-has-the-allowed-characters'],
    refusal: invalid,
    refuses: (seen) => /[|,]/.test(seen.components('tag')[0] ?? ''),
    witness: [create({ criteria: criteria('&tag=ward|7') })],
  },
  {
    id: 'components-in-order',
    says: 'Reads components by their place.',
    rules: ['criteria/components-are-in-order'],
    refusal: invalid,
    refuses: (seen) => /MessageHeader\.event.*Patient\.identifier/.test(seen.criteria),
    witness: [
      create({
        criteria: criteria().replace(/&(Patient\.identifier=[^&]*)&(MessageHeader\.event=.*)/, '&$2&$1'),
      }),
    ],
  },
  {
    id: 'criteria-not-encoded',
    says: 'Does not decode criteria.',
    rules: ['criteria/percent-encoding-is-valid', 'criteria/patient-identifier-is-an-nhs-number'],
    refusal: invalid,
    refuses: (seen) => /%[0-9A-F]{2}/i.test(seen.criteria),
    witness: [create({ criteria: criteria().replace('|', '%7C') })],
  },
  {
    id: 'one-event',
    says: 'Takes one event in explicit criteria.',
    rules: ['criteria/events-are-known', 'criteria/event-is-sent', 'criteria/generic-has-one-event'],
    refusal: invalid,
    refuses: (seen) => seen.components('MessageHeader.event').length > 1,
    witness: [create({ criteria: criteria('&MessageHeader.event=pds-record-change-1') })],
  },
  {
    id: 'one-age',
    says: 'Takes one age.',
    rules: ['criteria/patient-age-is-sent-at-most-twice'],
    refusal: invalid,
    refuses: (seen) => seen.components('Patient.age').length > 1,
    witness: [create({ json: true, criteria: criteria('&Patient.age=gt5&Patient.age=lt18') })],
  },
  {
    id: 'ages-of-two-digits',
    says: 'Takes ages under a hundred.',
    rules: ['criteria/patient-age-is-a-number-of-years'],
    refusal: invalid,
    refuses: (seen) => seen.components('Patient.age').some((age) => age.length > 4),
    witness: [create({ criteria: criteria('&Patient.age=lt100') })],
  },
  {
    id: 'three-service-types',
    says: 'Does not know the service type EPCHR.',
    rules: ['criteria/service-type-is-known'],
    refusal: invalid,
    refuses: (seen) => seen.components('serviceType')[0] === 'EPCHR',
    witness: [create({ criteria: criteria('&serviceType=EPCHR') })],
  },
  {
    id: 'five-countries',
    says: 'Does not know the Channel Islands.',
    rules: ['criteria/organization-identifier-is-a-country-code'],
    refusal: invalid,
    refuses: (seen) => seen.components('Organization.identifier')[0] === 'L93000001',
    witness: [
      create({ criteria: generic('&subscriptionRuleType=COUNTRYCODE&Organization.identifier=L93000001') }),
    ],
  },
  {
    id: 'four-rule-types',
    says: 'Does not know the rule type UHV_POSTCODE_LACODE.',
    rules: ['criteria/rule-type-is-known'],
    refusal: invalid,
    refuses: (seen) => seen.components('subscriptionRuleType')[0] === 'UHV_POSTCODE_LACODE',
    witness: [
      create({
        criteria: generic('&subscriptionRuleType=UHV_POSTCODE_LACODE&Organization.identifier=E08000035'),
      }),
    ],
  },
  {
    id: 'nine-events',
    says: 'Does not know pds-change-of-address-1.',
    rules: ['criteria/events-are-known'],
    refusal: invalid,
    refuses: (seen) => seen.components('MessageHeader.event').includes('pds-change-of-address-1'),
    witness: [create({ criteria: criteria().replace('vaccinations-1', 'pds-change-of-address-1') })],
  },
  {
    id: 'unregistered-patients',
    says: 'Does not know UnregisteredOnly.',
    rules: ['criteria/gp-registration-is-known'],
    refusal: invalid,
    refuses: (seen) => seen.components('GPRegistration')[0] === 'UnregisteredOnly',
    witness: [create({ criteria: criteria('&GPRegistration=UnregisteredOnly') })],
  },
  {
    id: 'explicit-only',
    says: 'Takes no generic criteria.',
    rules: ['criteria/is-explicit-or-generic'],
    refusal: invalid,
    refuses: (seen) => seen.criteria.includes('subscriptionRuleType='),
    witness: [create({ criteria: generic() })],
  },
  {
    id: 'check-digit-of-eleven',
    says: 'Computes 11 as the check digit where it is 0.',
    rules: ['nhs-number/check-digit-holds'],
    refusal: { status: 400, code: 'value', spine: 'INVALID_NHS_NUMBER' },
    refuses: (seen) => seen.operation === 'create' && /\|\d{9}0(&|$)/.test(seen.criteria),
    witness: [create({ criteria: criteria('', '9990769540') })],
  },
  {
    id: 'no-end',
    says: 'Demands an end.',
    rules: ['subscription/end-is-an-instant'],
    refuses: (seen) => seen.operation === 'create' && seen.values('end').length === 0,
    witness: [create({ body: instead('<end value="2099-03-31T12:00:00+00:00"/>', '') })],
  },
  {
    id: 'end-with-an-offset',
    says: 'Refuses an end that ends in Z.',
    rules: ['subscription/end-is-an-instant'],
    refuses: (seen) => seen.values('end')[0]?.endsWith('Z') === true,
    witness: [create({ json: true, body: instead('+00:00', 'Z') })],
  },
  {
    id: 'end-to-the-second',
    says: 'Refuses an end with fractions of a second.',
    rules: ['subscription/end-is-an-instant'],
    refuses: (seen) => /\.\d/.test(seen.values('end')[0] ?? ''),
    witness: [create({ body: instead(':00+00:00', ':00.250+00:00') })],
  },
  {
    id: 'one-contact',
    says: 'Takes one contact.',
    rules: ['subscription/contact-is-sent', 'subscription/elements-repeat-only-where-they-may'],
    refuses: (seen) => seen.text.split('<contact>').length > 2,
    witness: [create({ body: (text) => text.replace(/<contact>.*<\/contact>/, '$&$&') })],
  },
  {
    id: 'reason-in-ascii',
    says: 'Refuses a reason with letters that are not ASCII.',
    rules: ['subscription/reason-is-sent', 'media-type/body-is-utf-8'],
    refuses: (seen) => /[^ -~]/.test(seen.values('reason')[0] ?? ''),
    witness: [create({ body: instead('the surgery', 'Ysbyty Môn') })],
  },
  {
    id: 'deprecated-event',
    says: 'Refuses a subscription to an event type that is deprecated.',
    rules: ['criteria/event-is-still-supported', 'answer/deprecation-is-told'],
    refusal: { status: 422, code: 'not-supported', spine: 'NO_LONGER_SUPPORTED' },
    refuses: (seen) => seen.components('MessageHeader.event').includes('nipe-outcome-1'),
    witness: [create({ criteria: criteria().replace('vaccinations-1', 'nipe-outcome-1') })],
  },
]
