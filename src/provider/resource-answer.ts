import { jsonOf } from '../fhir/json.ts'
import type { Node } from '../fhir/node.ts'
import { xmlOf } from '../fhir/xml.ts'
import type { HttpAnswer } from '../wire/http-message.ts'
import type { Served } from './media-type.ts'

/** An answer with a resource as its body, in a media type. */
export function resourceAnswer(
  status: number,
  resource: Node,
  { essence, syntax }: Served,
  headers: HttpAnswer['headers'] = [],
): HttpAnswer {
  const text = syntax === 'json' ? jsonOf(resource) : xmlOf(resource)
  return {
    status,
    headers: [...headers, ['Content-Type', `${essence};charset=utf-8`]],
    body: Buffer.from(text, 'utf8'),
  }
}

/** An answer without a body. */
export function emptyAnswer(status: number, headers: HttpAnswer['headers'] = []): HttpAnswer {
  return { status, headers, body: nothing }
}

const nothing = new Uint8Array(0)
