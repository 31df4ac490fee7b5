import type { Mistake } from '../fault.ts'
import { create, instead, publish, read, remove, surgery, trust } from '../plain/ask.ts'
import { criteria, generic } from '../plain/subscription.ts'
import { organisation, user } from '../plain/token.ts'

/** What is taken though it is wrong where two things come together. */
export const rarelyLax: readonly Mistake[] = [
  {
    id: 'expiry-of-users-in-json',
    says: 'Does not look at the expiry of a token with requesting_user where the body is JSON.',
    isRare: true,
    rules: ['claims/exp-is-not-past'],
    overlooks: (seen) => seen.isJson && seen.claim('requesting_user') !== '',
    witness: [
      create({
        json: true,
        claims: (now) => ({ requesting_user: user, sub: user, iat: now - 1200, exp: now - 900 }),
      }),
    ],
  },
  {
    id: 'sub-beside-a-patient',
    says: 'Does not compare sub where there is a requesting_patient.',
    isRare: true,
    rules: ['claims/sub-is-the-requesting-system'],
    overlooks: (seen) => seen.claim('requesting_patient') !== '',
    witness: [
      create({
        claims: { requesting_patient: 'http://fhir.nhs.net/Id/nhs-number|9993405639', sub: 'somebody' },
      }),
    ],
  },
  {
    id: 'check-digit-of-updates',
    says: 'Does not check the check digit where something is updated.',
    isRare: true,
    rules: ['nhs-number/check-digit-holds'],
    overlooks: (seen) => seen.action === 'update',
    witness: [publish({ action: 'update', number: '9993405630' })],
  },
  {
    id: 'check-digit-beside-a-tag',
    says: 'Does not check the check digit where criteria have a tag.',
    isRare: true,
    rules: ['nhs-number/check-digit-holds'],
    overlooks: (seen) => seen.components('tag').length > 0,
    witness: [create({ criteria: criteria('&tag=ward-7', '9993405630') })],
  },
  {
    id: 'signature-on-delete',
    says: 'Takes a signature on delete.',
    isRare: true,
    rules: ['authorization/signature-is-empty'],
    overlooks: (seen) => seen.operation === 'delete',
    witness: [create(), remove({ token: (plain) => `${plain}c2lnbmF0dXJl` })],
  },
  {
    id: 'interaction-of-deletes',
    says: 'Does not compare InteractionID with the event where something is deleted.',
    isRare: true,
    rules: ['header/interaction-id-is-of-the-event'],
    overlooks: (seen) => seen.action === 'delete',
    witness: [
      publish({
        action: 'delete',
        fields: { InteractionID: 'urn:nhs:names:services:events:Professionalcontacts.Write' },
      }),
    ],
  },
  {
    id: 'mailbox-of-the-second-organisation',
    says: 'Does not compare mailbox and contact where an endpoint acts for several organisations.',
    isRare: true,
    rules: ['endpoint/mailbox-is-of-the-contact'],
    overlooks: (seen) => seen.field('fromASID') === trust.asid,
    witness: [
      create({
        by: trust,
        claims: { requesting_organization: `${organisation}RA901` },
        body: instead('RA900OT001', 'RA901OT001'),
      }),
    ],
  },
  {
    id: 'component-of-rules-in-json',
    says: 'Skips components that it does not know in generic criteria that come in JSON.',
    isRare: true,
    rules: ['criteria/components-are-known'],
    overlooks: (seen) => seen.isJson && seen.criteria.includes('subscriptionRuleType='),
    witness: [
      create({
        json: true,
        criteria: generic(
          '&Patient.gender=male&subscriptionRuleType=COUNTRYCODE&Organization.identifier=S92000003',
        ),
      }),
    ],
  },
  {
    id: 'scope-of-users-who-read',
    says: 'Does not look at the scope of a user who reads.',
    isRare: true,
    rules: ['claims/scope-is-of-subscriptions'],
    overlooks: (seen) => seen.operation === 'read' && seen.claim('requesting_user') !== '',
    witness: [
      create(),
      read({ claims: { requesting_user: user, sub: user, scope: 'patient/Bundle.write' } }),
    ],
  },
  {
    id: 'mailbox-of-json',
    says: 'Does not look whether a mailbox is sent where the Subscription is JSON.',
    isRare: true,
    rules: ['subscription/channel-endpoint-is-sent'],
    overlooks: (seen) => seen.isJson && !seen.text.includes('"endpoint"'),
    witness: [create({ json: true, body: instead(',"endpoint":"A91720OT001"', '') })],
  },
  {
    id: 'update-of-a-subscription',
    says: 'Answers 200 to a PUT on a subscription.',
    rules: ['operation/subscriptions-are-not-updated', 'operation/is-one-of-the-four'],
    overlooks: (seen) => seen.http.method === 'PUT',
    witness: [create(), create({ method: 'PUT', target: '/STU3/Subscription/{1}', by: surgery })],
  },
]
