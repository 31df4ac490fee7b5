import { presentedNotes } from '../client/presented-certificate.ts'
import { ProviderClock } from '../client/provider-clock.ts'
import { badControls } from './bad-controls.ts'
import type { FuzzCase } from './case.ts'
import { controls, likelyCause } from './controls.ts'
import { Coverage } from './coverage.ts'
import type { FuzzOptions } from './fuzz-options.ts'
import type { FuzzOutcome, FuzzProgress } from './fuzz-outcome.ts'
import { Health } from './health.ts'
import { type Fault, Investigation } from './investigation.ts'
import { presenting } from './presenting.ts'
import { rootFaults, type ToldFault } from './root-faults.ts'
import { Sender } from './sender.ts'
import { ofShard } from './shard.ts'
import { staged } from './stages/staged.ts'
import { answeredIn } from './told-reply.ts'
import { type Trial, Trials } from './trials.ts'

/** Sends a provider what it must accept, refuse, or may do either with, and tells each fault once. */
export async function runFuzz(options: FuzzOptions): Promise<FuzzOutcome> {
  const run = new Run(presenting(options), presentedNotes(options.target, options.registry))
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

class Run {
  readonly #options: FuzzOptions
  readonly #notesBefore: readonly string[]
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

  constructor(options: FuzzOptions, notesBefore: readonly string[]) {
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
    this.#notesBefore = notesBefore
    this.#clock = new ProviderClock(now)
    this.#sender = new Sender(target, { concurrency, milliseconds: patience, rate, absence, signal })
    this.#trials = new Trials({ target, sender: this.#sender, clock: this.#clock, registry, judging })
    this.#investigation = new Investigation({ trials: this.#trials, registry, onFault })
    const context = {
      registry: judging.registry ?? registry,
      now: undefined,
      history: undefined,
      pdsEnforced: judging.pdsEnforced ?? false,
      organisationClaim: judging.organisationClaim ?? 'either',
      asAdvice: judging.asAdvice,
    }
    this.#coverage = new Coverage(context, includes)
    this.#health = new Health(() => this.#plain())
  }

  async whole(): Promise<FuzzOutcome> {
    const { shard, corpus, signal } = this.#options
    await this.#controls()
    await this.#badControls()
    if (this.#health.trouble === undefined) {
      for (const { stage, cases, total } of [
        { stage: 'corpus' as const, cases: corpus, total: corpus.length },
        ...staged(this.#options),
      ]) {
        this.#until = stage === 'pairs' && this.#options.stages.has('random') ? shareOfPairs : 1
        if (this.#isOver()) continue
        await this.#send(stage, ofShard(cases, stage === 'corpus' ? undefined : shard), total)
      }
      if (!signal.aborted && this.#health.trouble === undefined) await this.#controls()
    }
    this.#tell('clearing up', 0, undefined)
    const left = this.#health.trouble?.kind === 'down' ? 0 : await this.#trials.clearUp(clearingMilliseconds)
    return {
      faults: rootFaults(this.#investigation.faults, toldFault),
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

  /** A known good request of each operation: without them nothing can be said of what is refused. */
  async #controls(): Promise<void> {
    this.#tell('controls', 0, undefined)
    const wasTaken = this.#clock.isTaken
    let all = await controls(this.#trials, this.#options)
    // The first of them had a token of the wrong time.
    if (this.#clock.isTaken !== wasTaken) all = await controls(this.#trials, this.#options)
    const good = all.find(({ isGood }) => isGood)
    if (good === undefined) {
      const tried = all.flatMap(({ trial }) => trial ?? [])
      const isDown = tried.length > 0 && tried.every(({ judgement }) => judgement.observed === 'unreachable')
      const reason = await likelyCause(all, this.#trials)
      this.#health.trouble = { kind: isDown ? 'down' : 'refuses everything', reason }
      return
    }
    for (const { trial, isGood } of all)
      if (!isGood && trial !== undefined && good.trial !== undefined)
        await this.#investigation.considerPlain(trial, good.trial)
  }

  /** Requests that have to be refused: where none is, each rule would be told as a fault. */
  async #badControls(): Promise<void> {
    const trials: Trial[] = []
    for (const bad of badControls(this.#options)) {
      if (this.#isOver()) return
      const trial = await this.#trials.run(bad)
      if (trial !== undefined) trials.push(trial)
    }
    this.#health.refuses(trials)
    for (const trial of trials)
      if (trial.judgement.requestFindings.some(({ rule }) => this.#options.includes(rule)))
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
      ...this.#notesBefore,
      ...(note === undefined ? [] : [note]),
      ...(gone > 0 ? [`the provider was gone for ${gone.toFixed(1)} s, and came back`] : []),
    ]
  }
}

function toldFault({ kind, rule, trial }: Fault): ToldFault {
  const { operation } = trial.fuzzCase.choices
  return { kind, rule, operation, answered: answeredIn(trial.reply) }
}
