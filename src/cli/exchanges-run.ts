import type { Exchange, ProviderUnderTest } from '../gateway/provider-under-test.ts'
import type { SkippedEvent } from '../report/events.ts'
import { exitCode } from '../report/exit-code.ts'
import type { Fault } from '../verification/faults.ts'
import { exchangeEvent, tellFaults } from '../verification/verification-events.ts'
import { newerRulesNotes } from './catalogue-as-of.ts'
import type { JudgedRun } from './judged-run.ts'

/** A run whose requests went to a provider: what it answered is counted, and told of at the end. */
export class ExchangesRun {
  readonly #run: JudgedRun
  readonly #operations: Record<string, number> = {}
  #judged = 0

  constructor(run: JudgedRun) {
    this.#run = run
  }

  /** Tells of an exchange with a label, and counts its faults. */
  tell(label: string, exchange: Exchange, faults: readonly Fault[], pending = false): void {
    this.#run.emitter.emit(exchangeEvent(label, exchange, faults))
    tellFaults(label, exchange, faults, this.#run.tally, pending)
  }

  /** Counts an exchange as judged. */
  count({ judged }: Exchange): void {
    this.#judged += 1
    const operation = judged?.operation
    if (operation !== undefined) this.#operations[operation] = (this.#operations[operation] ?? 0) + 1
  }

  /** Ends the run with its findings and its summary; the exit code. */
  end({ provider, left, notes = [], skipped, replay }: EndOptions): number {
    const { emitter, tally, config, started } = this.#run
    const events = tally.events(replay)
    const observations = tally.observations()
    for (const event of [...events, ...observations, ...skipped]) emitter.emit(event)
    const failing = events.filter((event) => event.failing).length
    const code = exitCode({ failing, judged: this.#judged, untested: skipped.length })
    emitter.emit({
      type: 'summary',
      exitCode: code,
      judged: this.#judged,
      operations: this.#operations,
      failing,
      advice: events.length - failing - tally.known,
      known: tally.known,
      open: observations.length,
      skipped: skipped.length,
      omitted: 0,
      clock: new Date(provider.clock.now() * 1000).toISOString(),
      registry: config.registryOrigin,
      notes: [...notes, ...notesOf(provider, left), ...newerRulesNotes(config), ...tally.waiverNotes()],
      next: nextStep(failing, skipped.length),
      milliseconds: Date.now() - started.getTime(),
    })
    return code
  }
}

export interface EndOptions {
  readonly provider: ProviderUnderTest
  /** Ids of subscriptions that could not be deleted. */
  readonly left: readonly string[]
  /** What else is to be said. */
  readonly notes?: readonly string[]
  readonly skipped: readonly SkippedEvent[]
  /** The command that shows again what was found with a label. */
  readonly replay: (label: string) => string | null
}

function notesOf({ clock }: ProviderUnderTest, left: readonly string[]): readonly string[] {
  return [
    ...(clock.note === undefined ? [] : [clock.note]),
    ...(left.length === 0 ? [] : [`subscriptions that could not be deleted: ${left.join(', ')}`]),
  ]
}

function nextStep(failing: number, skipped: number): string | null {
  if (failing > 0) return 'mend the first finding and verify again: one fault often hides another'
  return skipped > 0 ? 'see why they were skipped: what was not verified is not passed' : null
}
