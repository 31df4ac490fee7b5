import { jsonOf } from '../../src/fhir/json.ts'
import { xmlOf } from '../../src/fhir/xml.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'
import { readHttpRequest } from '../../src/wire/http-reader.ts'
import { headSizeOf, writeHttpRequest } from '../../src/wire/http-writer.ts'
import type { Draft } from './draft.ts'
import { authorizationOf, besidesOf } from './token.ts'

export interface RenderOptions {
  /** UTC seconds from which the times of the token are counted. */
  readonly now: number
  readonly host?: string
}

/** A change of the head as bytes that finds nothing to change, because another change was there before. */
export class NothingToChange extends Error {
  override readonly name = 'NothingToChange'

  constructor(find: string) {
    super(`the head has no ${JSON.stringify(find)} to change`)
  }
}

/** Renders a draft to the request that goes onto the wire. The same draft gives the same bytes. */
export function render(draft: Draft, options: RenderOptions): HttpRequest {
  const request = withOrdinaryHead(draft, options)
  return draft.rawHead === undefined ? request : withRawHead(request, draft.rawHead)
}

/** Renders a draft to bytes. */
export function renderBytes(draft: Draft, options: RenderOptions): Uint8Array {
  const bytes = writeHttpRequest(withOrdinaryHead(draft, options))
  return draft.rawHead === undefined ? bytes : changeHead(bytes, draft.rawHead)
}

function withOrdinaryHead(draft: Draft, options: RenderOptions): HttpRequest {
  const body = bodyOf(draft)
  const length = draft.contentLength === undefined ? lengthOf(body, draft) : draft.contentLength
  const [first, ...others] = draft.headers.filter(([name]) => name.toLowerCase() !== 'host')
  const headers: (readonly [string, string])[] = [['Host', options.host ?? 'nems.example']]
  if (first !== undefined) headers.push(first)
  const { authorizationName = 'Authorization' } = draft
  for (const line of authorizationOf(draft, options.now)) headers.push([authorizationName, line])
  headers.push(...others)
  if (length !== null) headers.push(['Content-Length', length])
  const { query, fields } = besidesOf(draft, options.now)
  headers.push(...fields)
  const { method, clientCertificate } = draft
  const target = draft.target + query
  return {
    method,
    target,
    headers,
    body,
    headSize: headSizeOf({ method, target, headers }),
    ...(clientCertificate === undefined ? {} : { clientCertificate }),
  }
}

/** The body as text, before an operator changes it. */
export function bodyText(draft: Draft): string {
  if (typeof draft.body === 'string') return draft.body
  if (draft.body !== undefined) return new TextDecoder('latin1').decode(draft.body)
  if (draft.resource === undefined) return ''
  return draft.format === 'json' ? jsonOf(draft.resource) : xmlOf(draft.resource)
}

const encoder = new TextEncoder()

function bodyOf(draft: Draft): Uint8Array {
  return draft.body instanceof Uint8Array ? draft.body : encoder.encode(bodyText(draft))
}

function lengthOf(body: Uint8Array, { method }: Draft): string | null {
  return body.length > 0 || method === 'POST' ? String(body.length) : null
}

function withRawHead(request: HttpRequest, changes: NonNullable<Draft['rawHead']>): HttpRequest {
  const read = readHttpRequest(changeHead(writeHttpRequest(request), changes))
  const faults = read.ok ? {} : { headFaults: [read.reason] }
  const { clientCertificate } = request
  return {
    ...(read.ok ? read.request : request),
    ...faults,
    ...(clientCertificate === undefined ? {} : { clientCertificate }),
  }
}

function changeHead(bytes: Uint8Array, changes: NonNullable<Draft['rawHead']>): Uint8Array {
  let text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  for (const { find, replace } of changes) {
    if (!text.includes(find)) throw new NothingToChange(find)
    text = text.replace(find, () => replace)
  }
  return Buffer.from(text, 'latin1')
}
