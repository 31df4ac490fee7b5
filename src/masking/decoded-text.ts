/**
 * A text as whoever reads it in the end sees it, one UTF-16 unit a character: escapes of URLs, JSON and
 * XML undone, digits of every script as ASCII digits, characters without a shape left out.
 */
export interface DecodedText {
  readonly characters: string
  /** Where each character begins and ends in the source. */
  readonly spans: readonly (readonly [start: number, end: number])[]
}

/** Undoes escapes up to three deep, as in a URL inside a JSON text inside a JSON text. */
export function decodeText(source: string): DecodedText {
  let text = charactersOf(source)
  for (let depth = 0; depth < 3; depth++) {
    const decoded = undoEscapes(text)
    if (decoded === undefined) break
    text = decoded
  }
  return text
}

const escapes =
  /(?:%[0-9A-F]{2})+|\\u[0-9A-F]{4}|\\[bfnrt"\\/]|&#(?:[0-9]{1,7}|x[0-9A-F]{1,6});|&(?:quot|apos|nbsp);/gi
const named: Readonly<Record<string, string>> = { '&quot;': '"', '&apos;': "'", '&nbsp;': '\u00A0' }
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

class Characters implements DecodedText {
  characters = ''
  readonly spans: (readonly [number, number])[] = []

  add(character: string, start: number, end: number): void {
    if (character > '\x7F' && /^\p{Cf}$/u.test(character)) return
    this.characters += plainOf(character)
    this.spans.push([start, end])
  }
}

function plainOf(character: string): string {
  if (character <= '\x7F') return character
  if (/^\p{Nd}$/u.test(character)) return digitOf(character)
  return character.length === 1 ? character : '\uFFFD'
}

function charactersOf(source: string): DecodedText {
  const text = new Characters()
  let at = 0
  for (const character of source) {
    text.add(character, at, at + character.length)
    at += character.length
  }
  return text
}

function undoEscapes({ characters, spans }: DecodedText): DecodedText | undefined {
  const text = new Characters()
  let done = 0
  const copy = (until: number) => {
    for (; done < until; done++) text.add(characters.charAt(done), ...(spans[done] ?? [0, 0]))
  }
  for (const { 0: escaped, index } of characters.matchAll(escapes)) {
    copy(index)
    for (const { character, from, to } of unescaped(escaped)) {
      text.add(character, spans[index + from]?.[0] ?? 0, spans[index + to - 1]?.[1] ?? 0)
    }
    done = index + escaped.length
  }
  if (done === 0) return undefined
  copy(characters.length)
  return text
}

interface Unescaped {
  readonly character: string
  readonly from: number
  readonly to: number
}

function unescaped(escaped: string): Unescaped[] {
  if (escaped.startsWith('%')) return percentDecoded(escaped)
  return [{ character: characterOf(escaped), from: 0, to: escaped.length }]
}

function characterOf(escaped: string): string {
  if (/^\\u/i.test(escaped)) return String.fromCharCode(Number.parseInt(escaped.slice(2), 16))
  if (escaped.startsWith('\\')) return /["\\/]$/.test(escaped) ? escaped.slice(1) : '\n'
  const number = /^&#(x?)(.*);$/i.exec(escaped)
  if (number === null) return named[escaped.toLowerCase()] ?? ''
  const codePoint = Number.parseInt(number[2] ?? '', number[1] ? 16 : 10)
  return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : '\uFFFD'
}

/** Percent-encoded octets as UTF-8 where they are, else each as one character. */
function percentDecoded(escaped: string): Unescaped[] {
  const bytes = Buffer.from(escaped.replaceAll('%', ''), 'hex')
  const characters: Unescaped[] = []
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i] ?? 0
    const length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    const character = readUtf8(bytes.subarray(i, i + length))
    const size = character === undefined ? 1 : length
    characters.push({ character: character ?? String.fromCharCode(lead), from: 3 * i, to: 3 * (i + size) })
    i += size
  }
  return characters
}

function readUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** Decimal digits of every script stand in runs of ten from zero to nine. */
function digitOf(digit: string): string {
  const codePoint = digit.codePointAt(0) ?? 0
  let before = 0
  while (/^\p{Nd}$/u.test(String.fromCodePoint(codePoint - before - 1))) before++
  return String(before % 10)
}
