import { type Entry, type Facet, facets } from './entries.ts'

/** What is to be shown. */
export interface Wanted {
  /** In lower case. */
  readonly text: string
  readonly facets: Readonly<Record<Facet, string>>
}

/** As many are shown at first, and more each time they are asked for. */
const atATime = 40

/** The findings that are wanted, the first of them shown. */
export class FindingList {
  readonly #cards: Element
  readonly #entries: readonly Entry[]
  readonly #count = document.getElementById('count')
  readonly #more = document.getElementById('more')
  #matches: readonly Entry[]
  #shown = atATime

  constructor(cards: Element, entries: readonly Entry[]) {
    this.#cards = cards
    this.#entries = entries
    this.#matches = entries
    document.getElementById('more-button')?.addEventListener('click', () => this.#showMore())
    this.#draw()
  }

  /** Shows what is wanted, from its beginning. */
  show({ text, facets: chosen }: Wanted): void {
    this.#matches = this.#entries.filter(
      (entry) =>
        facets.every((facet) => chosen[facet] === '' || entry.facets[facet] === chosen[facet]) &&
        (text === '' || entry.text().includes(text)),
    )
    this.#shown = atATime
    this.#draw()
  }

  /** Shows at least so many of them; gives back how to show as many as before. */
  showAtLeast(count: number): () => void {
    const before = this.#shown
    this.#shown = Math.max(before, count)
    this.#draw()
    return () => {
      this.#shown = before
      this.#draw()
    }
  }

  /** Whether there is a finding with an id. */
  has(id: string): boolean {
    return this.#entries.some((entry) => entry.id === id)
  }

  /** The focus goes to the first that was not there before. */
  #showMore(): void {
    const first = this.#matches[this.#shown]
    this.#shown += atATime
    this.#draw()
    const heading = first?.card().querySelector('h3')
    heading?.setAttribute('tabindex', '-1')
    heading?.focus()
  }

  #draw(): void {
    const shown = this.#matches.slice(0, this.#shown)
    this.#cards.replaceChildren(...shown.map(({ card }) => card()))
    if (this.#count !== null) this.#count.textContent = this.#countText(shown.length)
    if (this.#more !== null) this.#more.hidden = shown.length === this.#matches.length
  }

  #countText(shown: number): string {
    const [all, matches] = [this.#entries.length, this.#matches.length]
    const found = matches === all ? `${all} findings` : `${matches} of ${all} findings`
    return shown === matches ? found : `${found}, the first ${shown} shown`
  }
}
