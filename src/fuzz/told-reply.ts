import type { Reply } from '../client/send-request.ts'

/** What came of a request, in a line: the status with the code and the words of the answer, or why there is none. */
export function answeredIn(reply: Reply): string {
  if ('failure' in reply) return reply.reason
  const { status, body } = reply.answer
  const text = Buffer.from(body.subarray(0, 20_000)).toString('utf8')
  const said = [
    /<code value="([A-Z_]{4,})"/,
    /"code"\s*:\s*"([A-Z_]{4,})"/,
    /diagnostics(?: value=|"\s*:\s*)"([^"]{1,200})/,
  ]
    .flatMap((pattern) => pattern.exec(text)?.[1] ?? [])
    .join(' · ')
  return said === '' ? String(status) : `${status} · ${said}`
}
