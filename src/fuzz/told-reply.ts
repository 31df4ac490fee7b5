import type { Reply } from '../client/send-request.ts'

/** What came of a request, in a line: the status and what the answer says, or why there is none. */
export function answeredIn(reply: Reply): string {
  if ('failure' in reply) return reply.reason
  const { status, body } = reply.answer
  const text = Buffer.from(body.subarray(0, 20_000)).toString('utf8')
  const [, said] = /diagnostics(?:"\s*:\s*"|\s+value\s*=\s*")([^"]{1,300})/.exec(text) ?? []
  return said === undefined ? String(status) : `${status} (${said})`
}
