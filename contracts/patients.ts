import { crc32 } from 'node:zlib'
import { nextValid } from '../generators/values/nhs-number.ts'

/** NHS numbers of the 999 range, which is never issued: as many as the contracts may ever need. */
export const everyPatient: readonly string[] = [...numbersFrom(999_700_000, 4096)]

/**
 * Gives each interaction of a contract a patient of its own, so that neither order nor parallelism can change a
 * verdict. Its description decides which one: a new interaction leaves those of the others as they are, but where two
 * meet.
 */
export class Patients {
  readonly #numbers: readonly string[]
  readonly #taken = new Set<string>()

  /** @param contract each contract has a quarter of the patients */
  constructor(contract: 0 | 1 | 2 | 3) {
    this.#numbers = everyPatient.filter((_, index) => index % 4 === contract)
  }

  /** The NHS number of the patient of an interaction. */
  of(description: string): string {
    const { length } = this.#numbers
    for (let step = 0; step < length; step++) {
      const number = this.#numbers[(crc32(description) + step) % length] ?? ''
      if (this.#taken.has(number)) continue
      this.#taken.add(number)
      return number
    }
    throw new Error('there are more interactions than patients')
  }
}

/** Valid numbers from nine digits on. */
function* numbersFrom(first: number, count: number): Generator<string> {
  for (let made = 0, nine = first; made < count; made++) {
    const number = nextValid(nine)
    yield number
    nine = Number(number.slice(0, -1)) + 1
  }
}
