import { createRequire } from 'node:module'
import { findPact } from '../verification/pact-library.ts'

/** As much of Pact's core as plays the provider of one interaction. */
export interface PactCore {
  makeConsumerPact(consumer: string, provider: string, version: number, logLevel: string): ConsumerPact
}

/** A pact in the making. */
export interface ConsumerPact {
  newInteraction(description: string): ConsumerInteraction
  /** @returns the port that it listens on; throws where Pact's core cannot take the interaction */
  createMockServer(address: string): number
  mockServerMismatches(port: number): readonly Mismatches[]
  cleanupMockServer(port: number): boolean
}

/** An interaction in the making. */
export interface ConsumerInteraction {
  withRequest(method: string, path: string): boolean
  withQuery(name: string, index: number, value: string): boolean
  withRequestHeader(name: string, index: number, value: string): boolean
  withRequestBody(body: string, contentType: string): boolean
  withRequestBinaryBody(body: Uint8Array, contentType: string): boolean
  withRequestMatchingRules(rules: string): boolean
  withStatus(status: number): boolean
  withResponseHeader(name: string, index: number, value: string): boolean
  withResponseBody(body: string, contentType: string): boolean
}

/** What Pact's core says of the requests that came, and of those that did not. */
export interface Mismatches {
  readonly type: string
  readonly method?: string
  readonly path?: string
  readonly mismatches?: readonly Mismatch[]
}

/** One thing that is not as expected. */
export interface Mismatch {
  readonly type: string
  readonly path?: string
  readonly key?: string
  readonly parameter?: string
  readonly expected?: unknown
  readonly actual?: unknown
  readonly mismatch?: string
}

let loaded: PactCore | undefined

/**
 * Pact's core, loaded when it is first asked for.
 * @param project a file or folder from which Pact is looked for besides the kit's own
 * @throws Error where Pact is not installed
 */
export function pactCore(project: string | URL): PactCore {
  if (loaded !== undefined) return loaded
  const found = findPact(project)
  if (found === undefined)
    throw new Error(
      'expected Pact to play the provider, received no @pact-foundation/pact: npm install --save-dev @pact-foundation/pact@17.1.4',
    )
  process.env.PACT_DO_NOT_TRACK ??= 'true'
  loaded = createRequire(found.core)(found.core) as PactCore
  return loaded
}
