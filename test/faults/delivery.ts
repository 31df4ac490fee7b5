import type { ServerResponse } from 'node:http'
import type { HttpAnswer } from '../../src/wire/http-message.ts'

/** Sends an answer in its own way, or does not. */
export type Deliver = (response: ServerResponse, answer: HttpAnswer) => void

/** Sends nothing, and leaves the connection open. */
export const hang: Deliver = () => undefined

/** Closes the connection instead of answering. */
export const drop: Deliver = (response) => {
  response.req.socket.destroy()
}

/** Resets the connection in the middle of the body. */
export const cut: Deliver = (response, { status, headers, body }) => {
  response.writeHead(status, fieldsOf(headers, body))
  response.write(body.subarray(0, body.length >> 1), () => response.req.socket.resetAndDestroy())
}

/** Announces more of a body than comes, and leaves the connection open. */
export const short: Deliver = (response, { status, headers, body }) => {
  response.writeHead(status, [...headers.flat(), 'Content-Length', String(body.length + 1)])
  response.write(body)
  response.flushHeaders()
}

/** Answers after some milliseconds. */
export function late(milliseconds: number): Deliver {
  return (response, answer) => {
    setTimeout(() => whole(response, answer), milliseconds).unref()
  }
}

/** Closes the connection behind the answer. */
export const closing: Deliver = (response, { status, headers, body }) => {
  response.writeHead(status, [...fieldsOf(headers, body), 'Connection', 'close'])
  response.end(body)
}

/** Sends the body in chunks, without its length. */
export const chunked: Deliver = (response, { status, headers, body }) => {
  response.writeHead(status, [...headers.flat(), 'Transfer-Encoding', 'chunked'])
  for (let at = 0; at < body.length; at += 100) response.write(body.subarray(at, at + 100))
  response.end()
}

const whole: Deliver = (response, { status, headers, body }) => {
  if (response.req.socket.destroyed) return
  response.writeHead(status, fieldsOf(headers, body))
  response.end(body)
}

function fieldsOf(headers: HttpAnswer['headers'], body: Uint8Array): string[] {
  return [...headers.flat(), 'Content-Length', String(body.length)]
}
