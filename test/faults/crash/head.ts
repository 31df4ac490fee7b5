import type { Mistake } from '../fault.ts'
import { create, publish, read } from '../plain/ask.ts'
import { crashing } from './crashing.ts'

/** Tokens, header fields and paths that a provider fails on. */
export const crashesOnHeads: readonly Mistake[] = [
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
    id: 'crash-on-the-name-of-a-prototype',
    says: 'Fails on a claim __proto__.',
    rules: ['answer/good-request-is-not-a-5xx'],
    answers: crashing((seen) => seen.claimsText.includes('"__proto__"')),
    witness: [create({ claimsText: (json) => json.replace('}', ',"__proto__":{"a":1}}') })],
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
]
