import type { Totals } from '../told.ts'
import { say } from './elements.ts'
import { counted, countOf } from './words.ts'

/** Tells a screen reader how many requests came, not of each: at most once in ten seconds. */
export class Announcer {
  readonly #element: HTMLElement
  #said = 0
  #refused = 0
  #latest: Totals | undefined
  #timer: number | undefined

  constructor(element: HTMLElement) {
    this.#element = element
  }

  tell(totals: Totals): void {
    this.#latest = totals
    if (totals.exchanges < this.#said) this.#forget()
    if (totals.exchanges > this.#said && this.#timer === undefined) this.#announce()
  }

  #forget(): void {
    this.#said = 0
    this.#refused = 0
  }

  #announce(): void {
    const { exchanges, verdicts } = this.#latest ?? { exchanges: 0, verdicts: { refused: 0 } }
    this.#timer = window.setTimeout(() => {
      this.#timer = undefined
      if (this.#latest !== undefined) this.tell(this.#latest)
    }, quietMilliseconds)
    const more = countOf(exchanges - this.#said, 'more request')
    const refused = verdicts.refused - this.#refused
    const of = refused === 0 ? 'none refused' : `${counted(refused)} refused`
    say(this.#element, `${more}, ${of}; ${counted(exchanges)} in all`)
    this.#said = exchanges
    this.#refused = verdicts.refused
  }
}

const quietMilliseconds = 10_000
