import { decodeText } from './decoded-text.ts'
import { maskInsideBase64 } from './masked-base64.ts'

/**
 * Every NHS number outside the range 999 becomes seven asterisks and its last three digits: runs of exactly ten
 * decimal digits of any script, or 3-3-4 with blanks or hyphens, whether or not the check digit holds, behind
 * escapes of URLs, JSON and XML and inside base64 too. Left alone: digits of longer runs (ASIDs), of UUIDs and of
 * other ids of 16 and more hexadecimal digits, and the numeric dates (and the seed) that stand behind their name.
 */
export function maskNhsNumbers(text: string): string {
  return mask(text, plainly)
}

/** A value known to stand in an NHS number's place, whatever its length or form: its last three characters stay. */
export function maskNumber(value: string): string {
  if (value === '') return value
  if (decodeText(value).characters.startsWith('999')) return maskNhsNumbers(value)
  return `*******${[...value].slice(-3).join('')}`
}

/** Masks what is told of a place that a rule is about, as it would be in an event. */
export function maskTold(text: string, at: { readonly rule: string; readonly place: string }): string {
  return mask(text, readingAt(at))
}

/**
 * Masks every text of an event. What is told of an NHS number's place is masked at other lengths too, since a
 * number one digit short is still almost somebody's; what is told of exp, iat or nbf keeps its numeric dates.
 */
export function maskEvent<E extends MaskedEvent>(event: E): E {
  const { rule, place } = event
  const reading = typeof rule === 'string' && place !== undefined ? readingAt({ rule, place }) : plainly
  return deeply(event, '', (text, member) => mask(text, told.has(member) ? reading : plainly))
}

/** What masking looks at in an event. */
interface MaskedEvent {
  readonly type: string
  readonly rule?: string | null
  readonly place?: string
}

/** How numbers are told from other digits. */
interface Reading {
  /** What is taken for a number, the widest first. */
  readonly forms: readonly RegExp[]
  /** Whether the digits are a date or a seed, from what stands before them. */
  readonly isOther: (digits: string, before: string) => boolean
}

const blank = '[\\s\\u00A0\\-\\u2010-\\u2015\\u2212+]'
const tenDigits = new RegExp(
  `(?<![0-9*])(?:[0-9]{10}|[0-9]{3}${blank}{1,2}[0-9]{3}${blank}{1,2}[0-9]{4})(?![0-9])`,
  'g',
)
const nearlyTenDigits = new RegExp(`(?<![0-9*])[0-9](?:${blank}{0,2}[0-9OIl]){6,}`, 'g')
const ids = /(?<![0-9A-Z])(?:[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}|[0-9A-F]{16,})(?![0-9A-Z])/gi
const nameBefore = /(?<!\w)(?:exp|iat|nbf|seed)["')]?\s{0,2}[:=(]?\s{0,2}["'-]?$/
const told: ReadonlySet<string> = new Set(['message', 'expected', 'received', 'answered', 'marked'])

const plainly: Reading = {
  forms: [tenDigits],
  isOther: (digits, before) => isDateLike(digits) && nameBefore.test(before),
}

function readingAt({ rule, place }: { readonly rule: string; readonly place: string }): Reading {
  if (rule.startsWith('nhs-number/')) return { ...plainly, forms: [nearlyTenDigits, tenDigits] }
  return /(?:^|\W)(?:exp|iat|nbf)$/.test(place) ? { ...plainly, isOther: isDateLike } : plainly
}

/** Ten digits that are seconds from 2001 to 2065. */
function isDateLike(digits: string): boolean {
  return /^[12][0-9]{9}$/.test(digits)
}

const deepest = 4

function mask(text: string, reading: Reading, depth = 0): string {
  const opened = depth < deepest ? maskInsideBase64(text, (inner) => mask(inner, reading, depth + 1)) : text
  if (!sevenDigits.test(opened)) return opened
  return reading.forms.reduce((masked, form) => maskDigits(masked, form, reading.isOther), opened)
}

/** Without them there is nothing to mask, which is so of nearly every text. */
const sevenDigits = /(?:\p{Nd}\P{Nd}*){7}/u

function maskDigits(text: string, form: RegExp, isOther: Reading['isOther']): string {
  const { characters, spans } = decodeText(text)
  const idSpans = [...characters.matchAll(ids)].map(({ 0: id, index }) => [index, index + id.length] as const)
  let masked = ''
  let done = 0
  for (const { 0: number, index } of characters.matchAll(form)) {
    const end = index + number.length
    const digits = number.replace(/\D/g, '')
    if (digits.startsWith('999') || isOther(digits, characters.slice(Math.max(0, index - 12), index)))
      continue
    if (idSpans.some(([from, to]) => from <= index && end <= to)) continue
    const [start, lastThree, stop] = [spans[index]?.[0], spans[end - 3]?.[0], spans[end - 1]?.[1]]
    masked += `${text.slice(done, start)}*******${text.slice(lastThree, stop)}`
    done = stop ?? done
  }
  return masked + text.slice(done)
}

function deeply<T>(value: T, member: string, mask: (text: string, member: string) => string): T {
  if (typeof value === 'string') return mask(value, member) as T
  if (Array.isArray(value)) return value.map((item: unknown) => deeply(item, member, mask)) as T
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, inner]) => [name, deeply(inner, name, mask)] as const)
  return Object.fromEntries(members) as T
}
