import { hasExpired, waiverOf } from '../check/waivers.ts'
import { type TargetOptions, targetFrom } from '../client/target.ts'
import {
  coverageEventOf,
  exchangeEventOf,
  findingEventOf,
  omittedEventOf,
  openEventsOf,
} from '../fuzz/fuzz-events.ts'
import type { Fault } from '../fuzz/investigation.ts'
import { type FuzzOutcome, type FuzzProgress, runFuzz } from '../fuzz/run-fuzz.ts'
import type { Waiver } from '../registry/config.ts'
import { type LoadedConfig, loadConfig } from '../registry/load-config.ts'
import { type Baseline, readBaseline } from '../report/baseline.ts'
import { createEmitter, type Emitter } from '../report/emitter.ts'
import type { FindingEvent } from '../report/events.ts'
import { exitCode } from '../report/exit-code.ts'
import { type Progress, progressOn } from '../report/progress.ts'
import { openReports } from '../report/reports.ts'
import { textSink } from '../report/text.ts'
import { catalogueVersion } from '../spec/version.ts'
import { countOf, millisecondsOf, operationsOf, rulesOf, seedOf, shardOf, stagesOf } from './fuzz-options.ts'
import { readInput } from './inputs.ts'
import { version } from './kit.ts'
import { stoppable } from './stop-signals.ts'
import { isColourful } from './terminal.ts'
import { secondsNow } from './time.ts'
import { titleOf } from './title.ts'

interface FuzzCommandOptions extends TargetOptions {
  readonly config?: string
  readonly seed?: string
  readonly stages?: string
  readonly operations?: string
  readonly rules?: string
  readonly runs?: string
  readonly time: string
  readonly concurrency: string
  readonly timeout: string
  readonly rate?: string
  readonly shard?: string
  readonly requireAll?: true
  readonly table?: true
  readonly report: readonly string[]
  readonly baseline?: string
  readonly showNhsNumbers?: true
}

/** `nems-kit fuzz URL`: looks for every fault that a provider has. */
export async function fuzz(url: string, given: object): Promise<void> {
  const options = given as FuzzCommandOptions
  const run = beginRun(url, options)
  const stop = stoppable()
  try {
    const outcome = await runFuzz({
      ...run.fuzz,
      signal: stop.signal,
      onTrial: (trial) => {
        run.count(trial.fuzzCase.choices.operation)
        run.emitter.emit(exchangeEventOf(trial))
      },
      onFault: (fault) => run.tellAtOnce(fault),
      onProgress: (progress) => run.progress.tell(progressText(progress, run.fuzz.milliseconds)),
    })
    run.progress.clear()
    process.exitCode = run.end(outcome, stop.signal.aborted)
  } finally {
    run.emitter.close()
    stop.end()
  }
}

/** Everything that is read and opened before the first request: what is given wrongly is told before anything is sent. */
function beginRun(url: string, options: FuzzCommandOptions): FuzzCommandRun {
  const config = loadConfig(options.config, process.cwd())
  const seed = seedOf(options.seed)
  const fuzz = {
    target: targetFrom(url, options),
    registry: config.registry,
    judging: {
      pdsEnforced: config.config.pds === 'enforced',
      organisationClaim: config.config.organisationClaim,
    },
    seed,
    stages: stagesOf(options.stages),
    operations: operationsOf(options.operations),
    includes: rulesOf(options.rules),
    runs: countOf('--runs', options.runs),
    milliseconds: millisecondsOf('--time', options.time),
    concurrency: countOf('--concurrency', options.concurrency) ?? 1,
    patience: millisecondsOf('--timeout', options.timeout),
    rate: countOf('--rate', options.rate),
    shard: shardOf(options.shard),
    corpus: [],
    now: secondsNow,
  }
  return new FuzzCommandRun(url, options, config, fuzz)
}

class FuzzCommandRun {
  readonly fuzz
  readonly emitter: Emitter
  readonly progress: Progress = progressOn(process.stderr)
  readonly #url: string
  readonly #options: FuzzCommandOptions
  readonly #config: LoadedConfig
  readonly #baseline: Baseline | undefined
  readonly #operations: Record<string, number> = {}
  readonly #usedWaivers = new Set<Waiver>()
  readonly #started = new Date()
  #judged = 0

  constructor(
    url: string,
    options: FuzzCommandOptions,
    config: LoadedConfig,
    fuzz: Omit<Parameters<typeof runFuzz>[0], 'signal' | 'onTrial' | 'onFault' | 'onProgress'>,
  ) {
    this.#url = url
    this.#options = options
    this.#config = config
    this.fuzz = fuzz
    const baseline = options.baseline === undefined ? undefined : readInput(options.baseline)
    this.#baseline = baseline && readBaseline(baseline.name, Buffer.from(baseline.bytes).toString('utf8'))
    const text = textSink({
      write: (lines) => process.stdout.write(lines),
      colour: isColourful(),
      title: titleOf,
      subject: 'answer',
      wholeTable: options.table === true,
    })
    this.emitter = createEmitter({
      showNhsNumbers: options.showNhsNumbers ?? false,
      sinks: [text, ...openReports(options.report)],
    })
    this.emitter.emit({
      type: 'run',
      schema: 1,
      kit: version,
      catalogue: catalogueVersion,
      command: 'fuzz',
      seed: fuzz.seed,
      started: this.#started.toISOString(),
    })
  }

  count(operation: string): void {
    this.#judged += 1
    this.#operations[operation] = (this.#operations[operation] ?? 0) + 1
  }

  /** A line while the run goes on. */
  tellAtOnce({ kind, rule }: Fault): void {
    this.progress.clear()
    process.stderr.write(`  ✗ ${kind.replaceAll('-', ' ')}: ${rule}\n`)
  }

  /** Tells everything that came of the run; the exit code. */
  end(outcome: FuzzOutcome, isStopped: boolean): number {
    const { faults, coverage, uncovered, trouble } = outcome
    const findings = faults.map((fault) => this.#findingOf(fault))
    const open = openEventsOf(coverage)
    const omitted = trouble === undefined ? uncovered.map(omittedEventOf) : []
    for (const event of [...findings, ...open, ...omitted, ...coverage.map(coverageEventOf)])
      this.emitter.emit(event)
    const failing = findings.filter((finding) => finding.failing).length
    const isMissing = this.#options.requireAll === true && uncovered.length > 0
    const isUntested = trouble !== undefined || isStopped || isMissing
    const code = exitCode({ failing, judged: this.#judged, untested: isUntested ? 1 : 0 })
    this.emitter.emit({
      type: 'summary',
      exitCode: code,
      judged: this.#judged,
      operations: this.#operations,
      failing,
      advice: 0,
      known: findings.length - failing,
      open: open.length,
      skipped: 0,
      omitted: omitted.length,
      clock: new Date(secondsNow() * 1000).toISOString(),
      registry: this.#config.registryOrigin,
      notes: [
        ...notesOf(outcome, isStopped, isMissing),
        `seed ${this.fuzz.seed}: --seed ${this.fuzz.seed} sends the same`,
        ...this.#waiverNotes(),
      ],
      next: nextOf(findings, outcome),
      milliseconds: Date.now() - this.#started.getTime(),
    })
    return code
  }

  #findingOf(fault: Fault): FindingEvent {
    const waivers = { waivers: this.#config.config.waivers ?? [], now: secondsNow() }
    const plain = findingEventOf(fault, {
      registry: this.#config.registry,
      isExcused: false,
      replay: `npx nems-contract-kit replay ${this.#url} ${fault.id}`,
    })
    const waiver = waiverOf(plain, waivers)
    if (waiver !== undefined) this.#usedWaivers.add(waiver)
    const isExcused = waiver !== undefined || this.#baseline?.isNew(plain) === false
    return { ...plain, failing: !isExcused }
  }

  #waiverNotes(): readonly string[] {
    return (this.#config.config.waivers ?? []).flatMap((waiver) => {
      if (hasExpired(waiver, secondsNow()))
        return [`the waiver of ${waiver.rule} expired on ${waiver.expires}`]
      return this.#usedWaivers.has(waiver) ? [] : [`the waiver of ${waiver.rule} matches nothing here`]
    })
  }
}

function notesOf(
  { trouble, unconfirmed, left, notes, sent }: FuzzOutcome,
  isStopped: boolean,
  isMissing: boolean,
): readonly string[] {
  return [
    ...(trouble === undefined
      ? []
      : [`nothing can be said of the provider: it ${troubles[trouble.kind]}: ${trouble.reason}`]),
    ...(isStopped ? ['the run was stopped before its end'] : []),
    ...(isMissing ? ['--require-all: not every rule was met kept and broken'] : []),
    `${sent} requests were sent in all, with those that prepare, repeat and clear up`,
    ...notes,
    ...(left === 0 ? [] : [`${left} subscriptions could not be deleted`]),
    ...unconfirmed
      .slice(0, 5)
      .map(
        ({ kind, caseId, reason, answered }) =>
          `not told as a fault (${kind.replaceAll('-', ' ')}, answered ${answered}): ${caseId}: ${reason}`,
      ),
    ...(unconfirmed.length > 5 ? [`and ${unconfirmed.length - 5} more that were not seen again`] : []),
  ]
}

const troubles = {
  down: 'cannot be reached',
  throttles: 'throttles',
  'refuses everything': 'refuses even what is right',
} as const

function nextOf([first]: readonly FindingEvent[], { trouble }: FuzzOutcome): string | null {
  if (trouble !== undefined) return null
  return first?.replay ?? null
}

/** Stage, how far, how fast, what was found, and how long it can still take. */
function progressText(
  { stage, done, total, sent, faults, milliseconds }: FuzzProgress,
  most: number,
): string {
  const rate = milliseconds < 500 ? '' : `, ${Math.round(sent / (milliseconds / 1000))} requests a second`
  const left = `at most ${Math.max(0, Math.ceil((most - milliseconds) / 1000))} s left`
  return `${stage}: ${done}${total === undefined ? '' : ` of ${total}`}${rate}, ${faults} found, ${left}`
}
