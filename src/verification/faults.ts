import type { Exchange } from '../gateway/provider-under-test.ts'
import type { JudgedAnswer } from '../judge.ts'
import type { FindingEvent } from '../report/events.ts'
import type { Finding } from '../spec/model/finding.ts'
import type { Source } from '../spec/model/source.ts'
import { answerRules, requestRules } from '../spec/rules/index.generated.ts'

/** Something that a provider does not do as it must. */
export interface Fault {
  readonly kind: FindingEvent['kind']
  readonly finding: Finding
}

/** What is known of the interaction that an exchange is of: ids of the rules that it is about. */
export interface Concern {
  readonly rules: readonly string[]
}

/** Id under which an answer is told that is not as a Pact file expects, where that names no rule. */
const pactRule = 'pact/answer-is-as-expected'

/**
 * What is wrong with an answer: by the rules, and by the Pact file where the rules have nothing to say of it. What the
 * file expects is right where the judge, which does not see into the provider, expects it to accept.
 * @param mismatches what Pact's verifier says is not as the file expects
 */
export function faultsOf(
  interaction: Concern,
  exchange: Exchange,
  mismatches: readonly string[],
): readonly Fault[] {
  const { judged, reply } = exchange
  if (judged === undefined || 'failure' in reply) return [withoutAnswer(interaction, exchange)]
  const byRules = [
    ...verdictFaults(interaction, judged, reply.answer.status, mismatches.length > 0),
    ...judged.findings.map((finding): Fault => ({ kind: kindOf(judged), finding })),
  ]
  const isTold = byRules.some(({ finding: { strength } }) =>
    ['must', 'assurance'].includes(strength.provider),
  )
  if (mismatches.length === 0 || isTold) return byRules
  return [...byRules, notAsExpected(interaction, judged, mismatches)]
}

function verdictFaults(
  interaction: Concern,
  judged: JudgedAnswer,
  status: number,
  isUnexpected: boolean,
): readonly Fault[] {
  const { fault, requestFindings, operation } = judged
  if (fault === 'false-accept') {
    const binding = requestFindings.filter(({ strength }) => strength.provider === 'must')
    const named = interaction.rules.flatMap((id) => binding.find(({ rule }) => rule === id) ?? [])
    const finding = named[0] ?? binding[0]
    return finding === undefined ? [] : [{ kind: fault, finding }]
  }
  if (fault !== 'false-refusal' || !isUnexpected) return []
  const expected = 'an answer of 2xx: the request keeps every rule'
  return [{ kind: fault, finding: findingOf(interaction, operation, expected, String(status)) }]
}

function kindOf({ fault }: JudgedAnswer): Fault['kind'] {
  return fault === 'crash' ? 'crash' : 'wrong-answer'
}

function withoutAnswer(interaction: Concern, { reply }: Exchange): Fault {
  const [failure, reason] = 'failure' in reply ? [reply.failure, reply.reason] : ['dropped', 'no answer']
  const finding = findingOf(interaction, undefined, 'an answer', reason)
  return { kind: failure === 'hung' ? 'hang' : 'dropped', finding }
}

function notAsExpected(interaction: Concern, judged: JudgedAnswer, mismatches: readonly string[]): Fault {
  const more = mismatches.length > 3 ? ` (and ${mismatches.length - 3} more)` : ''
  const received = `${mismatches.slice(0, 3).join('; ')}${more}`
  const expected = 'what the Pact file expects'
  return { kind: 'wrong-answer', finding: findingOf(interaction, judged.operation, expected, received) }
}

/** A finding about the answer as a whole, of the rule that the interaction is about. */
function findingOf(
  { rules }: Concern,
  operation: Finding['operation'],
  expected: string,
  received: string,
): Finding {
  const known: Readonly<Record<string, Entry | undefined>> = { ...requestRules, ...answerRules }
  const id = rules.find((each) => known[each] !== undefined)
  const entry = id === undefined ? undefined : known[id]
  return {
    rule: id ?? pactRule,
    title: entry?.title ?? 'The answer is as the Pact file expects',
    operation,
    place: 'answer',
    line: undefined,
    expected,
    received,
    hint: undefined,
    strength: { client: 'must', provider: 'must' },
    answers: undefined,
    source: entry?.rule.source ?? [{ page: 'the Pact file', section: '', address: '' }],
  }
}

interface Entry {
  readonly title: string
  readonly rule: { readonly source: readonly [Source, ...Source[]] }
}
