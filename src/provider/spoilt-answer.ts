import { type ServerResponse, STATUS_CODES } from 'node:http'
import type { OutgoingAnswer } from './answering.ts'

/** Waits as long as an answer is to be late; forgets it when the client goes before. */
export function afterDelay(response: ServerResponse, { spoilt }: OutgoingAnswer, send: () => void): void {
  const timer = setTimeout(send, spoilt?.delayMilliseconds ?? 0)
  response.once('close', () => clearTimeout(timer))
}

/** Cuts the connection before an answer, in the middle of its body, or of its head where it has no body. */
export function cutOff({ socket }: ServerResponse, answer: OutgoingAnswer): void {
  if (answer.spoilt?.cut !== 'half way') socket?.destroy()
  else socket?.end(firstHalf(answer))
}

function firstHalf({ status, headers, body }: OutgoingAnswer): Uint8Array {
  const fields = [...headers, ['Content-Length', String(body.length)] as const]
  const lines = fields.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const head = Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines}\r\n`, 'latin1')
  const end = body.length > 0 ? head.length + Math.floor(body.length / 2) : Math.floor(head.length / 2)
  return Buffer.concat([head, body]).subarray(0, end)
}
