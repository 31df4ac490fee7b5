import { hash } from 'node:crypto'
import type { HttpRequest } from '../wire/http-message.ts'

/**
 * Equal for a request and the same request again: method, target and body, but for what a client may make anew for
 * each try, which is the UUIDs and times of the body. Header fields do not count: a token is new each time.
 */
export function requestLikeness({ method, target, body }: HttpRequest): string {
  const text = Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1')
  return hash('sha256', `${method} ${target}\n${text.replace(uuid, '').replace(time, '')}`, 'base64')
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi
const time = /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9:.]+(?:Z|[+-][0-9]{2}:[0-9]{2})?/g
