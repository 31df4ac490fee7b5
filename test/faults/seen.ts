import { isUtf8 } from 'node:buffer'
import type { Subscriptions } from '../../src/provider/subscriptions.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'

/** A request as a hurried reader sees it: by regular expressions, and by what Node takes without a word. */
export class Seen {
  readonly http: HttpRequest
  /** UTC seconds. */
  readonly now: number
  /** 1 for the first request of a connection. */
  readonly nth: number
  readonly subscriptions: Subscriptions

  constructor(http: HttpRequest, now: number, nth: number, subscriptions: Subscriptions) {
    this.http = http
    this.now = now
    this.nth = nth
    this.subscriptions = subscriptions
  }

  get operation(): 'publish' | 'create' | 'read' | 'delete' | 'other' {
    const { method, target } = this.http
    if (method === 'POST') return target.includes('process-message') ? 'publish' : 'create'
    if (method === 'GET') return 'read'
    return method === 'DELETE' ? 'delete' : 'other'
  }

  /** The last segment of the path. */
  get id(): string {
    return this.http.target.split('?')[0]?.split('/').at(-1) ?? ''
  }

  /** The first field of a name, in whichever case; empty where there is none. */
  field(name: string): string {
    return this.http.headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1] ?? ''
  }

  has(name: string): boolean {
    return this.http.headers.some(([each]) => each.toLowerCase() === name.toLowerCase())
  }

  /** The parts of the token, as text. */
  get tokenParts(): readonly string[] {
    return this.field('Authorization')
      .replace(/^\S+\s+/, '')
      .split('.')
  }

  /** The JSON of the claims as text. */
  get claimsText(): string {
    return Buffer.from(this.tokenParts[1] ?? '', 'base64url').toString('utf8')
  }

  get claims(): Readonly<Record<string, unknown>> {
    return parsed(this.claimsText)
  }

  /** A claim as text; empty where there is none. */
  claim(name: string): string {
    const value = this.claims[name]
    return value === undefined || value === null ? '' : String(value)
  }

  get jose(): Readonly<Record<string, unknown>> {
    return parsed(Buffer.from(this.tokenParts[0] ?? '', 'base64url').toString('utf8'))
  }

  get text(): string {
    return Buffer.from(this.http.body).toString('utf8')
  }

  get isUtf8(): boolean {
    return isUtf8(this.http.body)
  }

  get isJson(): boolean {
    return /^\uFEFF?\s*[{[]/.test(this.text)
  }

  /** The values of all elements of a name. */
  values(name: string): readonly string[] {
    const found = this.isJson
      ? this.text.matchAll(new RegExp(`"${name}"\\s*:\\s*\\[?\\s*"([^"]*)"`, 'g'))
      : this.text.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*?value\\s*=\\s*["']([^"']*)["']`, 'g'))
    return [...found].map(([, value = '']) => value.replaceAll('&amp;', '&'))
  }

  get criteria(): string {
    return this.values('criteria')[0] ?? ''
  }

  /** The values of a component of the criteria. */
  components(name: string): readonly string[] {
    return this.criteria
      .split('&')
      .filter((part) => part.startsWith(`${name}=`))
      .map((part) => part.slice(name.length + 1))
  }

  /** The names of the components behind the first, in order. */
  get componentNames(): readonly string[] {
    return this.criteria
      .split('&')
      .slice(1)
      .map((part) => part.split('=')[0] ?? '')
  }

  /** The event type of a message. */
  get eventCode(): string {
    return /<event>[\s\S]*?<code value="([^"]*)"/.exec(this.text)?.[1] ?? ''
  }

  /** Whether a message is of something new, an update or a delete. */
  get action(): string {
    return /Extension-MessageEventType-1">[\s\S]*?<code value="([^"]*)"/.exec(this.text)?.[1] ?? ''
  }

  /** The same request with other fields, body, token. */
  with(change: Partial<HttpRequest>): HttpRequest {
    return { ...this.http, ...change }
  }

  /** The same with another value of a field. */
  withField(name: string, value: string): HttpRequest {
    const others = this.http.headers.filter(([each]) => each.toLowerCase() !== name.toLowerCase())
    return this.with({ headers: [...others, [name, value]] })
  }

  /** The same with a token behind Bearer. */
  withBearer(token: string): HttpRequest {
    return this.withField('Authorization', `Bearer ${token}`)
  }

  /** The same with another token behind the same scheme; as it is where there is no scheme. */
  withToken(token: string): HttpRequest {
    const [, scheme, sent] = /^(\S+\s+)(.*)$/.exec(this.field('Authorization')) ?? []
    return scheme === undefined || sent === token
      ? this.http
      : this.withField('Authorization', scheme + token)
  }

  /** The same with other claims, in JSON; as it is where they are the same, or cannot be decoded. */
  withClaims(claims: string | Uint8Array): HttpRequest {
    if (claims === this.claimsText) return this.http
    const [jose, sent = '', signature, ...others] = this.tokenParts
    const isWhole = signature !== undefined && others.length === 0 && /^[\w-]+$/.test(sent)
    if (!isWhole || sent.length % 4 === 1) return this.http
    return this.withToken([jose, Buffer.from(claims).toString('base64url'), signature].join('.'))
  }

  /** The same with another text as its body; as it is where that is the same. */
  withText(text: string): HttpRequest {
    return text === this.text ? this.http : this.withBody(Buffer.from(text, 'utf8'))
  }

  /** The same with another body; its length is counted anew. */
  withBody(body: Uint8Array): HttpRequest {
    if (!this.has('Content-Length')) return this.with({ body })
    return { ...this.withField('Content-Length', String(body.length)), body }
  }
}

function parsed(json: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
