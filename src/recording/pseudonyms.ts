import { everyPatient } from '../../contracts/patients.ts'
import type { Registry } from '../spec/model/registry.ts'
import { LeftOut } from './left-out.ts'

/** Patients of the 999 range, which is never issued, in place of others: the same for the same. */
export class Pseudonyms {
  readonly #free: string[]
  readonly #given = new Map<string, string>()

  constructor({ patients }: Registry) {
    const made = patients.filter((number) => number.startsWith('999'))
    this.#free = (made.length > 0 ? made : everyPatient).toReversed()
  }

  /** The number to be written: one of the 999 range itself. */
  of(nhsNumber: string): string {
    if (nhsNumber.startsWith('999')) return nhsNumber
    const known = this.#given.get(nhsNumber)
    if (known !== undefined) return known
    const [next = nhsNumber] = this.#free.splice(0, 1)
    if (next === nhsNumber)
      throw new LeftOut('there are more patients than numbers of the 999 range to stand for them')
    this.#given.set(nhsNumber, next)
    return next
  }
}
