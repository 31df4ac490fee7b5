import { page } from '../answer.ts'
import type { Mistake } from '../fault.ts'
import { create, instead, publish, read } from '../plain/ask.ts'
import { criteria, generic } from '../plain/subscription.ts'
import type { Seen } from '../seen.ts'

/** What a provider answers with a 5xx. */
export const crashes: readonly Mistake[] = [
  {
    id: 'crash-on-an-empty-body',
    says: 'Fails on a create without a body.',
    rules: ['answer/clients-fault-is-not-a-5xx', 'transport/body-is-sent'],
    answers: crashing((seen) => seen.operation === 'create' && seen.http.body.length === 0),
    witness: [create({ body: () => '' })],
  },
  {
    id: 'crash-on-claims-null',
    says: 'Fails on claims that are null.',
    rules: ['answer/clients-fault-is-not-a-5xx', 'claims/are-a-json-object'],
    answers: crashing((seen) => seen.claimsText.trim() === 'null'),
    witness: [publish({ claimsText: () => 'null' })],
  },
  {
    id: 'crash-on-a-claim-that-is-a-number',
    says: 'Fails on an organisation claim that is a number.',
    rules: ['answer/clients-fault-is-not-a-5xx', 'claims/requesting-organisation-is-an-ods-code'],
    answers: crashing((seen) => typeof seen.claims.requesting_organization === 'number'),
    witness: [create({ claims: { requesting_organization: 91720 } })],
  },
  {
    id: 'crash-on-sub-absent',
    says: 'Fails on a token without sub.',
    rules: ['answer/clients-fault-is-not-a-5xx', 'claims/sub-is-sent'],
    answers: crashing(
      (seen) => seen.operation === 'read' && seen.claims.iss !== undefined && seen.claims.sub === undefined,
    ),
    witness: [create(), read({ claims: { sub: undefined } })],
  },
  {
    id: 'crash-on-deep-claims',
    says: 'Fails on claims that nest more than a hundred deep.',
    rules: [
      'answer/clients-fault-is-not-a-5xx',
      'answer/good-request-is-not-a-5xx',
      'claims/nest-at-most-20-deep',
    ],
    answers: crashing((seen) => seen.claimsText.includes('['.repeat(100))),
    witness: [
      create({ claimsText: (json) => json.replace('}', `,"deep":${'['.repeat(150)}${']'.repeat(150)}}`) }),
    ],
  },
  {
    id: 'crash-on-a-deep-body',
    says: 'Fails on JSON that nests more than a thousand deep.',
    rules: ['answer/clients-fault-is-not-a-5xx', 'media-type/body-nests-at-most-200-deep'],
    answers: crashing((seen) => /(?:\[\s*){1000}|(?:\{"a":){1000}/.test(seen.text)),
    witness: [
      create({
        json: true,
        body: (text) => text.replace('"meta"', `"text":${'['.repeat(3000)}${']'.repeat(3000)},"meta"`),
      }),
    ],
  },
  {
    id: 'crash-on-the-name-of-a-prototype',
    says: 'Fails on a claim __proto__.',
    rules: ['answer/good-request-is-not-a-5xx'],
    answers: crashing((seen) => seen.claimsText.includes('"__proto__"')),
    witness: [create({ claimsText: (json) => json.replace('}', ',"__proto__":{"a":1}}') })],
  },
  {
    id: 'crash-on-a-byte-order-mark',
    says: 'Fails on an event behind a byte order mark.',
    rules: ['answer/good-request-is-not-a-5xx', 'media-type/xml-is-well-formed'],
    answers: crashing((seen) => seen.operation === 'publish' && seen.text.startsWith('\uFEFF')),
    witness: [publish({ body: (text) => `\uFEFF${text}` })],
  },
  {
    id: 'crash-on-a-member-twice',
    says: 'Fails on a JSON member that is there twice.',
    rules: [
      'answer/clients-fault-is-not-a-5xx',
      'answer/good-request-is-not-a-5xx',
      'subscription/json-names-are-unique',
    ],
    answers: crashing((seen) => seen.isJson && /"(reason|status|end|criteria)":[\s\S]*"\1":/.test(seen.text)),
    witness: [
      create({ json: true, body: (text) => text.replace('"reason"', '"status":"requested","reason"') }),
    ],
  },
  {
    id: 'crash-on-four-byte-characters',
    says: 'Fails on a character beyond U+FFFF, which its database does not take.',
    rules: ['answer/good-request-is-not-a-5xx', 'subscription/reason-is-sent'],
    answers: crashing((seen) => /[\u{10000}-\u{10FFFF}]/u.test(seen.text)),
    witness: [create({ body: instead('the surgery', 'the surgery 🏥') })],
  },
  {
    id: 'crash-on-sender-absent',
    says: 'Fails where there is no fromASID.',
    rules: ['answer/clients-fault-is-not-a-5xx', 'header/from-asid-is-an-asid'],
    answers: crashing((seen) => !seen.has('fromASID')),
    witness: [publish({ fields: { fromASID: undefined } })],
  },
  {
    id: 'crash-on-a-strange-accept',
    says: 'Fails on an Accept that is not by the grammar.',
    rules: [
      'answer/clients-fault-is-not-a-5xx',
      'answer/good-request-is-not-a-5xx',
      'media-type/accept-is-well-formed',
    ],
    answers: crashing((seen) => seen.has('Accept') && !/^[\w*+./;=,"\s-]+$/.test(seen.field('Accept'))),
    witness: [create(), read({ fields: { Accept: 'application(xml)' } })],
  },
  {
    id: 'crash-on-a-strange-id',
    says: 'Fails to decode an id with a percent sign that encodes nothing.',
    rules: [
      'answer/clients-fault-is-not-a-5xx',
      'operation/subscription-id-is-a-fhir-id',
      'operation/is-one-of-the-four',
    ],
    answers: crashing((seen) => /%(?![0-9A-F]{2})/i.test(seen.id)),
    witness: [read({ target: '/STU3/Subscription/%ZZ' })],
  },
  {
    id: 'crash-on-a-tag-without-a-value',
    says: 'Fails on tag= with nothing behind.',
    rules: [
      'answer/clients-fault-is-not-a-5xx',
      'answer/good-request-is-not-a-5xx',
      'criteria/components-are-not-empty',
    ],
    answers: crashing((seen) => /&tag=(&|$)/.test(seen.criteria)),
    witness: [create({ criteria: criteria('&tag=') })],
  },
  {
    id: 'crash-on-a-long-field',
    says: 'Fails on a header field of more than 8 kB.',
    rules: [
      'answer/good-request-is-not-a-5xx',
      'transport/head-is-at-most-16-kb',
      'authorization/token-is-under-4-kb',
    ],
    answers: crashing((seen) => seen.http.headers.some(([, value]) => value.length > 8192)),
    witness: [create({ fields: { 'X-Correlation-Id': 'c'.repeat(9000) } })],
  },
  {
    id: 'crash-without-entries',
    says: 'Fails on a Bundle without entries.',
    rules: ['answer/clients-fault-is-not-a-5xx', 'event/first-entry-is-a-message-header'],
    answers: crashing(
      (seen) =>
        seen.operation === 'publish' && seen.text.includes('<Bundle') && !seen.text.includes('<entry'),
    ),
    witness: [publish({ body: (text) => text.replace(/<entry>.*<\/entry>/s, '') })],
  },
  {
    id: 'crash-on-professional-contacts-deleted',
    says: 'Fails to delete professional contacts.',
    isRare: true,
    rules: ['answer/good-request-is-not-a-5xx'],
    answers: crashing((seen) => seen.eventCode === 'professional-contacts-1' && seen.action === 'delete'),
    witness: [publish({ code: 'professional-contacts-1', action: 'delete' })],
  },
  {
    id: 'crash-on-a-rule-with-ages',
    says: 'Fails on generic criteria with two ages.',
    isRare: true,
    rules: ['answer/good-request-is-not-a-5xx'],
    answers: crashing(
      (seen) => seen.components('Patient.age').length === 2 && seen.criteria.includes('subscriptionRuleType'),
    ),
    witness: [
      create({
        criteria: generic(
          '&Patient.age=gt5&Patient.age=lt18&subscriptionRuleType=COUNTRYCODE&Organization.identifier=W92000004',
        ),
      }),
    ],
  },
]

function crashing(fails: (seen: Seen) => boolean): NonNullable<Mistake['answers']> {
  return (answer, { seen }) => (fails(seen) ? page(500, 'Internal Server Error') : answer)
}
