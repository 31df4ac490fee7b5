import { request as httpRequest, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import type { HttpAnswer, HttpRequest } from '../wire/http-message.ts'
import { writeHttpRequest } from '../wire/http-writer.ts'
import { socketTo, type Target } from './target.ts'

/** What came of a request. */
export type Reply =
  | { readonly answer: HttpAnswer; readonly reasonPhrase: string }
  /** `unreachable`: there was no connection · `dropped`: it ended without a whole answer · `hung`: time was up. */
  | { readonly failure: 'unreachable' | 'dropped' | 'hung'; readonly reason: string }

export interface SendOptions {
  /** Within which the whole answer has to be there. */
  readonly milliseconds: number
  /** Answers with more bytes of body are given up as dropped. */
  readonly mostBytes?: number
}

/**
 * Sends a request to a target, to the byte: whatever its fields say, none is added, joined or put right, but for those
 * of the target. The base path goes before its target. Each request has a connection of its own. Never throws.
 */
export async function sendRequest(
  target: Target,
  request: HttpRequest,
  { milliseconds, mostBytes = 64 * 1024 * 1024 }: SendOptions,
): Promise<Reply> {
  const socket = socketTo(target)
  let isConnected = false
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    socket.destroy(new Error(`no whole answer within ${milliseconds / 1000} s`))
  }, milliseconds)
  socket.once(new URL(target.url).protocol === 'https:' ? 'secureConnect' : 'connect', () => {
    isConnected = true
    socket.write(writeHttpRequest(addressed(target, request)))
  })
  try {
    return await answerOn(socket, request.method, mostBytes)
  } catch (error) {
    const failure = isLate ? 'hung' : isConnected ? 'dropped' : 'unreachable'
    return { failure, reason: error instanceof Error ? reasonOf(error) : String(error) }
  } finally {
    clearTimeout(timer)
    socket.destroy()
  }
}

/** The request as the target gets it. */
function addressed({ basePath, headers }: Target, request: HttpRequest): HttpRequest {
  return {
    ...request,
    target: `${basePath}${request.target}`,
    headers: [...request.headers, ...headers],
  }
}

/**
 * Reads one answer. node:http reads it, and believes that it had asked for it: what it would write itself is thrown
 * away, since it joins, drops and adds fields.
 */
function answerOn(socket: Socket, method: string, mostBytes: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const reader = httpRequest({
      method: method === 'HEAD' ? 'HEAD' : 'GET',
      createConnection: () => readingOnly(socket),
    })
    reader.once('response', (response) => {
      bodyOf(response, mostBytes).then((body) => {
        const { statusCode = 0, statusMessage = '', rawHeaders } = response
        resolve({
          answer: { status: statusCode, headers: pairs(rawHeaders), body },
          reasonPhrase: statusMessage,
        })
      }, reject)
    })
    reader.once('upgrade', () => reject(new Error('it answered 101, to go on in another protocol')))
    reader.on('error', reject)
    socket.once('close', () => reject(new Error('the connection was closed without a whole answer')))
    reader.end()
  })
}

/** What a socket receives; whatever is written to it goes nowhere. */
function readingOnly(socket: Socket): Duplex {
  const reading = new Duplex({
    read: () => socket.resume(),
    write: (_chunk, _encoding, done) => done(),
  })
  socket.on('data', (chunk: Buffer) => {
    if (!reading.push(chunk)) socket.pause()
  })
  socket.once('end', () => reading.push(null))
  socket.once('error', (error) => reading.destroy(error))
  socket.once('close', () => reading.destroy())
  return reading
}

async function bodyOf(response: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > mostBytes) throw new Error(`its body is larger than ${mostBytes} bytes`)
    chunks.push(chunk)
  }
  if (!response.complete) throw new Error('the connection was closed in the middle of the answer')
  return new Uint8Array(Buffer.concat(chunks))
}

/** Names and values take turns in `rawHeaders`. */
function pairs(raw: readonly string[]): HttpAnswer['headers'] {
  const fields: (readonly [string, string])[] = []
  for (let at = 0; at + 1 < raw.length; at += 2) fields.push([raw[at] ?? '', raw[at + 1] ?? ''])
  return fields
}

/** An error of several addresses that were tried says nothing itself. */
function reasonOf(error: Error): string {
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return error.errors[0].message
  return error.message
}
