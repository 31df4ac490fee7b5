import { createHash } from 'node:crypto'
import { ProviderClock } from '../client/provider-clock.ts'
import type { Target } from '../client/target.ts'
import type { JudgeOptions } from '../judge.ts'
import type { Operation } from '../spec/model/operation.ts'
import type { Registry } from '../spec/model/registry.ts'
import { badControls } from './bad-controls.ts'
import type { FuzzCase, Stage } from './case.ts'
import type { Scope } from './cases-of-change.ts'
import { type Control, controls, likelyCause } from './controls.ts'
import { Coverage, type RuleCoverage } from './coverage.ts'
import { Health, type Inconclusive } from './health.ts'
import { type Fault, Investigation, type Unconfirmed } from './investigation.ts'
import { Sender } from './sender.ts'
import { pairs } from './stages/pairs.ts'
import { random } from './stages/random.ts'
import { state } from './stages/state.ts'
import { sweep } from './stages/sweep.ts'
import { type Trial, Trials } from './trials.ts'

export interface FuzzOptions {
  readonly target: Target
  readonly registry: Registry
  readonly judging: Pick<JudgeOptions, 'pdsEnforced' | 'organisationClaim'>
  readonly seed: number
  readonly stages: ReadonlySet<Stage>
  readonly operations: ReadonlySet<Operation>
  readonly includes: (rule: string) => boolean
  /** Cases of the stage random; to the end of the time unless told. */
  readonly runs: number | undefined
  /** For all stages together. */
  readonly milliseconds: number
  readonly concurrency: number
  /** For one answer. */
  readonly patience: number
  readonly rate: number | undefined
  /** Milliseconds for which a provider that was there is waited for; 20,000 unless told. */
  readonly absence?: number | undefined
  /** This share of the cases, of so many: the first is 1. */
  readonly shard: { readonly index: number; readonly of: number } | undefined
  /** Cases of earlier findings, which are sent first. */
  readonly corpus: readonly FuzzCase[]
  /** UTC seconds. */
  readonly now: () => number
  readonly signal: AbortSignal
  readonly onTrial?: (trial: Trial) => void
  readonly onFault?: (fault: Fault) => void
  readonly onProgress?: (progress: FuzzProgress) => void
}

export interface FuzzProgress {
  readonly stage: Stage | 'corpus' | 'controls' | 'clearing up'
  readonly done: number
  /** Undefined where it ends with the time. */
  readonly total: number | undefined
  readonly sent: number
  readonly faults: number
  readonly milliseconds: number
}

export interface FuzzOutcome {
  readonly faults: readonly Fault[]
  readonly unconfirmed: readonly Unconfirmed[]
  readonly coverage: readonly RuleCoverage[]
  /** Of these, what was not met in both ways. */
  readonly uncovered: readonly RuleCoverage[]
  /** Requests that were sent, all of them. */
  readonly sent: number
  /** Cases that were answered, by stage. */
  readonly answered: Readonly<Record<string, number>>
  /** Why nothing can be said of the provider; undefined where something can. */
  readonly trouble: { readonly kind: Inconclusive; readonly reason: string } | undefined
  /** Subscriptions that could not be deleted. */
  readonly left: number
  readonly notes: readonly string[]
}

/** Sends a provider what it must accept, refuse, or may do either with, and tells each fault once. */
export async function runFuzz(options: FuzzOptions): Promise<FuzzOutcome> {
  const run = new FuzzRun(options)
  try {
    return await run.whole()
  } finally {
    await run.close()
  }
}

/** Of the time, where requests at random come behind: on a slow provider both are to have their turn. */
const shareOfPairs = 0.75

/** To delete what is left. */
const clearingMilliseconds = 10_000

class FuzzRun {
  readonly #options: FuzzOptions
  readonly #started = performance.now()
  readonly #clock: ProviderClock
  readonly #sender: Sender
  readonly #trials: Trials
  readonly #investigation: Investigation
  readonly #coverage: Coverage
  readonly #health: Health
  readonly #answered: Record<string, number> = {}
  /** By which share of the time the stage has to be done. */
  #until = 1

  constructor(options: FuzzOptions) {
    const {
      target,
      registry,
      judging,
      concurrency,
      patience,
      rate,
      absence,
      signal,
      now,
      includes,
      onFault = () => undefined,
    } = options
    this.#options = options
    this.#clock = new ProviderClock(now)
    this.#sender = new Sender(target, { concurrency, milliseconds: patience, rate, absence, signal })
    this.#trials = new Trials({ target, sender: this.#sender, clock: this.#clock, registry, judging })
    this.#investigation = new Investigation({ trials: this.#trials, registry, onFault })
    const context = {
      registry,
      now: undefined,
      history: undefined,
      pdsEnforced: judging.pdsEnforced ?? false,
      organisationClaim: judging.organisationClaim ?? 'either',
    }
    this.#coverage = new Coverage(context, target.basePath, includes)
    this.#health = new Health(() => this.#plain())
  }

  async whole(): Promise<FuzzOutcome> {
    const { shard, corpus, signal } = this.#options
    const before = await this.#controls()
    await this.#badControls()
    if (this.#health.trouble === undefined) {
      for (const { stage, cases, total } of [
        { stage: 'corpus' as const, cases: corpus, total: corpus.length },
        ...this.#stages(),
      ]) {
        this.#until = stage === 'pairs' && this.#options.stages.has('random') ? shareOfPairs : 1
        if (this.#isOver()) continue
        await this.#send(stage, ofShard(cases, stage === 'corpus' ? undefined : shard), total)
      }
      if (!signal.aborted && this.#health.trouble === undefined) await this.#controls(before)
    }
    this.#tell('clearing up', 0, undefined)
    const left = this.#health.trouble?.kind === 'down' ? 0 : await this.#trials.clearUp(clearingMilliseconds)
    return {
      faults: withoutConsequences(this.#investigation.faults),
      unconfirmed: this.#investigation.unconfirmed,
      coverage: this.#coverage.all,
      uncovered: this.#coverage.uncovered(this.#options.registry),
      sent: this.#trials.sent,
      answered: this.#answered,
      trouble: this.#health.trouble,
      left,
      notes: this.#notes(),
    }
  }

  close(): Promise<void> {
    return this.#sender.close()
  }

  #stages(): readonly {
    readonly stage: Stage
    readonly cases: Iterable<FuzzCase>
    readonly total: number | undefined
  }[] {
    const { registry, judging, operations, includes, seed, stages, runs } = this.#options
    const scope: Scope = { registry, judging, operations, includes }
    const made = {
      sweep: () => sweep(scope, seed),
      state: () => state(scope),
      pairs: () => pairs(scope, seed),
      random: () => firstOf(random(scope, seed), runs),
    } as const
    return (Object.keys(made) as Stage[])
      .filter((stage) => stages.has(stage))
      .map((stage) => ({
        stage,
        cases: { [Symbol.iterator]: () => made[stage]()[Symbol.iterator]() },
        total: stage === 'random' ? runs : undefined,
      }))
  }

  /** A known good request of each operation: without them nothing can be said of what is refused. */
  async #controls(before?: readonly Control[]): Promise<readonly Control[]> {
    this.#tell('controls', 0, undefined)
    const wasTaken = this.#clock.isTaken
    let all = await controls(this.#trials, this.#options)
    // The first of them had a token of the wrong time.
    if (this.#clock.isTaken !== wasTaken) all = await controls(this.#trials, this.#options)
    const isAnyGood = all.some(({ isGood }) => isGood)
    if (!isAnyGood && before?.some(({ isGood }) => isGood) !== true) {
      const tried = all.flatMap(({ trial }) => trial ?? [])
      const isDown = tried.length > 0 && tried.every(({ judgement }) => judgement.observed === 'unreachable')
      const reason = await likelyCause(all, this.#trials)
      this.#health.trouble = { kind: isDown ? 'down' : 'refuses everything', reason }
      return all
    }
    const good = all.find(({ isGood }) => isGood)
    for (const { trial, isGood } of all)
      if (!isGood && trial !== undefined && good?.trial !== undefined && before === undefined)
        await this.#investigation.considerPlain(trial, good.trial)
    return all
  }

  /** Requests that have to be refused: where none is, each rule would be told as a fault. */
  async #badControls(): Promise<void> {
    const { registry, judging, operations, includes } = this.#options
    const trials: Trial[] = []
    for (const bad of badControls({ registry, judging, operations, includes })) {
      if (this.#isOver()) return
      const trial = await this.#trials.run(bad)
      if (trial !== undefined) trials.push(trial)
    }
    this.#health.refuses(trials)
    for (const trial of trials)
      if (trial.judgement.requestFindings.some(({ rule }) => includes(rule)))
        await this.#investigation.consider(trial)
  }

  async #send(
    stage: FuzzProgress['stage'],
    cases: Iterable<FuzzCase>,
    total: number | undefined,
  ): Promise<void> {
    const iterator = cases[Symbol.iterator]()
    let done = 0
    const work = async (): Promise<void> => {
      for (;;) {
        if (this.#isOver()) return
        const next = iterator.next()
        if (next.done === true) return
        await this.#try(next.value)
        done += 1
        this.#tell(stage, done, total)
      }
    }
    await Promise.all(Array.from({ length: this.#options.concurrency }, work))
    iterator.return?.()
  }

  async #try(fuzzCase: FuzzCase): Promise<void> {
    const trial = await this.#trials.run(fuzzCase)
    if (trial === undefined) {
      await this.#health.isFineWithout()
      return
    }
    this.#answered[fuzzCase.stage] = (this.#answered[fuzzCase.stage] ?? 0) + 1
    this.#coverage.add(trial)
    this.#options.onTrial?.(trial)
    if (await this.#health.isFine(trial)) await this.#investigation.consider(trial)
  }

  /** A plain request that is accepted; where none is, one of those that are not. */
  async #plain(): Promise<Trial | undefined> {
    const { operations, registry } = this.#options
    let refused: Trial | undefined
    for (const operation of operations) {
      const [control] = await controls(this.#trials, { registry, operations: new Set([operation]) })
      if (control?.isGood === true) return control.trial
      refused ??= control?.trial
    }
    return refused
  }

  #isOver(): boolean {
    const { signal, milliseconds } = this.#options
    if (signal.aborted || this.#health.trouble !== undefined) return true
    return performance.now() - this.#started > milliseconds * this.#until
  }

  #tell(stage: FuzzProgress['stage'], done: number, total: number | undefined): void {
    this.#options.onProgress?.({
      stage,
      done,
      total,
      sent: this.#trials.sent,
      faults: this.#investigation.faults.length,
      milliseconds: performance.now() - this.#started,
    })
  }

  #notes(): readonly string[] {
    const { note } = this.#clock
    const { gone } = this.#sender
    return [
      ...(note === undefined ? [] : [note]),
      ...(gone > 0 ? [`the provider was gone for ${gone.toFixed(1)} s, and came back`] : []),
    ]
  }
}

/** A provider that asks for no token at all cannot mind what is in one: that is said once. */
export function withoutConsequences<F extends { readonly kind: string; readonly rule: string }>(
  faults: readonly F[],
): readonly F[] {
  const accepted = new Set(faults.filter(({ kind }) => kind === 'false-accept').map(({ rule }) => rule))
  const roots = [...consequences].filter(([root]) => accepted.has(root))
  return faults.filter(
    ({ kind, rule }) =>
      kind !== 'false-accept' || !roots.some(([root, area]) => rule !== root && area.test(rule)),
  )
}

const consequences: ReadonlyMap<string, RegExp> = new Map([
  [
    'authorization/is-sent',
    /^(?:authorization|jose|claims)\/|of-requesting-patient|requesting-system-is-registered/,
  ],
  ['transport/body-is-sent', /^(?:subscription|criteria|event)\/|^media-type\/(?:body|xml|json)/],
])

/** A share that depends on the case alone: which it is in, and with it the shares together, are the same every time. */
function* ofShard(cases: Iterable<FuzzCase>, shard: FuzzOptions['shard']): Generator<FuzzCase> {
  for (const each of cases) if (shard === undefined || shareOf(each, shard.of) === shard.index) yield each
}

function shareOf({ id }: FuzzCase, of: number): number {
  return (createHash('sha256').update(id).digest().readUInt32BE(0) % of) + 1
}

function* firstOf(cases: Iterable<FuzzCase>, most: number | undefined): Generator<FuzzCase> {
  let count = 0
  for (const each of cases) {
    if (most !== undefined && count >= most) return
    count += 1
    yield each
  }
}
