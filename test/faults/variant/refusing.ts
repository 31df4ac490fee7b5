import { besides } from '../../../src/spec/judge.ts'
import type { Finding } from '../../../src/spec/model/finding.ts'
import { anyClientError, type RefusalAnswer } from '../../../src/spec/model/refusal.ts'
import { readRequest } from '../../../src/wire/request-reader.ts'
import { bare, edited, page, withField } from '../answer.ts'
import type { Variant } from '../fault.ts'
import { create, publish, read, remove, trust } from '../plain/ask.ts'
import { criteria } from '../plain/subscription.ts'
import { organisation } from '../plain/token.ts'
import type { Seen } from '../seen.ts'

const expired = { claims: (now: number) => ({ iat: now - 1200, exp: now - 900 }) }
const twice = { ...expired, fields: { InteractionID: undefined } }

/** Providers that refuse in another way, or for other reasons, as they may. */
export const refusingVariants: readonly Variant[] = [
  {
    id: 'tokens-401',
    says: 'Refuses tokens with 401 and a challenge.',
    arranges: preferring((answers) => answers.find(({ status }) => status === 401)),
    answers: (answer) =>
      answer.status === 401 ? withField(answer, 'WWW-Authenticate', 'Bearer error="invalid_token"') : answer,
    witness: [create(expired)],
  },
  {
    id: 'tokens-401-fatal',
    says: 'Refuses tokens with 401, AUTHOR_CREDENTIALS_ERROR, fatal.',
    arranges: preferring((answers) => answers.find(({ severity }) => severity === 'fatal')),
    answers: (answer) => (answer.status === 401 ? withField(answer, 'WWW-Authenticate', 'Bearer') : answer),
    witness: [create(expired)],
  },
  {
    id: 'last-answer',
    says: 'Refuses with the last answer that the sources allow for each rule.',
    arranges: preferring((answers) => answers.at(-1)),
    answers: (answer) => (answer.status === 401 ? withField(answer, 'WWW-Authenticate', 'Bearer') : answer),
    witness: [publish({ number: '9993405630' })],
  },
  {
    id: 'last-rule-first',
    says: 'Looks at rules in the opposite order.',
    arranges: (broken) => [...broken].reverse(),
    witness: [create(twice)],
  },
  {
    id: 'token-first',
    says: 'Looks at the token before it looks at method and path.',
    arranges: (broken, seen) => [...faultsOfToken(seen), ...broken],
    witness: [create({ method: 'PATCH', ...expired })],
  },
  {
    id: 'first-rule-only',
    says: 'Tells of the first broken rule only.',
    arranges: (broken) => broken.slice(0, 1),
    witness: [create(twice)],
  },
  {
    id: 'strict',
    says: 'Refuses whatever it may refuse.',
    isStrict: true,
    witness: [publish({ claims: (now) => ({ exp: now + 301 }) })],
  },
  {
    id: 'organisation-with-an-s',
    says: 'Takes the claim requesting_organisation only.',
    config: { organisationClaim: 'requesting_organisation' },
    witness: [create()],
  },
  {
    id: 'organisation-with-a-z',
    says: 'Takes the claim requesting_organization only.',
    config: { organisationClaim: 'requesting_organization' },
    witness: [
      create({
        claims: { requesting_organization: undefined, requesting_organisation: `${organisation}A91720` },
      }),
    ],
  },
  {
    id: 'duplicates-refused',
    says: 'Refuses the same subscription again.',
    heeds: ({ rule }) => rule === 'subscription/is-not-a-duplicate',
    witness: [create(), create()],
  },
  {
    id: 'patients-looked-up',
    says: 'Refuses NHS numbers that PDS does not know.',
    heeds: ({ rule }) => rule.endsWith('is-known-to-pds'),
    witness: [create({ criteria: criteria('', '9990000018') })],
  },
  {
    id: 'own-subscriptions',
    says: 'Lets nobody read or delete the subscription of another ASID.',
    heeds: ({ rule }) => rule === 'operation/subscription-is-ones-own' || rule.endsWith('by-the-same-asid'),
    witness: [create(), read({ by: trust })],
  },
  {
    id: 'unservable-refused',
    says: 'Answers 406 where Accept names nothing that it serves.',
    heeds: ({ rule }) => rule === 'media-type/accept-can-be-served',
    witness: [create({ fields: { Accept: 'image/png' } })],
  },
  {
    id: 'gateway',
    says: 'Has a gateway before it, which refuses with a page, or without a body.',
    answers: (answer, { broken }) => {
      if (!broken.some(({ answers }) => answers?.byGateway === true)) return answer
      return answer.status === 405
        ? bare(405, [['Allow', 'GET, POST, DELETE']])
        : page(answer.status, 'Refused')
    },
    witness: [create({ fields: { 'Content-Type': 'text/plain' } })],
  },
  {
    id: 'gone-410',
    says: 'Answers 410 where a subscription was deleted.',
    answers: (answer, { seen }) =>
      answer.status === 404 && seen.subscriptions.find(seen.id) === 'deleted'
        ? { ...answer, status: 410 }
        : answer,
    witness: [create(), remove(), read()],
  },
  {
    id: 'terse',
    says: 'Says in no words why it refuses.',
    answers: (answer, { isRefused }) =>
      isRefused
        ? edited(
            answer,
            /<(?:diagnostics|display) [^>]*\/>|,"(?:diagnostics|display)":"(?:[^"\\]|\\.)*"/g,
            '',
          )
        : answer,
    witness: [create(expired)],
  },
]

/** What is wrong with the token of a request of no operation. */
function faultsOfToken({ http, now }: Seen): readonly Finding[] {
  const known = { registry: undefined, history: undefined, asAdvice: undefined, pdsEnforced: false } as const
  return besides(readRequest(http), { ...known, now, organisationClaim: 'either' }).filter(
    ({ rule, strength }) => /^(?:authorization|jose|claims)\//.test(rule) && strength.provider === 'must',
  )
}

/** Refuses in another of the allowed ways; what that leaves open is as in the first. */
function preferring(
  pick: (answers: readonly RefusalAnswer[]) => RefusalAnswer | undefined,
): NonNullable<Variant['arranges']> {
  return (broken) =>
    broken.map((finding): Finding => {
      const { answers: refusal } = finding
      const picked = refusal === undefined ? undefined : pick(refusal.answers)
      if (refusal === undefined || picked === undefined) return finding
      const status = picked.status === anyClientError ? 409 : picked.status
      return { ...finding, answers: { ...refusal, answers: [{ ...refusal.answers[0], ...picked, status }] } }
    })
}
