import { z } from 'zod'
import type { AnswerPlace } from '../model/answer-rule.ts'
import { nowhere } from '../model/place.ts'
import type { Body } from '../model/request.ts'
import { syntaxOf } from '../vocabulary/media-types.ts'
import { isExcused } from './answer-refusal.ts'
import { servedBy } from './media-type.ts'

/** The media type of a body, beside those that were asked for and can be served; silent where none can. */
export const mediaTypeAskedFor: AnswerPlace<readonly [string, readonly string[]]> = (exchange) => {
  const { request, answer } = exchange
  const served = servedBy(request)
  const essence = answer.contentType.value?.essence
  if (answer.body.syntax === 'none' || served.length === 0 || essence === undefined || isExcused(exchange))
    return nowhere
  const asked =
    request.accept.lines.join('') === '' ? served.filter((type) => syntaxOf(type) === 'xml') : served
  return [{ value: [essence, asked], at: 'Content-Type', received: answer.contentType.lines[0] }]
}

/** The media type is one of those asked for. */
export const askedFor = z.custom<readonly [string, readonly string[]]>(
  (value) => Array.isArray(value) && value[1].includes(value[0]),
)

/** The syntax of a body, and the one that its Content-Type says. */
export const syntaxAndType: AnswerPlace<readonly [string, string]> = (exchange) => {
  const { body, contentType } = exchange.answer
  const declared = syntaxOf(contentType.value?.essence)
  if (declared === undefined || body.syntax === 'none' || isExcused(exchange)) return nowhere
  return [{ value: [body.syntax, declared], at: 'body', received: nameOf(body.syntax) }]
}

/** The fault that stopped the reader of a body; empty when it could be read. */
export const answerFault: AnswerPlace<string> = (exchange) => {
  const { document } = exchange.answer.body
  if (document === undefined || isExcused(exchange)) return nowhere
  const fault = document.ok ? '' : `${document.fault.message} at line ${document.fault.line}`
  return [{ value: fault, at: 'body', received: fault }]
}

function nameOf(syntax: Body['syntax']): string {
  return syntax === 'unknown' ? 'neither XML nor JSON' : syntax.toUpperCase()
}
