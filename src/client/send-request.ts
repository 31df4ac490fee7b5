import { request as httpRequest, type IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import { Duplex } from 'node:stream'
import type { HttpAnswer, HttpRequest } from '../wire/http-message.ts'
import { writeHttpRequest } from '../wire/http-writer.ts'
import { type Failure, failureOf, GivenUp, type Progress, tooLarge, tooLate } from './failure.ts'
import { connectedEvent, socketTo, type Target } from './target.ts'

/** What came of a request. */
export type Reply = { readonly answer: HttpAnswer; readonly reasonPhrase: string } | Failure

export interface SendOptions {
  /** Within which there has to be a connection, and then the whole answer. */
  readonly milliseconds: number
  /** Answers with more bytes of body are given up as hung. */
  readonly mostBytes?: number
  /** Told of each answer before the answer, a 1xx. */
  readonly onInterim?: (status: number) => void
}

/**
 * Sends a request to a target, to the byte: whatever its fields say, none is added, joined or put right, but for those
 * of the target. The base path goes before its target. Each request has a connection of its own. Never throws.
 */
export function sendRequest(target: Target, request: HttpRequest, options: SendOptions): Promise<Reply> {
  return sendBytes(target, writeHttpRequest(addressed(target, request)), request.method, options)
}

/** Sends bytes as they are, over a connection of their own, and reads one answer to a method. Never throws. */
export async function sendBytes(
  target: Target,
  bytes: Uint8Array,
  method: string,
  options: SendOptions,
): Promise<Reply> {
  const { milliseconds } = options
  const socket = socketTo(target)
  const progress = { isSent: false, isAnswered: false }
  const giveUp = () => socket.destroy(tooLate(milliseconds))
  // What has come while this process was busy is read first.
  const timer = setTimeout(() => setImmediate(giveUp), milliseconds)
  socket.once(connectedEvent(target), () => {
    progress.isSent = true
    timer.refresh()
    socket.write(bytes)
  })
  try {
    return await answerOn(socket, method, options, progress)
  } catch (error) {
    return failureOf(error, progress)
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
function answerOn(
  socket: Socket,
  method: string,
  { mostBytes = 64 * 1024 * 1024, onInterim }: SendOptions,
  progress: Progress,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const reader = httpRequest({
      method: method === 'HEAD' ? 'HEAD' : 'GET',
      createConnection: () => readingOnly(socket),
    })
    if (onInterim !== undefined) reader.on('information', ({ statusCode }) => onInterim(statusCode))
    reader.once('response', (response) => {
      progress.isAnswered = true
      bodyOf(response, mostBytes).then((body) => {
        const { statusCode = 0, statusMessage = '', rawHeaders } = response
        resolve({
          answer: { status: statusCode, headers: pairs(rawHeaders), body },
          reasonPhrase: statusMessage,
        })
      }, reject)
    })
    reader.once('upgrade', () =>
      reject(new GivenUp('dropped', 'it answered 101, to go on in another protocol')),
    )
    reader.on('error', reject)
    socket.once('close', () => reject(new Error('closed')))
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
    if (size > mostBytes) throw tooLarge(mostBytes)
    chunks.push(chunk)
  }
  if (!response.complete) throw new Error('closed')
  return new Uint8Array(Buffer.concat(chunks))
}

/** Names and values take turns in `rawHeaders`. */
function pairs(raw: readonly string[]): HttpAnswer['headers'] {
  const fields: (readonly [string, string])[] = []
  for (let at = 0; at + 1 < raw.length; at += 2) fields.push([raw[at] ?? '', raw[at + 1] ?? ''])
  return fields
}
