import { UsageError } from '../report/usage-error.ts'

/** How a Pact Broker is talked to: its address, and who asks. */
export interface BrokerAccess {
  readonly url: string
  readonly token?: string | undefined
  readonly username?: string | undefined
  readonly password?: string | undefined
}

/** A resource in HAL: members, and links by their relations. */
export interface Hal {
  readonly _links?: Readonly<Record<string, { readonly href: string; readonly name?: string } | undefined>>
  readonly [member: string]: unknown
}

/**
 * Asks a broker, or whoever else has a Pact file; credentials go to the origin of the broker alone.
 * @returns the text of the answer
 * @throws UsageError where it does not answer with 2xx: what was asked for, and what came
 */
export async function asked(
  method: 'GET' | 'POST' | 'PUT',
  url: string,
  access: BrokerAccess | undefined,
  body?: unknown,
): Promise<string> {
  const isBroker = access !== undefined && new URL(url).origin === new URL(access.url).origin
  const headers = {
    Accept: 'application/hal+json, application/json',
    ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(isBroker ? authorizationOf(access) : {}),
  }
  const answer = await fetch(url, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(mostMilliseconds),
  }).catch((error: unknown) => {
    throw wrong(method, url, reasonOf(error))
  })
  const text = await answer.text()
  if (!answer.ok) throw wrong(method, url, `${answer.status} ${answer.statusText}`.trim())
  return text
}

/** Follows a link of a resource, its template filled in; undefined where it has none. */
export function linkOf(
  { _links }: Hal,
  relation: string,
  values: Readonly<Record<string, string>> = {},
): string | undefined {
  const href = _links?.[relation]?.href
  return href?.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
}

/**
 * Reads a resource.
 * @throws UsageError where the text is no JSON object
 */
export function halOf(url: string, text: string): Hal {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value as Hal
  } catch {
    // Told below, as any other text that is no resource.
  }
  throw new UsageError('ERR_INPUT', `${url}: expected the JSON of a Pact Broker, received something else`)
}

const mostMilliseconds = 30_000

function authorizationOf({ token, username, password }: BrokerAccess): Readonly<Record<string, string>> {
  if (token !== undefined) return { Authorization: `Bearer ${token}` }
  if (username === undefined) return {}
  return { Authorization: `Basic ${Buffer.from(`${username}:${password ?? ''}`).toString('base64')}` }
}

function wrong(method: string, url: string, received: string): UsageError {
  return new UsageError('ERR_INPUT', `${method} ${url}: expected an answer of 2xx, received ${received}`)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
