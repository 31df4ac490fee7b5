import type { Mistake } from '../fault.ts'
import { create, instead, pharmacy, publish, read, remove, surgery, trust } from '../plain/ask.ts'
import { organisation, system } from '../plain/token.ts'

/** Header fields that are taken though they are wrong, and endpoints that are not looked up. */
export const laxEndpoints: readonly Mistake[] = [
  {
    id: 'interaction-of-another-operation',
    says: 'Takes the InteractionID of any operation on delete.',
    rules: ['header/interaction-id-is-of-the-operation'],
    overlooks: (seen) =>
      seen.operation === 'delete' && /SubscriptionsApi(Get|Post)$/.test(seen.field('InteractionID')),
    witness: [
      create(),
      remove({ fields: { InteractionID: 'urn:nhs:names:services:clinicals-sync:SubscriptionsApiGet' } }),
    ],
  },
  {
    id: 'interaction-in-any-case',
    says: 'Compares InteractionID without regard to case on create.',
    rules: ['header/interaction-id-is-of-the-operation'],
    overlooks: (seen) =>
      seen.operation === 'create' &&
      /^urn:nhs:names:services:clinicals-sync:SubscriptionsApiPost$/i.test(seen.field('InteractionID')),
    witness: [
      create({ fields: { InteractionID: 'urn:nhs:names:services:clinicals-sync:SubscriptionsAPIPost' } }),
    ],
  },
  {
    id: 'interaction-by-its-end',
    says: 'Compares only the end of InteractionID.',
    rules: ['header/interaction-id-is-of-the-operation'],
    overlooks: (seen) => /SubscriptionsApi(Post|Get|Delete)$/.test(seen.field('InteractionID')),
    witness: [create({ fields: { InteractionID: 'SubscriptionsApiPost' } })],
  },
  {
    id: 'interaction-absent-on-read',
    says: 'Does not ask for InteractionID on read.',
    rules: ['header/interaction-id-is-of-the-operation'],
    overlooks: (seen) => seen.operation === 'read' && !seen.has('InteractionID'),
    witness: [create(), read({ fields: { InteractionID: undefined } })],
  },
  {
    id: 'interaction-of-another-event',
    says: 'Takes the InteractionID of any event type for any message.',
    rules: ['header/interaction-id-is-of-the-event'],
    overlooks: () => true,
    witness: [publish({ fields: { InteractionID: 'urn:nhs:names:services:events:Nipeoutcome.Write' } })],
  },
  {
    id: 'assurance-of-subscribers',
    says: 'Does not look up whether the endpoint was assured to create subscriptions.',
    rules: ['endpoint/interaction-is-assured'],
    overlooks: (seen) => seen.operation === 'create',
    witness: [create({ by: pharmacy })],
  },
  {
    id: 'assurance-of-one-event-type',
    says: 'Lets whoever was assured for one event type publish every other.',
    rules: ['endpoint/interaction-is-assured'],
    overlooks: (seen) => seen.operation === 'publish',
    witness: [publish({ by: pharmacy, code: 'professional-contacts-1' })],
  },
  {
    id: 'sender-not-compared',
    says: 'Does not compare fromASID with requesting_system.',
    rules: ['endpoint/from-asid-is-the-requesting-system'],
    overlooks: () => true,
    witness: [create({ fields: { fromASID: trust.asid } })],
  },
  {
    id: 'sender-by-parse-int',
    says: 'Reads fromASID by parseInt, which stops at the first letter.',
    rules: ['header/from-asid-is-an-asid'],
    mends: (seen) =>
      /^\d{12}\D/.test(seen.field('fromASID'))
        ? seen.withField('fromASID', String(Number.parseInt(seen.field('fromASID'), 10)))
        : seen.http,
    witness: [publish({ fields: { fromASID: `${surgery.asid}abc` } })],
  },
  {
    id: 'sender-of-thirteen-digits',
    says: 'Looks at the first twelve digits of fromASID only.',
    rules: ['header/from-asid-is-an-asid'],
    mends: (seen) =>
      /^\d{13}$/.test(seen.field('fromASID'))
        ? seen.withField('fromASID', seen.field('fromASID').slice(0, 12))
        : seen.http,
    witness: [create(), read({ fields: { fromASID: `${surgery.asid}0` } })],
  },
  {
    id: 'to-asid-absent',
    says: 'Does not ask for toASID.',
    rules: ['header/to-asid-is-an-asid'],
    overlooks: (seen) => !seen.has('toASID'),
    witness: [publish({ fields: { toASID: undefined } })],
  },
  {
    id: 'asid-not-looked-up',
    says: 'Does not look up whether an ASID is registered.',
    rules: ['endpoint/requesting-system-is-registered', 'endpoint/from-asid-is-registered'],
    overlooks: (seen) => seen.claim('requesting_system') === `${system}${seen.field('fromASID')}`,
    witness: [create(), read({ by: { asid: '200000000990', odsCode: 'A91720' } })],
  },
  {
    id: 'organisation-in-lower-case',
    says: 'Looks up ODS codes without regard to case.',
    rules: ['endpoint/organisation-is-known', 'endpoint/organisation-is-of-the-asid'],
    overlooks: (seen) => /\|[a-z0-9]+$/.test(seen.claim('requesting_organization')),
    witness: [create({ claims: { requesting_organization: `${organisation}a91720` } })],
  },
  {
    id: 'organisation-of-another-asid',
    says: 'Takes any known ODS code, whichever endpoint it belongs to.',
    rules: ['endpoint/organisation-is-of-the-asid'],
    overlooks: (seen) => seen.operation === 'publish',
    witness: [publish({ claims: { requesting_organization: `${organisation}RA900` } })],
  },
  {
    id: 'mailbox-in-any-case',
    says: 'Looks up mailboxes without regard to case.',
    rules: ['endpoint/mailbox-is-registered'],
    overlooks: (seen) => /^[A-Z]\w{4,5}OT001$/i.test(seen.values('endpoint')[0] ?? ''),
    witness: [create({ body: instead('A91720OT001', 'a91720ot001') })],
  },
  {
    id: 'contact-of-another-asid',
    says: 'Does not look up whether the contact belongs to the ASID.',
    rules: ['endpoint/contact-is-of-the-asid'],
    overlooks: () => true,
    witness: [
      create({
        by: trust,
        claims: {
          requesting_system: `${system}${surgery.asid}`,
          sub: `${system}${surgery.asid}`,
          requesting_organization: `${organisation}A91720`,
        },
        fields: { fromASID: surgery.asid },
      }),
    ],
  },
]
