import type { Reply } from './send-request.ts'

/**
 * The code by which an answer says why it refuses, as Spine spells them: `INVALID_RESOURCE`. Looked for in the text, since
 * answers that are wrong are told of too; undefined where there is none.
 */
export function answerCodeIn(reply: Reply): string | undefined {
  if (!('answer' in reply) || reply.answer.status < 400) return undefined
  const { body } = reply.answer
  const text = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, mostOfABody)).toString(
    'latin1',
  )
  return /<code value="([A-Z][A-Z_]{3,59})"|"code"\s*:\s*"([A-Z][A-Z_]{3,59})"/
    .exec(text)
    ?.slice(1)
    .find((code) => code !== undefined)
}

/** Bytes; an OperationOutcome says its code early. */
const mostOfABody = 20_000
