import type { IncomingMessage, ServerResponse } from 'node:http'
import { Reader, type ReaderOptions } from './reader.ts'

/** The pages that are open at one time. */
export class Readers {
  readonly #options: Omit<ReaderOptions, 'lastEventId'>
  readonly #readers = new Set<Reader>()
  readonly #stopListening: () => void
  readonly #pulse: NodeJS.Timeout
  #due: NodeJS.Timeout | undefined

  constructor(options: Omit<ReaderOptions, 'lastEventId'>) {
    this.#options = options
    this.#stopListening = options.kept.listen(() => this.#tellSoon())
    this.#pulse = setInterval(() => this.#each((reader) => reader.pulse()), pulseMilliseconds)
  }

  get areTooMany(): boolean {
    return this.#readers.size >= mostReaders
  }

  /** Tells a page of what comes, from where it was left, until it is closed. */
  add(request: IncomingMessage, response: ServerResponse): void {
    const id = request.headers['last-event-id']
    const lastEventId = typeof id === 'string' ? id : undefined
    const reader = new Reader(response, { ...this.#options, lastEventId })
    this.#readers.add(reader)
    response.on('close', () => this.#readers.delete(reader))
  }

  close(): void {
    this.#stopListening()
    clearInterval(this.#pulse)
    clearTimeout(this.#due)
  }

  #tellSoon(): void {
    if (this.#due !== undefined || this.#readers.size === 0) return
    this.#due = setTimeout(() => {
      this.#due = undefined
      this.#each((reader) => reader.tell())
    }, tellingMilliseconds)
  }

  #each(act: (reader: Reader) => void): void {
    for (const reader of this.#readers) act(reader)
  }
}

/** A connection each, of the six that a browser has to a server. */
export const mostReaders = 16
/** How often pages are told what is new: more often nobody sees. */
const tellingMilliseconds = 100
const pulseMilliseconds = 15_000
