import type { FhirElement } from '../spec/model/fhir.ts'

/**
 * Reads FHIR XML of the plain form in which nearly every message comes: the FHIR namespace declared once, on the
 * root; attributes `value`, `url` of an extension and `id`, in double quotes; between the tags nothing but blanks
 * and comments. Undefined for anything else, well formed or not: that is left to a parser of all of XML. It takes
 * about a third of that parser's time, and what it accepts, the parser reads to the same tree.
 */
export function readPlainXml(text: string): FhirElement | undefined {
  const start = declaration.exec(text)?.[0].length ?? 0
  return new PlainReader(text, start).read()
}

const declaration = /^\uFEFF?(?:<\?xml version="1\.0"(?: encoding="[Uu][Tt][Ff]-8")?\?>)?/
const namespace = ' xmlns="http://hl7.org/fhir"'
const deepest = 200

interface Growing extends FhirElement {
  children: Growing[]
  readonly parent: Growing | undefined
}

/** Most elements have no children, so they share the array of none. */
const childless: Growing[] = []

class PlainReader {
  readonly #text: string
  #at: number
  #line = 1
  #open: Growing | undefined
  #root: Growing | undefined
  /** Elements whose parent is still open, each before its children. */
  readonly #pending: Growing[] = []
  #pendingCount = 0
  /** How many are pending before the children of each open element, by depth. */
  readonly #before: number[] = []
  #depth = 0

  constructor(text: string, start: number) {
    this.#text = text
    this.#at = start
  }

  read(): FhirElement | undefined {
    const text = this.#text
    while (this.#skipBlanks()) {
      if (this.#at === text.length) return this.#depth === 0 ? this.#root : undefined
      if (text.charCodeAt(this.#at) !== lessThan) return undefined
      const next = text.charCodeAt(this.#at + 1)
      const isRead = next === slash ? this.#close() : next === exclamation ? this.#comment() : this.#tag()
      if (!isRead) return undefined
    }
    return undefined
  }

  /** Stands on the next character that is not blank; always true, so that it can lead a loop. */
  #skipBlanks(): true {
    const text = this.#text
    for (;;) {
      const code = text.charCodeAt(this.#at)
      if (code === lineFeed) this.#line++
      else if (code !== space && code !== tab && code !== carriageReturn) return true
      this.#at++
    }
  }

  #close(): boolean {
    const open = this.#open
    if (open === undefined || !this.#text.startsWith(open.name, this.#at + 2)) return false
    const end = this.#at + 2 + open.name.length
    if (this.#text.charCodeAt(end) !== greaterThan) return false
    this.#at = end + 1
    this.#depth--
    this.#open = open.parent
    this.#takePending(open)
    return true
  }

  /** Children are counted before their array is made: one that grows takes several times the memory. */
  #takePending(parent: Growing): void {
    const before = this.#before[this.#depth] ?? 0
    if (before === this.#pendingCount) return
    parent.children = this.#pending.slice(before, this.#pendingCount)
    this.#pendingCount = before
  }

  #comment(): boolean {
    if (!this.#text.startsWith('<!--', this.#at)) return false
    const end = this.#text.indexOf('--', this.#at + 4)
    if (end < 0 || this.#text.charCodeAt(end + 2) !== greaterThan) return false
    const comment = this.#text.slice(this.#at + 4, end)
    if (notInComment.test(comment)) return false
    for (let i = comment.indexOf('\n'); i >= 0; i = comment.indexOf('\n', i + 1)) this.#line++
    this.#at = end + 3
    return true
  }

  #tag(): boolean {
    const text = this.#text
    const line = this.#line
    const parent = this.#open
    if (this.#depth === deepest || (parent === undefined && this.#root !== undefined)) return false
    const start = this.#at + 1
    let at = start
    let hash = 0
    for (let code = text.charCodeAt(at); isNameCharacter(code); code = text.charCodeAt(++at))
      hash = (hash * 31 + code) & hashMask
    if (at === start || text.charCodeAt(start) <= nine) return false
    const name = nameAt(text, start, at, hash)
    if (parent === undefined) {
      if (!text.startsWith(namespace, at)) return false
      at += namespace.length
    }
    let value: string | undefined
    let url: string | undefined
    let id: string | undefined
    while (text.charCodeAt(at) === space) {
      const equals =
        at + 1 + (text.startsWith('value="', at + 1) ? 5 : text.startsWith('url="', at + 1) ? 3 : 2)
      if (equals === at + 3 && !text.startsWith('id="', at + 1)) break
      const end = text.indexOf('"', equals + 2)
      const read = end < 0 ? undefined : plainValue(text.slice(equals + 2, end))
      if (read === undefined) return false
      if (equals === at + 6) {
        if (value !== undefined) return false
        value = read
      } else if (equals === at + 4) {
        if (url !== undefined || !mayHaveUrl(name)) return false
        url = read
      } else {
        if (id !== undefined) return false
        id = read
      }
      at = end + 1
    }
    const isEmpty = text.charCodeAt(at) === slash
    if (text.charCodeAt(isEmpty ? at + 1 : at) !== greaterThan) return false
    this.#at = isEmpty ? at + 2 : at + 1
    const element: Growing = { name, value, url, children: childless, parent, line }
    if (parent === undefined) this.#root = element
    else this.#pending[this.#pendingCount++] = element
    if (isEmpty) return true
    this.#before[this.#depth++] = this.#pendingCount
    this.#open = element
    return true
  }
}

const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const exclamation = 0x21
const lineFeed = 0x0a
const carriageReturn = 0x0d
const tab = 0x09
const space = 0x20
const nine = 0x39

/** Letters and digits of ASCII: FHIR has no other names. */
function isNameCharacter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= nine)
}

function mayHaveUrl(name: string): boolean {
  return name === 'extension' || name === 'modifierExtension'
}

const notInComment = /[^\t\n\r -\uD7FF\uE000-\uFFFD]/
const special = /[<&\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/
const entity = /&(?:amp|lt|gt|quot|apos);/g
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
}

/** A value with the five entities that XML itself has; undefined where there is anything else to be resolved. */
function plainValue(raw: string): string | undefined {
  if (!special.test(raw)) return raw
  if (special.test(raw.replace(entity, ''))) return undefined
  return raw.replace(entity, (found) => entities[found] ?? found)
}

/** The name between two offsets: one string for each of the names that messages have, whose hash is known already. */
function nameAt(text: string, start: number, end: number, hash: number): string {
  const known = names[hash]
  if (known !== undefined && known.length === end - start && text.startsWith(known, start)) return known
  // A slice would keep the whole text in memory for as long as the name is known.
  const name = Buffer.from(text.slice(start, end), 'latin1').toString('latin1')
  names[hash] = name
  return name
}

const hashMask = 0xfff
const names: (string | undefined)[] = Array.from({ length: hashMask + 1 }, () => undefined)
