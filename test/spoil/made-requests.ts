import fc from 'fast-check'
import type { Draft } from '../../generators/draft/draft.ts'
import { render } from '../../generators/draft/render.ts'
import type { Expectation } from '../../generators/expectations/expectation.ts'
import { requestOf } from '../../generators/requests/any-request.ts'
import { embeddedRegistry, knowledgeOf } from '../../generators/world.ts'
import type { JudgeOptions } from '../../src/judge.ts'
import type { Operation } from '../../src/spec/model/operation.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'
import { isSpeltWithZ } from '../laws/spelling.ts'

/**
 * The requests of the laws, each made once. This module imports the generators and no rule: it is evaluated anew, and
 * with it all that it has made, only where what is spoilt could change a request.
 */
export interface MadeRequest {
  readonly request: HttpRequest
  readonly knowledge: JudgeOptions
}

/** UTC seconds at which the laws are judged. */
const now = 1_800_000_000

/** The same drafts as those of the laws. */
export function draftsOf(operation: Operation, count: number, seed: number): readonly Draft[] {
  const key = `${operation} ${count} ${seed}`
  const known = drafts.get(key) ?? fc.sample(requestOf(operation, embeddedRegistry), { numRuns: count, seed })
  drafts.set(key, known)
  return known
}

/** A draft as it is sent. */
export function made(draft: Draft): MadeRequest {
  const known = requests.get(draft) ?? madeIn(draft, {})
  requests.set(draft, known)
  return known
}

/** What an expectation makes of the first draft of an operation that it changes; undefined where there is none. */
export function broken(
  id: string,
  { operator, change, world }: Expectation,
  operation: Operation,
): MadeRequest | undefined {
  const key = `${id} ${operator} ${operation}`
  if (!changed.has(key)) {
    const draft = firstOf(draftsOf(operation, 40, 7).filter(isSpeltWithZ), change)
    changed.set(key, draft === undefined ? undefined : madeIn(draft, world))
  }
  return changed.get(key)
}

const drafts = new Map<string, readonly Draft[]>()
const requests = new WeakMap<Draft, MadeRequest>()
const changed = new Map<string, MadeRequest | undefined>()

function madeIn(draft: Draft, world: Expectation['world']): MadeRequest {
  return { request: render(draft, { now }), knowledge: knowledgeOf(draft, world, now) }
}

function firstOf(those: readonly Draft[], change: Expectation['change']): Draft | undefined {
  for (const draft of those) {
    const become = change(draft)
    if (become !== undefined) return become
  }
  return undefined
}
