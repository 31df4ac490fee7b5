import type { Details } from '../told.ts'
import { detailsElements } from './details.ts'
import { make } from './elements.ts'

/** The request whose details are shown beside the list, or in its place where there is little room. */
export class Selection {
  readonly #element: HTMLElement
  readonly #back: () => void
  #number = 0
  #asked: AbortController | undefined

  constructor(element: HTMLElement, back: () => void) {
    this.#element = element
    this.#back = back
    element.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.leave()
    })
    this.forget()
  }

  forget(): void {
    this.#number = 0
    this.#asked?.abort()
    this.leave()
    this.#show(
      make(
        'p',
        { class: 'hint' },
        'Choose a request to see what it breaks, its token, and what was answered.',
      ),
    )
  }

  /** Shows a request, once whoever goes through the list with the arrows has come to rest. */
  async select(number: number): Promise<void> {
    if (number === this.#number) return
    this.#number = number
    this.#asked?.abort()
    const asked = new AbortController()
    this.#asked = asked
    await new Promise((resolve) => setTimeout(resolve, restMilliseconds))
    if (asked.signal.aborted) return
    try {
      const answer = await fetch(`/exchanges/${number}`, { signal: asked.signal })
      if (answer.ok) this.#show(...detailsElements((await answer.json()) as Details))
      else this.#show(make('p', { class: 'hint' }, await answer.text()))
    } catch {
      if (!asked.signal.aborted)
        this.#show(make('p', { class: 'hint' }, 'The kit does not answer: is it still running?'))
    }
  }

  /** Goes into the details. */
  open(): void {
    document.body.classList.add('is-inside')
    this.#element.focus()
  }

  /** Goes back to the list. */
  leave(): void {
    const wasInside = document.body.classList.contains('is-inside')
    document.body.classList.remove('is-inside')
    if (wasInside) this.#back()
  }

  #show(...children: readonly HTMLElement[]): void {
    const back = make(
      'button',
      { class: 'back', attributes: { type: 'button' }, on: { click: () => this.leave() } },
      'Back to the list',
    )
    this.#element.replaceChildren(back, ...children)
    this.#element.scrollTop = 0
  }
}

const restMilliseconds = 60
