import type { Answer } from '../spec/model/answer.ts'
import { readBody } from './body.ts'
import { fieldsOf } from './fields.ts'
import type { HttpAnswer } from './http-message.ts'
import { readMediaType } from './media-type.ts'

/** Reads every part of an answer once, whatever is wrong with it. */
export function readAnswer({ status, headers, body }: HttpAnswer): Answer {
  const fields = fieldsOf(headers)
  const lines = fields.get('content-type') ?? []
  return {
    status,
    fields,
    contentType: { lines, value: lines.length === 1 ? readMediaType(lines[0] ?? '') : undefined },
    body: readBody(body, fields.get('content-encoding')?.[0]),
  }
}
