import type { ServerResponse } from 'node:http'
import type { KeptExchanges } from './kept-exchanges.ts'
import { rowOf } from './row.ts'
import type { Showing } from './shown.ts'
import type { Greeting, News } from './told.ts'

export interface ReaderOptions extends Showing {
  readonly kept: KeptExchanges
  readonly greeting: Greeting
  /** What the page says it was told last, the `id` of an event; undefined when it begins. */
  readonly lastEventId: string | undefined
}

/**
 * One page that is open: tells it of exchanges as server-sent events. Nothing waits in memory for a page that reads
 * slowly: it is told no more until it has read, and then goes on with what is kept.
 */
export class Reader {
  readonly #response: ServerResponse
  readonly #options: ReaderOptions
  /** The number of the last exchange that it was told of. */
  #told: number
  #isBusy = false

  constructor(response: ServerResponse, options: ReaderOptions) {
    const { greeting, lastEventId, kept } = options
    this.#response = response
    this.#options = options
    this.#told = Math.min(numberIn(lastEventId, greeting.run), kept.latest)
    response.on('drain', () => {
      this.#isBusy = false
      this.tell()
    })
    this.#write(`retry: 1000\nevent: greeting\ndata: ${JSON.stringify(greeting)}\n\n`)
    this.#news()
    this.tell()
  }

  /** Tells of what is new, as long as the page keeps up. */
  tell(): void {
    while (!this.#isBusy && this.#told < this.#options.kept.latest) this.#news()
  }

  /** A comment, by which a connection that is gone is noticed. */
  pulse(): void {
    if (!this.#isBusy) this.#write(': still here\n\n')
  }

  #news(): void {
    const { kept, greeting } = this.#options
    const found = kept.after(this.#told, mostAtOnce)
    this.#told = found.at(-1)?.number ?? this.#told
    const news: News = { rows: found.map((each) => rowOf(each, this.#options)), totals: kept.totals() }
    this.#write(`id: ${greeting.run}.${this.#told}\nevent: news\ndata: ${JSON.stringify(news)}\n\n`)
  }

  #write(text: string): void {
    this.#isBusy = !this.#response.write(text)
  }
}

/** Rows of one event: what is written at a time is what a slow page costs. */
const mostAtOnce = 100

/** The id of an event is that of the run, a dot, and the number of the last exchange told. */
function numberIn(lastEventId: string | undefined, run: string): number {
  const [, of, number] = /^([\w-]+)\.([0-9]{1,15})$/.exec(lastEventId ?? '') ?? []
  return of === run ? Number(number) : 0
}
