import fc from 'fast-check'
import type { Operation } from '../../src/spec/model/operation.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'
import type { Draft } from '../draft/draft.ts'
import { render, renderBytes } from '../draft/render.ts'
import { brokenDraft } from './broken-draft.ts'
import type { Broken, BrokenOptions, GeneratorOptions } from './options.ts'
import { validDraft } from './valid-draft.ts'

/** A request of a client. */
export interface GeneratedRequest {
  readonly operation: Operation
  /** As `judgeRequest` takes it. */
  readonly request: HttpRequest
  /** As it goes over the wire, its head included. */
  readonly bytes: Uint8Array
}

/** A request that breaks a rule. */
export interface BrokenRequest extends GeneratedRequest, Broken {
  /** The request that it was made of, which breaks nothing. */
  readonly original: GeneratedRequest
}

/** Requests that every provider has to accept, with all that may vary in them: claims, media types, event messages, criteria. */
export function validRequest(options: GeneratorOptions = {}): fc.Arbitrary<GeneratedRequest> {
  return validDraft(options).map((draft) => generated(draft, timeOf(options.now)))
}

/**
 * Requests that break a rule: each rule, in each of its ways; a few have bodies of 3 MB, since that is what they are about.
 * @throws RangeError for a rule that no single request can break, or none of that operation
 */
export function brokenRequest(options: BrokenOptions = {}): fc.Arbitrary<BrokenRequest> {
  return brokenDraft(options).map(({ draft, original, ...broken }) => {
    const now = timeOf(options.now)
    return { ...broken, original: generated(original, now), ...generated(draft, now) }
  })
}

/** UTC seconds. */
export function timeOf(now: number | undefined): number {
  return now ?? Math.floor(Date.now() / 1000)
}

/** A property that fails shows the text of the request. */
function generated(draft: Draft, now: number): GeneratedRequest {
  const bytes = renderBytes(draft, { now })
  const { operation } = draft
  return {
    operation,
    request: render(draft, { now }),
    bytes,
    ...{ [fc.toStringMethod]: () => new TextDecoder().decode(bytes) },
  }
}
