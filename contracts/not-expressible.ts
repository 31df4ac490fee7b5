import type { Draft } from '../generators/draft/draft.ts'
import { tokenOf } from '../generators/draft/token.ts'
import type { World } from '../generators/expectations/expectation.ts'
import { embeddedConfig } from '../src/registry/embedded.ts'
import { authorizationFields } from './expected-request.ts'

/**
 * Why Pact's verifier cannot send a request as it has to be, or a provider state bring about what it is about.
 * @returns undefined where it can
 */
export function whyNotExpressible(original: Draft, draft: Draft, world: World): string | undefined {
  return obstacles.find(([, isThere]) => isThere({ original, draft, world }))?.[0]
}

interface Request {
  readonly original: Draft
  readonly draft: Draft
  readonly world: World
}

const obstacles: readonly (readonly [reason: string, isThere: (request: Request) => boolean])[] = [
  [
    'a verifier writes the head of a request itself: none is malformed',
    ({ draft }) => draft.rawHead !== undefined,
  ],
  ['a verifier counts the bytes of the body itself', ({ draft }) => draft.contentLength !== undefined],
  [
    'a certificate is presented in the TLS handshake, which no interaction can say',
    ({ original, draft }) => draft.clientCertificate !== original.clientCertificate,
  ],
  [
    'a verifier sends Accept: */* where an interaction has no Accept',
    ({ draft }) => !draft.headers.some(([name]) => name.toLowerCase() === 'accept'),
  ],
  [
    'a value that comes from a state replaces every Authorization field: two of them become one',
    ({ draft }) => authorizationFields(draft).length > 1,
  ],
  [
    'a body of more than 100 kB would stand in the file, and some verifiers do not send one',
    ({ draft }) => (draft.body?.length ?? 0) > 100_000,
  ],
  [
    'a provider may close the connection on a head of this size, which a verifier takes for a failure',
    ({ draft }) => draft.headers.some(([, { length }]) => length > 8_000) || tokenOf(draft, 0).length > 6_000,
  ],
  [
    'a provider takes one spelling of the claim alone only where it is configured to',
    ({ world }) => world.organisationClaim !== undefined,
  ],
  ['a provider asks PDS itself only where it is configured to', ({ world }) => world.pdsEnforced === true],
  [
    'whoever exists, exists for every interaction of the file: another registry cannot be had for one',
    ({ world }) => world.registry !== undefined && world.registry !== embeddedConfig,
  ],
  [
    'a subscription that was deleted has no id which a file could know',
    ({ world }) => world.subscription === 'deleted',
  ],
  ['a verifier sends methods in capitals', ({ draft }) => draft.method !== draft.method.toUpperCase()],
  ['a verifier resolves the dots of a path', ({ draft }) => /\/(\.|%2e){1,2}(\/|$)/i.test(draft.target)],
]
