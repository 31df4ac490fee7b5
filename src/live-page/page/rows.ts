import type { Row } from '../told.ts'
import { make } from './elements.ts'
import { operationNames, signs, timeOfDay, verdictClasses, verdictNames } from './words.ts'

export interface RowsHeard {
  /** A row was come upon. */
  readonly select: (number: number) => void
  /** Its details are to be gone into. */
  readonly open: () => void
}

/** The list of requests, the newest first: arrows go through it, Enter goes into one. */
export class Rows {
  readonly #element: HTMLElement
  readonly #heard: RowsHeard
  readonly #shown = new Map<number, HTMLElement>()
  #selected = 0

  constructor(element: HTMLElement, heard: RowsHeard) {
    this.#element = element
    this.#heard = heard
    element.addEventListener('keydown', (event) => this.#key(event))
    element.addEventListener('click', (event) => this.#click(event))
  }

  /** Shows these rows. Those that are there already stay, with the focus that they may have. */
  show(rows: readonly Row[]): void {
    const wanted = new Set(rows.map(({ number }) => number))
    const hadFocus = this.#element.contains(document.activeElement)
    for (const [number, element] of this.#shown) {
      if (wanted.has(number)) continue
      element.remove()
      this.#shown.delete(number)
    }
    let next = this.#element.firstElementChild
    for (const row of rows) {
      const element = this.#shown.get(row.number) ?? this.#make(row)
      if (element === next) next = next.nextElementSibling
      else this.#element.insertBefore(element, next)
    }
    this.#makeReachable()
    if (hadFocus && !this.#element.contains(document.activeElement)) this.focus()
  }

  /** Moves the focus to the row that is selected, or else to the first. */
  focus(): void {
    const row = this.#element.querySelector<HTMLElement>('[tabindex="0"]')
    row?.focus()
  }

  /** Selects nothing. */
  forget(): void {
    this.#mark(0)
  }

  #make(row: Row): HTMLElement {
    const element = rowElement(row)
    if (row.number === this.#selected) element.setAttribute('aria-selected', 'true')
    this.#shown.set(row.number, element)
    return element
  }

  /** One row can be come upon with Tab: the selected one, or the first. */
  #makeReachable(): void {
    const reachable = this.#shown.get(this.#selected) ?? this.#element.firstElementChild
    for (const each of this.#element.querySelectorAll('[tabindex="0"]'))
      if (each !== reachable) each.setAttribute('tabindex', '-1')
    reachable?.setAttribute('tabindex', '0')
  }

  #mark(number: number): void {
    this.#shown.get(this.#selected)?.setAttribute('aria-selected', 'false')
    this.#selected = number
    this.#shown.get(number)?.setAttribute('aria-selected', 'true')
    this.#makeReachable()
  }

  #select(row: Element | null | undefined): void {
    if (!(row instanceof HTMLElement)) return
    const number = Number(row.dataset.number)
    this.#mark(number)
    row.focus()
    this.#heard.select(number)
  }

  #click({ target }: Event): void {
    const row = target instanceof Element ? target.closest('[role="option"]') : null
    if (row === null) return
    this.#select(row)
    this.#heard.open()
  }

  #key(event: KeyboardEvent): void {
    const rows = [...this.#element.children]
    const at = rows.indexOf(document.activeElement ?? this.#element)
    if (event.key === 'Enter' || event.key === ' ') {
      this.#select(rows[at])
      this.#heard.open()
    } else {
      const to = places[event.key]?.(at, rows.length - 1)
      if (to === undefined) return
      this.#select(rows[Math.max(0, Math.min(rows.length - 1, to))])
    }
    event.preventDefault()
  }
}

const page = 10
const places: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + page,
  PageUp: (at) => at - page,
  Home: () => 0,
  End: (_, last) => last,
}

function rowElement({
  number,
  at,
  method,
  target,
  operation,
  status,
  verdict,
  rules,
  reason,
}: Row): HTMLElement {
  const [first, ...others] = rules
  const why =
    first === undefined ? reason : `${first}${others.length === 0 ? '' : ` and ${others.length} more`}`
  return make(
    'div',
    {
      class: `row ${verdictClasses[verdict]}`,
      attributes: { role: 'option', 'aria-selected': 'false', tabindex: '-1', 'data-number': String(number) },
    },
    make(
      'span',
      { class: `sign ${verdictClasses[verdict]}`, attributes: { 'aria-hidden': 'true' } },
      signs[verdict],
    ),
    make('span', { class: 'unseen' }, `${verdictNames[verdict]}, `),
    make('span', { class: 'status' }, String(status)),
    make('span', { class: 'operation' }, operationNames[operation]),
    make('span', { class: 'time' }, timeOfDay(at)),
    make('span', { class: 'target' }, method === '' ? 'no HTTP request' : `${method} ${target}`),
    make('span', { class: 'number' }, `#${number}`),
    why === '' ? undefined : make('span', { class: 'why' }, why),
  )
}
