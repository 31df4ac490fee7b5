import type { Reply } from '../client/send-request.ts'
import {
  type JudgedAnswer,
  type JudgeOptions,
  judgeReadAnswer,
  judgeReadRequest,
  reasonsToRefuse,
} from '../judge.ts'
import type { FindingEvent } from '../report/events.ts'
import { needOf } from '../spec/judge.ts'
import type { Finding } from '../spec/model/finding.ts'
import type { Request } from '../spec/model/request.ts'
import type { Verdict } from '../spec/model/strength.ts'
import type { Ledger } from './ledger.ts'
import { rootFindings } from './root-findings.ts'
import { isThrottled } from './throttled.ts'

export type FaultKind = Exclude<FindingEvent['kind'], 'broken-rule'>

/** Something that a provider did and must not do. */
export interface Suspicion {
  readonly kind: FaultKind
  /** Rule about answers that is broken, where that is what is wrong; undefined: the rule is that of the request. */
  readonly answerRule: string | undefined
  /** What is told of it. */
  readonly finding:
    | Pick<Finding, 'title' | 'place' | 'expected' | 'received' | 'source' | 'strength'>
    | undefined
  /** What the same fault shows wherever it is met: a status, the words of a crash. */
  readonly mark: string
}

/** What is to be said of a request and what came of it. */
export interface Judgement {
  readonly expected: Verdict
  /** What the request breaks. */
  readonly requestFindings: readonly Finding[]
  /** The rules that look at something in the request and find it right. */
  readonly kept: readonly string[]
  /** Undefined where no answer came. */
  readonly judged: JudgedAnswer | undefined
  readonly observed:
    | 'accepted'
    | 'refused'
    | 'refused otherwise'
    | 'crashed'
    | 'hung'
    | 'dropped'
    | 'unreachable'
  readonly suspicions: readonly Suspicion[]
}

export interface OracleOptions extends JudgeOptions {
  readonly now: number
  /** Seconds by which the provider's clock may be another. */
  readonly margin: number
}

/**
 * Says what a provider had to do with a request, and what is wrong with what it did.
 * @param request read with the options that it is judged by
 */
export function judgeReply(
  request: Request,
  reply: Reply,
  ledger: Ledger,
  options: OracleOptions,
): Judgement {
  const known: JudgeOptions = { ...options, history: ledger.history() }
  if ('failure' in reply) return judgeFailure(request, reply, known, options)
  const { id } = request.route
  const created = id === undefined ? undefined : ledger.rootOf(id)
  const kept: string[] = []
  const onKept = (rule: string) => kept.push(rule)
  const judged = judgeReadAnswer(request, reply.answer, { ...known, created, onKept })
  const expected = steady(request, judged.expected, judged.requestFindings, known, options)
  return {
    expected,
    requestFindings: judged.requestFindings,
    kept,
    judged,
    observed: observedAs(judged),
    suspicions: isThrottled(reply) ? [] : suspicionsOf(judged, expected, reply.answer),
  }
}

/** An open verdict where a few seconds more or less would make another of it. */
function steady(
  request: Request,
  expected: Verdict,
  findings: readonly Finding[],
  known: JudgeOptions,
  { now, margin }: OracleOptions,
): Verdict {
  if (!findings.some(({ rule }) => needOf(rule) === 'clock')) return expected
  const others = [now - margin, now + margin].map(
    (at) => judgeReadRequest(request, { ...known, now: at }).expected,
  )
  return others.every((other) => other === expected) ? expected : 'either'
}

function judgeFailure(
  request: Request,
  { failure, reason }: Extract<Reply, { failure: string }>,
  known: JudgeOptions,
  options: OracleOptions,
): Judgement {
  const { findings, expected: verdict } = judgeReadRequest(request, known)
  const expected = steady(request, verdict, findings, known, options)
  const reasons = reasonsToRefuse(request, findings, known)
  const isAllowed = expected !== 'accept' && reasons.some(failure === 'hung' ? mayBeAwaited : mayBeClosed)
  const base = { expected, requestFindings: findings, kept: [], judged: undefined }
  if (failure === 'unreachable') return { ...base, observed: 'unreachable', suspicions: [] }
  if (isAllowed) return { ...base, observed: 'refused', suspicions: [] }
  const kind = failure === 'hung' ? 'hang' : 'dropped'
  const suspicion: Suspicion = { kind, answerRule: undefined, finding: undefined, mark: reason }
  return { ...base, observed: failure, suspicions: [suspicion] }
}

/** A connection that is closed instead of an answer refuses what is no HTTP, or a head too large to be read. */
function mayBeClosed({ rule, answers }: Finding): boolean {
  return rule.startsWith('transport/') && answers?.byGateway === true
}

/** What a Content-Length announces and does not come is waited for. */
function mayBeAwaited({ rule }: Finding): boolean {
  return rule === 'transport/content-length-is-the-bodys'
}

function observedAs({ observed, findings }: JudgedAnswer): Judgement['observed'] {
  if (observed === 'accepted' || observed === 'crashed') return observed
  return findings.some(isBinding) ? 'refused otherwise' : 'refused'
}

function isBinding({ strength }: Finding): boolean {
  return strength.provider === 'must'
}

function suspicionsOf(
  { fault, findings, observed }: JudgedAnswer,
  expected: Verdict,
  answer: { readonly status: number; readonly body: Uint8Array },
): readonly Suspicion[] {
  const plain = { answerRule: undefined, finding: undefined }
  if (observed === 'crashed') return [{ ...plain, kind: 'crash', mark: crashMark(answer) }]
  if (fault === 'false-accept' && expected === 'refuse') return [{ ...plain, kind: 'false-accept', mark: '' }]
  if (fault === 'false-refusal' && expected === 'accept')
    return [{ ...plain, kind: 'false-refusal', mark: String(answer.status) }]
  return rootFindings(findings.filter(isBinding)).map((finding) => ({
    kind: 'wrong-answer',
    answerRule: finding.rule,
    finding,
    mark: finding.rule.includes('refusal-is-a') ? finding.received : '',
  }))
}

/** What two crashes of one cause have in common: the words, without numbers and ids. */
function crashMark({ status, body }: { readonly status: number; readonly body: Uint8Array }): string {
  const words = Buffer.from(body.subarray(0, 2_000)).toString('latin1')
  return `${status} ${words.replace(/[0-9a-f]{8,}|\d+/gi, '#').slice(0, 300)}`
}
