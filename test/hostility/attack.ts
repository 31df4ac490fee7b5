import type { Draft } from '../../generators/draft/draft.ts'
import { renderBytes } from '../../generators/draft/render.ts'
import { RawConnection } from '../../src/client/raw-connection.ts'
import { now } from '../laws/catalogue.ts'
import { valid } from '../provider/asking.ts'

/** Something that a client does to a provider, by malice or by mistake. */
export interface Attack {
  readonly name: string
  /** What may become of each of its connections: an answer, or none before it is closed. */
  readonly outcomes: readonly Outcome[]
  readonly run: (target: Target) => Promise<readonly Outcome[]>
}

export type Outcome = number | 'closed'

export interface Target {
  readonly url: string
  /** How many times as much is done as in the tests. */
  readonly scale: number
}

/** Sends bytes over a connection of its own, and waits for what becomes of it. */
export async function send(url: string, ...parts: readonly (Uint8Array | string)[]): Promise<Outcome> {
  const connection = await RawConnection.to(url)
  for (const part of parts) connection.socket.write(part)
  const outcome = await outcomeOf(connection)
  connection.close()
  return outcome
}

export async function outcomeOf(connection: RawConnection): Promise<Outcome> {
  return (await connection.answer())?.status ?? 'closed'
}

/** Does the same over so many connections at one time. */
export function several(
  count: number,
  act: (index: number) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => act(index)))
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

const events = valid('publish-event', ({ target }) => target.includes('$'))
const inXml = valid('create-subscription', ({ format }) => format === 'xml')
const inJson = valid('create-subscription', ({ format }) => format === 'json')

/** A publish, a create in XML or in JSON, all else valid, with a body. */
export function withBody(kind: 'event' | 'xml' | 'json', body: string | Uint8Array): Uint8Array {
  const draft: Draft = kind === 'event' ? events : kind === 'xml' ? inXml : inJson
  return renderBytes({ ...draft, body }, { now })
}

/** A publish of which nothing is wrong. */
export const good: Uint8Array = renderBytes(events, { now })

/** The head of a create, up to its Content-Length or Transfer-Encoding, which is left to be said. */
export const openHead: string = Buffer.from(renderBytes({ ...inXml, contentLength: null }, { now }))
  .toString('latin1')
  .split('\r\n\r\n', 1)
  .join('')
  .concat('\r\n')
