import { ProviderClock } from '../client/provider-clock.ts'
import type { Target } from '../client/target.ts'
import type { Registry } from '../spec/model/registry.ts'
import { unknownChanges } from './corpus/read-corpus.ts'
import { caseOf, type StoredFault } from './corpus/stored-fault.ts'
import type { Fault } from './investigation.ts'
import type { Suspicion } from './oracle.ts'
import { presenting } from './presenting.ts'
import { sentAgain } from './raw-replay.ts'
import type { Judging } from './scope.ts'
import { Sender } from './sender.ts'
import { isThrottled } from './throttled.ts'
import { answeredIn } from './told-reply.ts'
import { type Trial, Trials } from './trials.ts'

export type ReplayVerdict = 'FIXED' | 'FAILED' | 'INCONCLUSIVE'

/** What became of a finding. */
export interface Replayed {
  readonly stored: StoredFault
  readonly verdict: ReplayVerdict
  /** Why nothing can be said, or what is shown now; undefined where the verdict says it all. */
  readonly reason: string | undefined
  /** As it was met this time; undefined where it was not sent. */
  readonly fault: Fault | undefined
}

export interface ReplayOptions {
  readonly target: Target
  readonly registry: Registry
  readonly judging: Judging
  /** Milliseconds within which an answer has to be there. */
  readonly patience: number
  /** Sends the stored bytes, instead of the case made anew. */
  readonly raw: boolean
  /** UTC seconds. */
  readonly now: () => number
  readonly signal: AbortSignal
}

/** To delete what is left. */
const clearingMilliseconds = 10_000
/** How often an answer is asked for that was now so, now so. */
const repetitions = 10

/**
 * Sends findings again, one after the other, each behind the request without its fault, which has to be accepted: with
 * fresh times and ids, or as the stored bytes. What they create is deleted.
 */
export async function* replay(all: readonly StoredFault[], given: ReplayOptions): AsyncGenerator<Replayed> {
  const options = presenting(given)
  const { target, registry, judging, patience, now, signal } = options
  const sender = new Sender(target, { concurrency: 1, milliseconds: patience })
  const clock = new ProviderClock(now)
  const trials = new Trials({ target, sender, clock, registry, judging })
  try {
    for (const stored of all) {
      if (signal.aborted) return
      yield await replayed(stored, trials, clock, options)
    }
  } finally {
    await trials.clearUp(clearingMilliseconds)
    await sender.close()
  }
}

async function replayed(
  stored: StoredFault,
  trials: Trials,
  clock: ProviderClock,
  options: ReplayOptions,
): Promise<Replayed> {
  const doubt = (reason: string, fault?: Fault): Replayed => ({
    stored,
    verdict: 'INCONCLUSIVE',
    reason,
    fault,
  })
  const { registry, judging } = options
  const impediment = impedimentOf(stored, judging.registry ?? registry)
  if (impediment !== undefined) return doubt(impediment)
  const sibling = await trials.run(stored.sibling)
  if (sibling === undefined)
    return doubt(
      'what the same request without the fault needs could not be brought about; is the provider there, and the registry its own?',
    )
  if (sibling.judgement.observed !== 'accepted')
    return doubt(`the same request without the fault was not accepted: ${answeredIn(sibling.reply)}`)
  const times = stored.kind === 'unstable' && !options.raw ? repetitions : 1
  let last = doubt('it was not sent')
  for (let time = 0; time < times; time++) {
    const trial = options.raw
      ? await sentAgain(stored, { ...options, clock })
      : await trials.run(caseOf(stored))
    if (trial === undefined) return doubt('what has to happen before it could not be brought about')
    const fault = faultOf(stored, trial, sibling)
    last = { stored, fault, ...verdictOf(stored, trial) }
    if (last.verdict !== 'FIXED') return last
  }
  return last
}

/** Why a finding cannot be sent, where it cannot. */
function impedimentOf(stored: StoredFault, registry: Registry): string | undefined {
  const [unknown] = unknownChanges(stored)
  if (unknown !== undefined) return `this version of the kit does not know the change ${unknown}`
  const { asid } = stored.case.choices.common.endpoint
  if (registry.endpoint(asid) === undefined) return `its endpoint, ASID ${asid}, is not in the registry`
  return undefined
}

function verdictOf(stored: StoredFault, { reply, judgement }: Trial): Pick<Replayed, 'verdict' | 'reason'> {
  const { suspicions, expected, observed, requestFindings } = judgement
  if (suspicions.some((each) => isSame(each, stored))) return { verdict: 'FAILED', reason: undefined }
  const [other] = suspicions
  if (other !== undefined)
    return { verdict: 'FAILED', reason: `it shows another fault by now: ${other.kind.replaceAll('-', ' ')}` }
  const doubt = (reason: string) => ({ verdict: 'INCONCLUSIVE', reason }) as const
  if (observed === 'unreachable') return doubt(answeredIn(reply))
  if (isThrottled(reply)) return doubt(`the provider throttles: ${answeredIn(reply)}`)
  if (expected !== stored.expected)
    return doubt(
      `what must happen was ${stored.expected}, and is ${expected} by this configuration and catalogue`,
    )
  const since = new Set(
    requestFindings.map(({ rule }) => rule).filter((rule) => !stored.broken.includes(rule)),
  )
  if (since.size > 0)
    return doubt(`by now it breaks ${[...since].join(', ')} too, and may have been refused for that`)
  return { verdict: 'FIXED', reason: undefined }
}

/** An unstable answer is stored under what it was when it was wrong. */
function isSame({ kind, answerRule }: Suspicion, stored: StoredFault): boolean {
  return (kind === stored.kind || stored.kind === 'unstable') && (answerRule ?? null) === stored.answerRule
}

function faultOf(stored: StoredFault, trial: Trial, sibling: Trial): Fault {
  const { id, rule, kind, answerRule, mark } = stored
  const { suspicions, requestFindings } = trial.judgement
  const gone: Suspicion = {
    kind: kind === 'unstable' ? 'wrong-answer' : kind,
    answerRule: answerRule ?? undefined,
    finding: undefined,
    mark,
  }
  const suspicion = suspicions.find((each) => isSame(each, stored)) ?? suspicions[0] ?? gone
  const triggers = new Set<string>(requestFindings.map((each) => each.rule))
  return { id, rule, kind, suspicion, trial, sibling, first: trial.number, count: 1, triggers }
}
