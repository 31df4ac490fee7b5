import type { OmittedEvent, SkippedEvent, SummaryEvent } from '../report/events.ts'
import { exitCode } from '../report/exit-code.ts'
import type { JudgedRun } from './judged-run.ts'

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
  /** Whether the command under test ended in failure. */
  readonly commandFailed?: boolean
}

/** Tells every finding and what was not judged, and then the summary, which has the exit code. */
export function endRun({ emitter, tally, config, started }: JudgedRun, end: RunEnd): SummaryEvent {
  const { judged, operations, skipped = [], omitted = [], clock, notes, next, replay } = end
  const events = tally.events(replay)
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
    notes: [...notes, ...tally.waiverNotes()],
    next: next(failing),
    milliseconds: Date.now() - started.getTime(),
  }
  emitter.emit(summary)
  return summary
}
