import type { Mistake } from '../fault.ts'
import { create, instead, publish, read, trust } from '../plain/ask.ts'
import { criteria, generic } from '../plain/subscription.ts'
import { organisation } from '../plain/token.ts'

/** What is refused though it is right where two things come together. */
export const rarelyStrict: readonly Mistake[] = [
  {
    id: 'tag-of-99-in-json',
    says: 'Refuses a tag of exactly 100 characters in JSON.',
    isRare: true,
    rules: ['criteria/tag-is-at-most-100-characters'],
    refuses: (seen) => seen.isJson && seen.components('tag')[0]?.length === 100,
    witness: [create({ json: true, criteria: criteria(`&tag=${'a'.repeat(100)}`) })],
  },
  {
    id: 'check-digit-zero-of-events',
    says: 'Refuses an event for a patient whose check digit is 0.',
    isRare: true,
    rules: ['nhs-number/check-digit-holds'],
    refusal: { status: 400, code: 'value', spine: 'INVALID_NHS_NUMBER' },
    refuses: (seen) => seen.operation === 'publish' && /<value value="\d{9}0"\/>/.test(seen.text),
    witness: [publish({ number: '9990997020' })],
  },
  {
    id: 'second-organisation-that-reads',
    says: 'Does not let an endpoint read as the second of its organisations.',
    isRare: true,
    rules: ['endpoint/organisation-is-of-the-asid', 'operation/subscription-was-created-by-the-same-asid'],
    refusal: { status: 403, code: 'forbidden', spine: 'ACCESS_DENIED' },
    refuses: (seen) => seen.operation === 'read' && seen.claim('requesting_organization').endsWith('RA901'),
    witness: [
      create({ by: trust }),
      read({ by: trust, claims: { requesting_organization: `${organisation}RA901` } }),
    ],
  },
  {
    id: 'updates-by-mail',
    says: 'Refuses an update whose source has an e-mail address.',
    isRare: true,
    rules: [
      'event/source-contact-is-phone-or-email',
      'event/source-contact-value-fits',
      'event/message-event-type-is-known',
    ],
    refuses: (seen) => seen.action === 'update' && seen.text.includes('"email"'),
    witness: [
      publish({
        action: 'update',
        body: (text) => text.replace('"phone"', '"email"').replace('01632 960123', 'desk@system.example'),
      }),
    ],
  },
  {
    id: 'patients-who-ask-for-a-rule',
    says: 'Refuses generic criteria where the reason is patientaccess.',
    isRare: true,
    rules: ['claims/reason-for-request-is-a-known-code', 'criteria/is-explicit-or-generic'],
    refuses: (seen) =>
      seen.claim('reason_for_request') === 'patientaccess' && seen.criteria.includes('subscriptionRuleType='),
    witness: [create({ claims: { reason_for_request: 'patientaccess' }, criteria: generic() })],
  },
  {
    id: 'isle-of-man-with-a-tag',
    says: 'Refuses a rule for the Isle of Man that has a tag.',
    isRare: true,
    rules: ['criteria/organization-identifier-is-a-country-code', 'criteria/tag-has-the-allowed-characters'],
    refuses: (seen) => seen.criteria.includes('M83000003') && seen.components('tag').length > 0,
    witness: [
      create({
        criteria: generic('&subscriptionRuleType=COUNTRYCODE&Organization.identifier=M83000003&tag=island'),
      }),
    ],
  },
  {
    id: 'charset-of-json',
    says: 'Refuses JSON with a charset in capitals.',
    isRare: true,
    rules: ['media-type/charset-is-utf-8', 'media-type/content-type-is-letter-for-letter'],
    refusal: { status: 415, code: 'not-supported', spine: 'UNSUPPORTED_MEDIA_TYPE' },
    refuses: (seen) => /json;\s*charset="?UTF-8/.test(seen.field('Content-Type')),
    witness: [create({ json: true, fields: { 'Content-Type': 'application/fhir+json;charset=UTF-8' } })],
  },
  {
    id: 'blood-spots-under-an-offset',
    says: 'Refuses a blood spot test outcome that was updated in summer time.',
    isRare: true,
    rules: ['event/last-updated-is-an-instant', 'event/event-can-be-published'],
    refuses: (seen) =>
      seen.eventCode === 'blood-spot-test-outcome-1' &&
      !/<lastUpdated value="[^"]*(Z|[+-]00:00)"/.test(seen.text),
    witness: [
      publish({
        code: 'blood-spot-test-outcome-1',
        body: instead('2026-01-31T09:30:00+00:00', '2026-07-31T09:30:00+01:00'),
      }),
    ],
  },
]
