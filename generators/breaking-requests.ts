import type { Operation } from '../src/spec/model/operation.ts'
import type { RequestRuleId } from '../src/spec/rules/ids.generated.ts'
import type { Draft } from './draft/draft.ts'
import type { Expectation } from './expectations/expectation.ts'
import { expectations } from './expectations/index.ts'
import { draftsOf, judgeDraft, operationsOf } from './samples.ts'

/** A request that breaks a rule, and what is expected of it. */
export interface BreakingRequest {
  readonly rule: RequestRuleId
  readonly operation: Operation
  readonly expectation: Expectation
  /** The request that breaks nothing, of which it was made. */
  readonly original: Draft
  readonly draft: Draft
}

/** Each way to break a rule, on each operation to which it applies: one request of each. */
export function breakingRequests(rule: RequestRuleId): readonly BreakingRequest[] {
  return expectations[rule].flatMap((expectation) =>
    operationsOf(rule).flatMap((operation) => {
      for (const original of samplesOf(operation)) {
        const draft = expectation.change(original)
        if (draft !== undefined) return [{ rule, operation, expectation, original, draft }]
      }
      return []
    }),
  )
}

/** Any time does: the times of a draft are counted from it. */
const now = 1_800_000_000

const samples = new Map<Operation, readonly Draft[]>()

/** Valid requests of which nothing at all is told, so that nothing but the rule in hand is broken. */
function samplesOf(operation: Operation): readonly Draft[] {
  const known = samples.get(operation)
  if (known !== undefined) return known
  const made = draftsOf(operation, 60, 7).filter((draft) => judgeDraft(draft, {}, now).findings.length === 0)
  samples.set(operation, made)
  return made
}

/** What plain HTTP cannot ask of a provider, with the reason. */
export const beyondPlainHttp: ReadonlyMap<RequestRuleId, string> = new Map([
  ['transport/client-certificate-is-valid', 'a certificate is presented in the TLS handshake'],
  ['transport/client-certificate-is-the-endpoints', 'a certificate is presented in the TLS handshake'],
  ['transport/content-length-is-the-bodys', 'a server waits for the rest of the body, or HTTP is malformed'],
])
