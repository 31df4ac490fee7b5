import { answerCodeIn } from '../client/answer-code.ts'
import type { CoverageEvent, ExchangeEvent, FindingEvent, OmittedEvent, OpenEvent } from '../report/events.ts'
import type { Finding } from '../spec/model/finding.ts'
import type { Registry } from '../spec/model/registry.ts'
import type { Rule } from '../spec/model/rule.ts'
import { type Entry, requestRules } from '../spec/rules/index.generated.ts'
import type { RuleCoverage } from './coverage.ts'
import { differenceOf } from './difference.ts'
import type { Fault } from './investigation.ts'
import { whyOmitted } from './omitted.ts'
import { answeredIn } from './told-reply.ts'
import type { Trial } from './trials.ts'

/** The event that tells of a request that was sent, so many milliseconds after the run began. */
export function exchangeEventOf({ fuzzCase, request, reply, judgement }: Trial, at: number): ExchangeEvent {
  const { method, target } = request.request
  const code = answerCodeIn(reply)
  return {
    type: 'exchange',
    label: fuzzCase.id,
    operation: judgement.judged?.operation ?? fuzzCase.choices.operation,
    method,
    target,
    status: 'answer' in reply ? reply.answer.status : null,
    expected: judgement.expected,
    observed: judgement.observed === 'unreachable' ? 'dropped' : judgement.observed,
    findings: judgement.suspicions.length,
    at,
    stage: fuzzCase.stage,
    ...(code === undefined ? {} : { code }),
  }
}

export interface FindingOptions {
  readonly registry: Registry
  /** Whether a waiver or the baseline excuses it. */
  readonly isExcused: boolean
  /** The command that shows it again. */
  readonly replay: string
  /** The file that keeps it. */
  readonly file?: string
  /** Milliseconds since the run began, when it was first seen. */
  readonly at?: number
}

/** The event that tells of a fault. */
export function findingEventOf(fault: Fault, options: FindingOptions): FindingEvent {
  const { registry, isExcused, replay, file, at } = options
  const { id, rule, kind, trial, suspicion, count, triggers } = fault
  const about = suspicion.finding ?? trial.judgement.requestFindings.find((each) => each.rule === rule)
  const broken = trial.judgement.requestFindings.find((each) => each.rule === rule)
  const source = about?.source[0] ?? sourceOf(rule)
  const strength = about?.strength.provider ?? 'must'
  const difference = differenceOf(trial.fuzzCase, registry)
  return {
    type: 'finding',
    id,
    rule,
    kind,
    party: 'provider',
    strength: strength === 'accept' ? 'must' : strength,
    basis: broken?.answers?.basis ?? 'stated',
    failing: !isExcused,
    operation: trial.fuzzCase.choices.operation,
    place: about?.place ?? 'the request',
    message: messageOf(fault, about),
    expected: expectedOf(fault, about, broken),
    received: receivedOf(fault, about, difference),
    answered: answeredIn(trial.reply),
    source: { page: source.page, section: source.section, address: source.address },
    count,
    replay,
    ...(triggers.size > 1 ? { also: [...triggers].filter((each) => each !== rule) } : {}),
    ...(at === undefined ? {} : { at }),
    stage: trial.fuzzCase.stage,
    ...(file === undefined ? {} : { file: { path: file } }),
  }
}

/** What a provider did where the sources leave it open. */
export function openEventsOf(coverage: readonly RuleCoverage[]): readonly OpenEvent[] {
  return coverage
    .filter(({ open }) => open.accepted + open.refused > 0)
    .map(({ rule, open: { accepted, refused } }) => ({
      type: 'open',
      rule,
      party: 'provider',
      operation: null,
      place: '',
      message: `${accepted} accepted, ${refused} refused`,
      count: accepted + refused,
    }))
}

/** How often each rule was kept and broken. */
export function coverageEventOf({ rule, strength, kept, good, refused, open }: RuleCoverage): CoverageEvent {
  return { type: 'coverage', rule, strength, kept, good, refused, open }
}

/** Rules that the run could not meet in both ways. */
export function omittedEventOf({ rule }: RuleCoverage): OmittedEvent {
  return { type: 'omitted', rule, subject: 'not met both kept and broken', reason: whyOmitted(rule) }
}

function messageOf({ kind, rule, trial }: Fault, about: Pick<Finding, 'title'> | undefined): string {
  const title = about?.title ?? titleOf(rule)
  switch (kind) {
    case 'false-accept':
      return 'a request that breaks it was accepted'
    case 'false-refusal':
      return 'a request that keeps it, and every other rule that binds a provider, was refused'
    case 'crash':
      return 'answered with a fault of its own'
    case 'hang':
      return 'did not answer in time'
    case 'dropped':
      return 'closed the connection without a whole answer'
    case 'unstable':
      return `answered the same request now so, now so (${trial.judgement.observed})`
    default:
      return title
  }
}

function expectedOf(
  { kind, trial }: Fault,
  about: Pick<Finding, 'expected'> | undefined,
  broken: Finding | undefined,
): string {
  if (kind === 'wrong-answer') return about?.expected ?? 'an answer as the rule has it'
  if (trial.judgement.expected === 'refuse')
    return `a refusal${suchAs(broken)}: the rule asks for ${about?.expected ?? 'something else'}`
  return trial.judgement.expected === 'accept' ? 'a 2xx' : 'a 2xx or a 4xx'
}

/** The answer that the reference provider gives. */
function suchAs(broken: Finding | undefined): string {
  const [first] = broken?.answers?.answers ?? []
  if (first === undefined) return ''
  return `, such as ${[first.status, first.code, first.spine].filter((part) => part !== undefined).join(' · ')}`
}

/** Of what was sent the differing place only; of a wrong answer what was wrong about it. */
function receivedOf(
  { kind, rule }: Fault,
  about: Pick<Finding, 'received'> | undefined,
  difference: string,
): string {
  const sent = difference === '' ? 'the plainest request' : difference
  if (kind === 'wrong-answer') return `${about?.received ?? ''} (to: ${sent})`
  if (kind !== 'false-accept' || about === undefined) return sent
  const how = sent.startsWith(`${rule}: `) ? sent.slice(rule.length + 2) : sent
  return how === about.received ? how : `${about.received} (${how})`
}

function titleOf(rule: string): string {
  return (requestRules as Readonly<Record<string, Entry<Rule> | undefined>>)[rule]?.title ?? rule
}

function sourceOf(rule: string): Finding['source'][0] {
  const entry = (requestRules as Readonly<Record<string, Entry<Rule> | undefined>>)[rule]
  return entry?.rule.source[0] ?? { page: 'the rules of the kit', section: '', address: '' }
}
