import { Agent, request as httpRequest, type IncomingMessage } from 'node:http'
import type { HttpAnswer, HttpRequest } from '../../src/wire/http-message.ts'
import type { Ask } from './plain/ask.ts'

/** What came of a request. */
export type Outcome = HttpAnswer | 'no answer' | 'closed'

/** A request that was sent, and what came of it. */
export interface Sent {
  readonly request: HttpRequest
  readonly outcome: Outcome
}

/** Sends requests one after the other over one connection; no answer comes after so many milliseconds of patience. */
export async function ask(url: string, asks: readonly Ask[], patience = 300): Promise<readonly Sent[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const sent: Sent[] = []
  const created: string[] = []
  for (const each of asks) {
    const made = each(Math.floor(Date.now() / 1000))
    const request = { ...made, target: named(made.target, created) }
    const outcome = await exchange(url, agent, request, patience)
    const id = createdId(outcome)
    if (id !== undefined) created.push(id)
    sent.push({ request, outcome })
  }
  agent.destroy()
  return sent
}

/** A target with ids of subscriptions in it. */
function named(target: string, created: readonly string[]): string {
  return target
    .replace(/\{(\d)\}/, (_, nth) => created[nth - 1] ?? 'unknown')
    .replace(/\{upper (\d)\}/, (_, nth) => created[nth - 1]?.toUpperCase() ?? 'unknown')
    .replace(/\{cut (\d)\}/, (_, nth) => created[nth - 1]?.slice(0, -1) ?? 'unknown')
}

/** The id in the Location of an answer. */
export function createdId(outcome: Outcome): string | undefined {
  if (typeof outcome !== 'object') return undefined
  const location = outcome.headers.find(([name]) => name.toLowerCase() === 'location')?.[1]
  return location === undefined ? undefined : /Subscription\/([^/]+)/.exec(location)?.[1]
}

/** An outcome without what is new in each. */
export function inShort(outcome: Outcome): string {
  if (typeof outcome === 'string') return outcome
  const headers = outcome.headers.filter(([name]) => name.toLowerCase() !== 'date')
  const all = JSON.stringify([outcome.status, headers, Buffer.from(outcome.body).toString('utf8')])
  return all.replace(/[0-9a-f]{32}/g, '<id>').replace(/(lastUpdated\W+(?:value=\W+)?)[^"\\]*/, '$1')
}

function exchange(url: string, agent: Agent, made: HttpRequest, patience: number): Promise<Outcome> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve) => {
    const sent = httpRequest({
      agent,
      hostname,
      port,
      path: made.target,
      method: made.method,
      headers: made.headers.flat(),
    })
    const timer = setTimeout(() => {
      resolve('no answer')
      sent.destroy()
    }, patience)
    const done = (outcome: Outcome): void => {
      clearTimeout(timer)
      resolve(outcome)
    }
    sent.on('response', (message) => receive(message, done))
    sent.on('error', () => done('closed'))
    sent.end(made.body)
  })
}

function receive(message: IncomingMessage, done: (outcome: Outcome) => void): void {
  const chunks: Uint8Array[] = []
  message.on('data', (chunk: Uint8Array) => chunks.push(chunk))
  message.on('error', () => done('closed'))
  message.on('end', () => {
    const { rawHeaders, statusCode = 0 } = message
    const headers = rawHeaders.flatMap((name, at): [string, string][] =>
      at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? '']] : [],
    )
    done({ status: statusCode, headers, body: Buffer.concat(chunks) })
  })
}
