import type { Reply } from '../client/send-request.ts'

/** Whether a provider says that it has no time now: 429 or 503. */
export function isThrottled(reply: Reply): boolean {
  return 'answer' in reply && [429, 503].includes(reply.answer.status)
}
