import { jsonOf } from '../../src/fhir/json.ts'
import type { Node } from '../../src/fhir/node.ts'
import { xmlOf } from '../../src/fhir/xml.ts'
import type { HttpAnswer } from '../../src/wire/http-message.ts'

/** An answer before it is rendered. */
export interface AnswerDraft {
  readonly status: number
  /** Header fields but Content-Type, in order. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** One that was asked for; sent where there is a body, and not at all when undefined. */
  readonly contentType: string | undefined
  readonly format: 'xml' | 'json'
  readonly resource: Node | undefined
  /** Replaces what the resource renders to. */
  readonly body?: string
}

/** Renders an answer to what goes onto the wire. */
export function renderAnswer(draft: AnswerDraft): HttpAnswer {
  const { status, headers, contentType } = draft
  const text = bodyOf(draft)
  const type: HttpAnswer['headers'] =
    text === '' || contentType === undefined ? [] : [['Content-Type', contentType]]
  return { status, headers: [...headers, ...type], body: Buffer.from(text, 'utf8') }
}

function bodyOf({ body, resource, format }: AnswerDraft): string {
  if (body !== undefined) return body
  if (resource === undefined) return ''
  return format === 'json' ? jsonOf(resource) : xmlOf(resource)
}
