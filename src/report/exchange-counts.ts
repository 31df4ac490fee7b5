import type { ExchangeEvent } from './events.ts'
import { Timeline } from './timeline.ts'

/** What was done with requests. */
export type Observed = NonNullable<ExchangeEvent['observed']> | 'not judged'

/** Every kind of it, in the order in which it is shown. */
export const everyObserved: readonly Observed[] = [
  'accepted',
  'refused',
  'refused otherwise',
  'crashed',
  'hung',
  'dropped',
  'not judged',
]

/** How many requests were answered with a status, and with a code where the answer says one. */
export interface AnswerCount {
  readonly status: number | null
  readonly code: string | undefined
  readonly count: number
}

/** Exchanges, counted: its size does not depend on how many there were. */
export class ExchangeCounts {
  /** Requests over time, by what was done with them. */
  readonly timeline = new Timeline<Observed>()
  /** Requests by stage. */
  readonly stages = new Map<string, number>()
  /** What became of exchanges by their label; of the first some thousands. */
  readonly labels = new Map<string, { readonly findings: number }>()
  readonly #answers = new Map<string, { status: number | null; code: string | undefined; count: number }>()
  total = 0

  add({ at, stage, status, code, observed, label, findings }: ExchangeEvent): void {
    this.total += 1
    if (at !== undefined) this.timeline.add(at, observed ?? 'not judged')
    if (stage !== undefined) this.stages.set(stage, (this.stages.get(stage) ?? 0) + 1)
    if (this.labels.size < mostLabels) this.labels.set(label, { findings })
    const key = `${status} ${code ?? ''}`
    const known = this.#answers.get(key)
    if (known !== undefined) known.count += 1
    else if (this.#answers.size < mostAnswers) this.#answers.set(key, { status, code, count: 1 })
    else this.#countOther(status)
  }

  /** Answers by status and code, the most frequent first. */
  get answers(): readonly AnswerCount[] {
    return [...this.#answers.values()].sort((a, b) => b.count - a.count)
  }

  /** A provider may say another code each time. */
  #countOther(status: number | null): void {
    const key = `${status} other codes`
    const known = this.#answers.get(key)
    if (known !== undefined) known.count += 1
    else this.#answers.set(key, { status, code: 'other codes', count: 1 })
  }
}

/** More than any set of Pact files has interactions. */
const mostLabels = 20_000
const mostAnswers = 500
