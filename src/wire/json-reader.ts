import { JsonFault, unexpected } from './json-fault.ts'
import { pathTo } from './json-path.ts'
import { readEscapedString, unquotable } from './json-string.ts'
import { SpeltNumber } from './spelt-number.ts'

/** An object without the properties of every object; made so, unlike by `Object.create(null)`, it is as fast as one. */
class Members {
  [name: string]: unknown
}
Object.setPrototypeOf(Members.prototype, null)
Reflect.deleteProperty(Members.prototype, 'constructor')

/** How deeply arrays and objects may nest. */
const deepest = 200

/** Reads one JSON text (RFC 8259) in one pass; throws a `JsonFault`. */
export class JsonReader {
  /** Depth of the deepest array or object met. */
  depth = 0
  /** Whether a string or a name holds an escape. */
  escapes = false
  /** Paths of the names written more than once in one object. */
  readonly duplicates = new Set<string>()
  /** Spelling of the numbers that are no plain integers, by the object or array that holds them. */
  readonly spellings = new Map<object, Map<string | number, string>>()

  readonly #text: string
  readonly #keepsNumbers: boolean
  #at: number
  /** Name or index of the member being read, by depth. */
  readonly #steps: (string | number)[] = []
  /** The spelling to keep of the number just read; mostly empty. */
  #spelling = ''

  /** Reads from an offset on; every number becomes a `SpeltNumber` if `keepsNumbers`. */
  constructor(text: string, start: number, keepsNumbers: boolean) {
    this.#text = text
    this.#at = start
    this.#keepsNumbers = keepsNumbers
  }

  /** The value of the text as the one item of an array, so that a number standing alone has a holder too. */
  read(): readonly [unknown] {
    const holder: [unknown] = [this.#value(0)]
    if (this.#spelling !== '') this.#keepSpelling(holder, 0)
    this.#skipBlanks()
    if (this.#at < this.#text.length) throw this.#unexpected('the end of the text')
    return holder
  }

  #value(depth: number): unknown {
    this.#skipBlanks()
    switch (this.#text.charCodeAt(this.#at)) {
      case quote:
        return this.#string()
      case openBrace:
        return this.#object(depth + 1)
      case openBracket:
        return this.#array(depth + 1)
      case 0x74:
        return this.#literal('true', true)
      case 0x66:
        return this.#literal('false', false)
      case 0x6e:
        return this.#literal('null', null)
      default:
        return this.#number()
    }
  }

  #object(depth: number): Members {
    this.#enter(depth)
    const members = new Members()
    if (this.#follows(closeBrace)) return members
    do {
      this.#skipBlanks()
      if (this.#text.charCodeAt(this.#at) !== quote) throw this.#unexpected('a name in quotes')
      const name = this.#string()
      this.#steps[depth] = name
      if (name in members) this.#repeat(members, name, depth)
      if (!this.#follows(colon)) throw this.#unexpected("':'")
      members[name] = this.#value(depth)
      if (this.#spelling !== '') this.#keepSpelling(members, name)
    } while (this.#follows(comma))
    if (this.#follows(closeBrace)) return members
    throw this.#unexpected("',' or '}'")
  }

  #array(depth: number): unknown[] {
    this.#enter(depth)
    const items: unknown[] = []
    if (this.#follows(closeBracket)) return items
    do {
      this.#steps[depth] = items.length
      items.push(this.#value(depth))
      if (this.#spelling !== '') this.#keepSpelling(items, items.length - 1)
    } while (this.#follows(comma))
    if (this.#follows(closeBracket)) return items
    throw this.#unexpected("',' or ']'")
  }

  #enter(depth: number): void {
    if (depth > deepest)
      throw new JsonFault('depth', `arrays and objects nest deeper than ${deepest}`, this.#at)
    if (depth > this.depth) this.depth = depth
    this.#at++
  }

  /** The last value of a name counts, so the spelling of an earlier one goes. */
  #repeat(members: object, name: string, depth: number): void {
    this.duplicates.add(this.#steps.slice(1, depth + 1).reduce<string>(pathTo, ''))
    this.spellings.get(members)?.delete(name)
  }

  #string(): string {
    const text = this.#text
    const start = this.#at + 1
    for (let at = start; ; at++) {
      const code = text.charCodeAt(at)
      if (code === quote) {
        this.#at = at + 1
        return text.slice(start, at)
      }
      if (code === backslash) {
        const { value, end } = readEscapedString(text, start, at)
        this.#at = end
        this.escapes = true
        return value
      }
      if (!(code >= 0x20)) throw unquotable(text, at)
    }
  }

  #number(): number | SpeltNumber {
    number.lastIndex = this.#at
    const match = number.exec(this.#text)
    if (match === null) throw this.#unexpected('a value')
    const [spelling, fractionAndExponent] = match
    const value = Number(spelling)
    if (!Number.isFinite(value)) throw new JsonFault('syntax', 'a number is too large', this.#at)
    this.#at += spelling.length
    if (this.#keepsNumbers) return new SpeltNumber(spelling)
    if (fractionAndExponent !== '') this.#spelling = spelling
    return value
  }

  #literal<T>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) throw this.#unexpected('a value')
    this.#at += word.length
    return value
  }

  #keepSpelling(holder: object, step: string | number): void {
    const known = this.spellings.get(holder)
    if (known === undefined) this.spellings.set(holder, new Map([[step, this.#spelling]]))
    else known.set(step, this.#spelling)
    this.#spelling = ''
  }

  #follows(code: number): boolean {
    this.#skipBlanks()
    if (this.#text.charCodeAt(this.#at) !== code) return false
    this.#at++
    return true
  }

  #skipBlanks(): void {
    const text = this.#text
    let code = text.charCodeAt(this.#at)
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      code = text.charCodeAt(++this.#at)
    }
  }

  #unexpected(expected: string): JsonFault {
    return unexpected(expected, this.#text, this.#at)
  }
}

const quote = 0x22
const comma = 0x2c
const colon = 0x3a
const openBracket = 0x5b
const backslash = 0x5c
const closeBracket = 0x5d
const openBrace = 0x7b
const closeBrace = 0x7d

const number = /-?(?:0|[1-9][0-9]*)((?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)/y
