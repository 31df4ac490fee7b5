import type { Exchange, ProviderUnderTest } from '../gateway/provider-under-test.ts'
import type { FindingEvent, SkippedEvent } from '../report/events.ts'
import type { Fault } from '../verification/faults.ts'
import { exchangeEvent, tellFaults } from '../verification/verification-events.ts'
import { endRun, type JudgedRun } from './judged-run.ts'

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
  end({ provider, left, notes = [], skipped, replay, file }: EndOptions): number {
    const { exitCode } = endRun(this.#run, {
      judged: this.#judged,
      operations: this.#operations,
      skipped,
      clock: new Date(provider.clock.now() * 1000).toISOString(),
      notes: [...notes, ...notesOf(provider, left)],
      next: (failing) => nextStep(failing, skipped.length),
      replay,
      file,
    })
    return exitCode
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
  /** The file of what has a label. */
  readonly file?: (label: string) => FindingEvent['file']
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
