import type { PactInteraction } from './committed.ts'

/** A request as a client would send it. */
export interface Sent {
  readonly method: string
  /** Path and query. */
  readonly target: string
  /** Header fields, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Uint8Array
}

/** The request of an interaction of a Pact file, with a token where it has one of its state. */
export function sentOf({ request }: PactInteraction, token: string): Sent {
  const { method, path, query = {}, body, generators } = request
  const expression = generators?.header?.Authorization?.expression
  const search = Object.entries(query).flatMap(([name, values]) => values.map((value) => `${name}=${value}`))
  const headers = Object.entries(request.headers ?? {}).flatMap(([name, values]) =>
    values.map((value): readonly [string, string] => [
      name,
      name === 'Authorization' && expression !== undefined
        ? expression.replaceAll('${token}', () => token)
        : value,
    ]),
  )
  const { content = '', encoded } = body ?? {}
  return {
    method,
    target: search.length === 0 ? path : `${path}?${search.join('&')}`,
    headers,
    body: Buffer.from(content, encoded === 'base64' ? 'base64' : 'utf8'),
  }
}
