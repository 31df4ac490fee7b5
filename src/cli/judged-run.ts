import { Tally } from '../check/tally.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import { loadConfig } from '../registry/load-config.ts'
import { readBaseline } from '../report/baseline.ts'
import { createEmitter, type Emitter } from '../report/emitter.ts'
import type { FindingEvent, OmittedEvent, SkippedEvent, SummaryEvent } from '../report/events.ts'
import { exitCode } from '../report/exit-code.ts'
import { openReports } from '../report/reports.ts'
import type { Sink } from '../report/sink.ts'
import { catalogueVersion } from '../spec/version.ts'
import { newerRules, newerRulesNotes } from './catalogue-as-of.ts'
import { readInput } from './inputs.ts'
import { version } from './kit.ts'
import { secondsNow } from './time.ts'
import { toldConfiguration } from './told-configuration.ts'

/** Options of every command that judges. */
export interface JudgedOptions {
  readonly config?: string
  readonly strength: 'must' | 'assurance' | 'advice'
  readonly report: readonly string[]
  readonly baseline?: string
  readonly catalogueAsOf?: string
  readonly showNhsNumbers?: true
}

/** A run from its first event to its summary. */
export interface JudgedRun {
  readonly config: LoadedConfig
  readonly emitter: Emitter
  readonly tally: Tally
  readonly started: Date
}

/** What a run is of. */
export interface RunOf {
  /** Address of what is tested. */
  readonly target?: string
  /** Options of this command that the result rests on. */
  readonly given?: Readonly<Record<string, string | readonly string[] | undefined>>
}

/**
 * Begins a run: reads configuration and baseline, opens the reports, says what is run.
 * @throws ConfigError, UsageError
 */
export function beginRun(
  command: string,
  options: JudgedOptions,
  sinks: readonly Sink[],
  { target, given = {} }: RunOf = {},
): JudgedRun {
  const asAdvice = newerRules(options.catalogueAsOf)
  const config = { ...loadConfig(options.config, process.cwd()), asAdvice }
  const baseline = options.baseline === undefined ? undefined : readInput(options.baseline)
  const tally = new Tally({
    strength: options.strength,
    baseline: baseline && readBaseline(baseline.name, Buffer.from(baseline.bytes).toString('utf8')),
    waivers: config.config.waivers ?? [],
    now: secondsNow(),
  })
  const emitter = createEmitter({
    showNhsNumbers: options.showNhsNumbers ?? false,
    sinks: [...sinks, ...openReports(options.report)],
  })
  const started = new Date()
  emitter.emit({
    type: 'run',
    schema: 1,
    kit: version,
    catalogue: catalogueVersion,
    command,
    seed: null,
    started: started.toISOString(),
    ...(target === undefined ? {} : { target }),
    ...toldConfiguration(config, { strength: options.strength, baseline: options.baseline, ...given }),
  })
  return { config, emitter, tally, started }
}

/** What a run came to, beside its findings. */
export interface RunEnd {
  /** Requests that were judged, in all and by operation. */
  readonly judged: number
  readonly operations: SummaryEvent['operations']
  readonly skipped?: readonly SkippedEvent[]
  readonly omitted?: readonly OmittedEvent[]
  /** Time at which it was judged. */
  readonly clock: string
  readonly notes: readonly string[]
  /** What to do next, where so many findings fail the run. */
  readonly next: (failing: number) => string | null
  /** The command that shows again what was found with a label. */
  readonly replay: (label: string) => string | null
  /** The file in which what has a label stands. */
  readonly file?: ((label: string) => FindingEvent['file']) | undefined
  /** Rules that something kept. */
  readonly kept?: SummaryEvent['kept']
  /** Whether the command under test ended in failure. */
  readonly commandFailed?: boolean
}

/** Tells every finding and what was not judged, and then the summary, which has the exit code. */
export function endRun({ emitter, tally, config, started }: JudgedRun, end: RunEnd): SummaryEvent {
  const { judged, operations, skipped = [], omitted = [], clock, notes, next, replay, file, kept } = end
  const events = tally.events(replay, file)
  const observations = tally.observations()
  for (const event of [...events, ...observations, ...skipped, ...omitted]) emitter.emit(event)
  const failing = events.filter((event) => event.failing).length
  const summary: SummaryEvent = {
    type: 'summary',
    exitCode: exitCode({
      failing,
      judged,
      untested: skipped.length,
      commandFailed: end.commandFailed ?? false,
    }),
    judged,
    operations,
    failing,
    advice: events.length - failing - tally.known,
    known: tally.known,
    open: observations.length,
    skipped: skipped.length,
    omitted: omitted.length,
    clock,
    registry: config.registryOrigin,
    notes: [
      ...notes,
      ...(tally.leftOut === 0
        ? []
        : [`${tally.leftOut} times a rule was broken at further places, which are not told`]),
      ...newerRulesNotes(config),
      ...tally.waiverNotes(),
    ],
    next: next(failing),
    milliseconds: Date.now() - started.getTime(),
    ...(kept === undefined ? {} : { kept }),
  }
  emitter.emit(summary)
  return summary
}
