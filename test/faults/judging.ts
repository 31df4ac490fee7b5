import {
  embeddedConfig,
  type JudgedAnswer,
  type JudgeOptions,
  judgeAnswer,
  registryFrom,
} from '../../src/index.ts'
import type { KnownSubscription } from '../../src/spec/model/context.ts'
import type { FhirElement } from '../../src/spec/model/fhir.ts'
import { readRequest } from '../../src/wire/request-reader.ts'
import { createdId, type Sent } from './asking.ts'

const registry = registryFrom(embeddedConfig)

/**
 * The rules that bind and that the last of some exchanges breaks: those of answers, and those of requests where what
 * they were about was wrongly accepted.
 */
export function bindingRules(sent: readonly Sent[], options: JudgeOptions = {}): readonly string[] {
  const judged = judgeLast(sent, options)
  if (judged === undefined) return []
  const { findings, requestFindings, fault } = judged
  const all = fault === undefined ? findings : [...findings, ...requestFindings]
  return [...new Set(all.filter(({ strength }) => strength.provider === 'must').map(({ rule }) => rule))]
}

/** What the rules say of the last of some exchanges; undefined where it was not answered. */
export function judgeLast(sent: readonly Sent[], options: JudgeOptions = {}): JudgedAnswer | undefined {
  const known = new Map<string, KnownSubscription | 'deleted'>()
  const created = new Map<string, FhirElement>()
  let judged: JudgedAnswer | undefined
  for (const { request, outcome } of sent) {
    if (typeof outcome === 'string') return undefined
    const id = request.target.split('/').at(-1) ?? ''
    judged = judgeAnswer(request, outcome, {
      registry,
      ...options,
      now: Date.now() / 1000,
      history: { subscription: (each) => known.get(each) ?? 'unknown', hasMessage: () => false },
      created: created.get(id),
    })
    const newId = createdId(outcome)
    const { subscription, requester } = readRequest(request)
    if (newId !== undefined && subscription !== undefined && !created.has(newId)) {
      const endpoint = registry.endpoint(requester.asid ?? '')
      known.set(newId, { asid: requester.asid ?? '', odsCodes: endpoint?.odsCodes ?? [] })
      created.set(newId, subscription.root)
    }
    if (request.method === 'DELETE' && judged.expected === 'accept' && outcome.status < 300)
      known.set(id, 'deleted')
  }
  return judged
}
