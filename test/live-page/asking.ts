import { get, type IncomingMessage, request } from 'node:http'
import type { Greeting, News } from '../../src/live-page/told.ts'

export interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly text: string
}

/** Asks the page for something, with these fields and no others but Host. */
export function ask(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** What the page is told, event by event. */
export class Listening {
  readonly greetings: Greeting[] = []
  readonly news: News[] = []
  lastEventId = ''
  readonly #answer: IncomingMessage
  #text = ''

  static to(url: string, lastEventId?: string): Promise<Listening> {
    const headers = lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId }
    return new Promise((resolve, reject) => {
      get(`${url}events`, { headers, agent: false }, (answer) => resolve(new Listening(answer))).on(
        'error',
        reject,
      )
    })
  }

  private constructor(answer: IncomingMessage) {
    this.#answer = answer
    answer.setEncoding('utf8')
    answer.on('error', () => undefined)
    answer.on('data', (text: string) => {
      this.#text += text
      const events = this.#text.split('\n\n')
      this.#text = events.pop() ?? ''
      for (const event of events) this.#event(event)
    })
  }

  /** Numbers of the exchanges that it was told of, in order. */
  get numbers(): readonly number[] {
    return this.news.flatMap(({ rows }) => rows.map(({ number }) => number))
  }

  pause(): void {
    this.#answer.pause()
  }

  resume(): void {
    this.#answer.resume()
  }

  close(): void {
    this.#answer.destroy()
  }

  #event(text: string): void {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1]
    const data = field('data') ?? 'null'
    if (field('event') === 'greeting') this.greetings.push(JSON.parse(data) as Greeting)
    if (field('event') === 'news') this.news.push(JSON.parse(data) as News)
    this.lastEventId = field('id') ?? this.lastEventId
  }
}
