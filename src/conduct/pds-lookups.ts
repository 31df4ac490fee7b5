import { Remembered } from '../provider/remembered.ts'
import { hasTenDigits } from '../spec/vocabulary/nhs-number.ts'
import { mostIds } from './most-remembered.ts'

/** What PDS was asked, and what it answered: the last hundred thousand patients. */
export class PdsLookups {
  /** Whether the run has a PDS to ask. */
  readonly isPlayed: boolean
  readonly #statuses = new Remembered<number>(mostIds)

  constructor(isPlayed: boolean) {
    this.isPlayed = isPlayed
  }

  /** Notes with what HTTP status a look-up was answered; of what cannot be a number, nothing. */
  note(nhsNumber: string, status: number): void {
    if (hasTenDigits(nhsNumber)) this.#statuses.set(nhsNumber, status)
  }

  /** The status of the last answer; undefined where nobody asked. */
  statusOf(nhsNumber: string): number | undefined {
    return this.#statuses.get(nhsNumber)
  }
}
