import type { HttpRequest } from '../wire/http-message.ts'
import { type HttpRead, readHttpRequest } from '../wire/http-reader.ts'
import type { Capture, CapturedMessage } from './capture.ts'
import { CaptureError } from './capture-error.ts'
import { originFormOf } from './origin-form.ts'
import { firstSentLine, type RequestPart, requestParts } from './request-parts.ts'
import { lineEndVariants, sentBody } from './sent-body.ts'

/**
 * Reads raw HTTP/1.1 requests, one or several divided by `###`. As in the editors for such files, a request line
 * may have a whole address and no version: then what they would send is taken for what was sent.
 * `text` has one character a byte.
 * @throws CaptureError when a part is no request at all
 */
export function readRequests(name: string, text: string): Capture {
  const parts = requestParts(text)
  if (parts.length === 0)
    throw new CaptureError('ERR_CAPTURE_HTTP', name, 'no request, only blank lines and comments')
  const messages = parts.map((part) => messageOf(part, name, parts.length > 1))
  return { format: 'http', messages, skipped: 0, hints: /{{[^{}]+}}/.test(text) ? [variablesHint] : [] }
}

/** Whether a text begins like an HTTP request. */
export function looksLikeRequest(text: string): boolean {
  const line = firstSentLine(text) ?? ''
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+[ \t]+(?:.*[ \t]HTTP\/\d|(?:\/|https?:\/\/)\S*[ \t]*$)/.test(line)
}

const variablesHint =
  'There are variables in double braces, which an editor replaces before it sends: they are judged as they stand. ' +
  'Capture what is sent, with a proxy for example.'

function messageOf(part: RequestPart, name: string, oneOfSeveral: boolean): CapturedMessage {
  const { title, startLine } = part
  const place = oneOfSeveral ? `${name}:${startLine}` : name
  const label = title === '' ? place : `${place} (${Buffer.from(title, 'latin1').toString('utf8')})`
  return { label, request: requestOf(part, `${name}:${startLine}`), startLine }
}

function requestOf({ text }: RequestPart, place: string): HttpRequest {
  const [head, after] = divided(asSent(text))
  const http = namesChunks(head) && showsChunks(after) ? readChunked(head, after) : readWhole(head, after)
  if (!http.ok) throw new CaptureError('ERR_CAPTURE_HTTP', place, http.reason, 'an HTTP/1.1 request')
  return http.request
}

function namesChunks(head: string): boolean {
  return /^transfer-encoding[ \t]*:.*chunked/im.test(head)
}

/** A tool may name the chunks in the head and show the body without them. */
function showsChunks(after: string): boolean {
  return /^[0-9a-f]+[ \t]*(?:;.*)?\r?\n/i.test(after)
}

/** Sizes of chunks count the line ends that were sent, whatever an editor made of them. */
function readChunked(head: string, after: string): HttpRead {
  const reads = lineEndVariants(`${after}\r\n\r\n`).map((body) => read(head, body))
  return (
    reads.find((one) => one.ok && !one.request.headFaults?.some((fault) => fault.includes('chunk'))) ??
    read(head, after)
  )
}

function readWhole(head: string, after: string): HttpRead {
  const length = /^content-length[ \t]*:[ \t]*(\d+)[ \t]*\r?$/im.exec(head)?.[1]
  const body = sentBody(after, length === undefined ? undefined : Number(length))
  const headOnly = read(head, namesChunks(head) ? '0\r\n\r\n' : '')
  return headOnly.ok
    ? { ...headOnly, request: { ...headOnly.request, body: Buffer.from(body, 'latin1') } }
    : headOnly
}

function read(head: string, body: string): HttpRead {
  return readHttpRequest(Buffer.from(`${head}\r\n\r\n${body}`, 'latin1'), { lineEnding: 'any' })
}

/** Head and what follows it. */
function divided(text: string): readonly [head: string, after: string] {
  const blankLine = /\r?\n\r?\n/.exec(text)
  if (blankLine === null) return [text.replace(/(?:\r?\n)+$/, ''), '']
  return [text.slice(0, blankLine.index), text.slice(blankLine.index + blankLine[0].length)]
}

/** What an editor makes of a whole address or a missing version; any other request line stays to the letter. */
function asSent(text: string): string {
  const [line, method, address = '', version] =
    /^(\S+)[ \t]+(\S+)(?:[ \t]+(HTTP\/\S+))?[ \t]*(?=\r?\n|$)/.exec(text) ?? []
  const origin = originFormOf(address)
  if (line === undefined || (origin === undefined && version !== undefined)) return text
  const rest = text.slice(line.length)
  const hasHost = /^host[ \t]*:/im.test(divided(rest)[0])
  const host = origin === undefined || hasHost ? '' : `\r\nHost: ${origin.host}`
  return `${method} ${origin?.target ?? address} ${version ?? 'HTTP/1.1'}${host}${rest}`
}
