import { z } from 'zod'
import type { HttpAnswer, HttpRequest } from '../wire/http-message.ts'
import type { Capture, CapturedMessage } from './capture.ts'
import { CaptureError } from './capture-error.ts'
import { originFormOf } from './origin-form.ts'

/**
 * Reads a HAR 1.2, as browsers and proxies export it: the requests to NEMS with their answers; other entries are
 * counted. Undefined when the JSON is none.
 * @throws CaptureError when an entry is not what HAR says
 */
export function readHar(name: string, value: unknown): Capture | undefined {
  if (!shape.safeParse(value).success) return undefined
  const parsed = har.safeParse(value)
  if (!parsed.success) throw damaged(name, parsed.error)
  const { entries } = parsed.data.log
  const messages: CapturedMessage[] = []
  const bodiless: number[] = []
  for (const [i, entry] of entries.entries()) {
    if (!isNems(entry)) continue
    if (lacksBody(entry)) bodiless.push(i + 1)
    else messages.push(messageOf(entry, `${name}, entry ${i + 1}`))
  }
  const sanitised =
    messages.length > 0 && messages.every(({ request }) => !hasHeader(request, 'authorization'))
  return {
    format: 'har',
    messages: sanitised ? messages.map((message) => ({ ...message, sanitised: true })) : messages,
    skipped: entries.length - messages.length - bodiless.length,
    hints: [...(sanitised ? [sanitisedHint] : []), ...(bodiless.length > 0 ? [bodilessHint(bodiless)] : [])],
  }
}

const text = z.string().optional()
const headers = z.array(z.looseObject({ name: z.string(), value: z.string() }))
const entry = z.looseObject({
  request: z.looseObject({
    method: z.string(),
    url: z.string(),
    headers,
    postData: z.looseObject({ text, encoding: text }).nullish(),
    bodySize: z.number().nullish(),
  }),
  response: z
    .looseObject({
      status: z.number(),
      headers: headers.optional(),
      content: z.looseObject({ text, encoding: text, size: z.number().nullish() }).nullish(),
    })
    .nullish(),
})
const shape = z.looseObject({ log: z.looseObject({ entries: z.array(z.unknown()) }) })
const har = z.looseObject({ log: z.looseObject({ entries: z.array(entry) }) })

type Entry = z.infer<typeof entry>
type HarBody =
  | { readonly text?: string | undefined; readonly encoding?: string | undefined }
  | null
  | undefined

const sanitisedHint =
  'No request in this HAR has an Authorization header, which is what a sanitised export looks like, so tokens are ' +
  'not judged: export it with sensitive data (Chrome: Settings, Preferences, Network, allow to generate HAR with ' +
  'sensitive data), or give the token by itself with --token.'

function bodilessHint(entries: readonly number[]): string {
  return `The HAR says that there was a body, but has none, in ${entries.length === 1 ? 'entry' : 'entries'} ${entries.join(', ')}: not judged.`
}

function isNems({ request }: Entry): boolean {
  const path = originFormOf(request.url)?.target.split('?', 1)[0] ?? ''
  if (/\/STU3\/(?:Subscription|Events\/)/.test(path)) return true
  return request.headers.some(({ name }) => /^(?:InteractionID|fromASID|toASID)$/i.test(name))
}

function lacksBody({ request: { bodySize, postData } }: Entry): boolean {
  return (bodySize ?? 0) > 0 && postData?.text === undefined
}

function messageOf({ request, response }: Entry, label: string): CapturedMessage {
  const answer = answerOf(response)
  return { label, request: requestOf(request), ...(answer === undefined ? {} : { answer }) }
}

function requestOf({ method, url, headers, postData }: Entry['request']): HttpRequest {
  const origin = originFormOf(url)
  const sent = fieldsOf(headers)
  const host =
    sent.some(([name]) => name.toLowerCase() === 'host') || origin === undefined
      ? []
      : [['Host', origin.host] as const]
  return { method, target: origin?.target ?? url, headers: [...sent, ...host], body: bodyOf(postData) }
}

/** Undefined when no answer came, or its body was left out of the export. */
function answerOf(response: Entry['response']): HttpAnswer | undefined {
  if (response == null || response.status === 0) return undefined
  const { status, headers, content } = response
  if ((content?.size ?? 0) > 0 && content?.text === undefined) return undefined
  return { status, headers: fieldsOf(headers ?? []), body: bodyOf(content) }
}

/** Header lines as HTTP/1.1 has them: HTTP/2 writes method and path as headers too, with a colon before. */
function fieldsOf(headers: Entry['request']['headers']): (readonly [string, string])[] {
  return headers
    .filter(({ name }) => !name.startsWith(':'))
    .map(({ name, value }) => [name, oneCharacterAByte(value.trim())] as const)
}

function oneCharacterAByte(value: string): string {
  return /[^\0-\xFF]/.test(value) ? Buffer.from(value, 'utf8').toString('latin1') : value
}

function bodyOf(body: HarBody): Uint8Array {
  return Buffer.from(body?.text ?? '', body?.encoding === 'base64' ? 'base64' : 'utf8')
}

function hasHeader({ headers }: HttpRequest, wanted: string): boolean {
  return headers.some(([name]) => name.toLowerCase() === wanted)
}

function damaged(name: string, { issues: [issue] }: z.ZodError): CaptureError {
  const place = (issue?.path ?? [])
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
  const received = `${place.slice(1)}: ${issue?.message ?? ''}`
  return new CaptureError('ERR_CAPTURE_HAR', name, received, 'a HAR 1.2')
}
