import type { Capture } from '../capture/capture.ts'
import { type CheckOptions, checkCaptures, exchangeOf } from '../check/check-captures.ts'
import { Tally } from '../check/tally.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import { loadConfig } from '../registry/load-config.ts'
import { readBaseline } from '../report/baseline.ts'
import { createEmitter, type Emitter } from '../report/emitter.ts'
import type { SummaryEvent } from '../report/events.ts'
import { exitCode } from '../report/exit-code.ts'
import { openReports } from '../report/reports.ts'
import type { Sink } from '../report/sink.ts'
import { catalogueVersion } from '../spec/version.ts'
import { newerRules, newerRulesNotes } from './catalogue-as-of.ts'
import { readInput } from './inputs.ts'
import { version } from './kit.ts'
import { secondsNow } from './time.ts'

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

/**
 * Begins a run: reads configuration and baseline, opens the reports, says what is run.
 * @throws ConfigError, UsageError
 */
export function beginRun(command: string, options: JudgedOptions, sinks: readonly Sink[]): JudgedRun {
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
  })
  return { config, emitter, tally, started }
}

/** Judges captures, tells every finding, and ends the run with its summary. */
export function judgeCaptures(
  run: JudgedRun,
  captures: readonly Capture[],
  check: CheckOptions,
  next: (failing: number) => string | null,
): SummaryEvent {
  const { emitter, tally, config } = run
  const operations: Record<string, number> = {}
  let judged = 0
  let registryLeftOut = 0
  const total = captures.reduce((sum, { messages }) => sum + messages.length, 0)
  for (const checked of checkCaptures(captures, config, check)) {
    const { message, findings } = checked
    judged += 1
    if (checked.registryLeftOut) registryLeftOut += 1
    const { operation } = checked.judged
    if (operation !== undefined) operations[operation] = (operations[operation] ?? 0) + 1
    emitter.emit(exchangeOf(checked))
    for (const finding of findings) tally.add(finding, message.label)
    if (judged % progressEvery === 0)
      emitter.emit({ type: 'progress', phase: 'judging', done: judged, total })
  }
  const events = tally.events(replayOf)
  const observations = tally.observations()
  for (const event of [...events, ...observations]) emitter.emit(event)
  if (registryLeftOut > 0) emitter.emit(leftOut(registryLeftOut))
  const failing = events.filter((event) => event.failing).length
  const skipped = captures.reduce((sum, capture) => sum + capture.skipped, 0)
  const summary: SummaryEvent = {
    type: 'summary',
    exitCode: exitCode({ failing, judged, untested: 0 }),
    judged,
    operations,
    failing,
    advice: events.length - failing - tally.known,
    known: tally.known,
    open: observations.length,
    skipped: 0,
    omitted: registryLeftOut > 0 ? 1 : 0,
    clock:
      check.at === undefined
        ? 'not judged but exp against iat; --at TIME says when it was sent'
        : new Date(check.at * 1000).toISOString(),
    registry: config.registryOrigin,
    notes: [
      ...(skipped > 0 ? [`${skipped} entries of a HAR are not requests to NEMS`] : []),
      ...captures.flatMap(({ hints }) => hints),
      ...newerRulesNotes(config),
      ...tally.waiverNotes(),
    ],
    next: next(failing),
    milliseconds: Date.now() - run.started.getTime(),
  }
  emitter.emit(summary)
  emitter.close()
  return summary
}

/** Some tenths of a second. */
const progressEvery = 1_000

function leftOut(count: number): Parameters<Emitter['emit']>[0] {
  const requests = count === 1 ? 'one request' : `${count} requests`
  return {
    type: 'omitted',
    rule: null,
    subject: `who exists, for ${requests}`,
    reason:
      'its ASIDs, mailbox or patient are not those of the example registry; say who exists under "registry" in nems-kit.config.json',
  }
}

/** Standard input cannot be read again. */
function replayOf(label: string): string | null {
  const file = label.replace(/(?:, entry \d+|:\d+| \([^)]*\))+$/, '')
  return file === 'standard input' ? null : `npx nems-contract-kit check ${file}`
}
