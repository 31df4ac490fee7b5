import { keyIn, type LaidOutLine, LineCounter, mostLines } from './laid-out.ts'

/**
 * Lays a JSON text out anew, a member a line, everything spelt as it was sent. Undefined for what is too long, or no
 * JSON at all; whether it is right JSON is for others to say.
 */
export function laidOutJson(text: string): readonly LaidOutLine[] | undefined {
  return new JsonLayout(text).lines()
}

interface Open {
  readonly key: string
  readonly isArray: boolean
  /** How many there were of it. */
  count: number
  /** The member that an array is the value of. */
  readonly name: string
  /** Where the elements of an array are counted. */
  readonly holder: string
}

const tokens = /"(?:[^"\\]|\\[\s\S])*"|[{}[\],:]|[^\s{}[\],:"]+/g

class JsonLayout {
  readonly #text: string
  readonly #lines: { depth: number; text: string; key: string | undefined; sentLine: number }[] = []
  readonly #open: Open[] = []
  readonly #counter: LineCounter
  #name: { readonly spelt: string; readonly name: string } | undefined

  constructor(text: string) {
    this.#text = text
    this.#counter = new LineCounter(text)
  }

  lines(): readonly LaidOutLine[] | undefined {
    const found = [...this.#text.matchAll(tokens)]
    for (const [at, { 0: token, index }] of found.entries()) {
      if (this.#lines.length > mostLines) return undefined
      const next = found[at + 1]?.[0]
      if (token === ',') this.#append(',')
      else if (token === '}' || token === ']') this.#close(token, index)
      else if (next === ':') this.#name = { spelt: token, name: nameOf(token) }
      else if (token !== ':') this.#value(token, next, index)
    }
    return this.#open.length === 0 ? this.#lines : undefined
  }

  #value(token: string, next: string | undefined, index: number): void {
    const isOpening = token === '{' || token === '['
    const isEmpty = (token === '{' && next === '}') || (token === '[' && next === ']')
    const { key, name, holder } = this.#place(token === '[')
    this.#push(`${this.#name === undefined ? '' : `${this.#name.spelt}: `}${token}`, key, index)
    this.#name = undefined
    if (isOpening) this.#open.push({ key, isArray: token === '[', count: isEmpty ? -1 : 0, name, holder })
  }

  #place(isArray: boolean): { readonly key: string; readonly name: string; readonly holder: string } {
    const parent = this.#open.at(-1)
    if (parent === undefined) return { key: '', name: '', holder: '' }
    const index = parent.count++
    if (parent.isArray)
      return { key: keyIn(parent.holder, parent.name, index), name: parent.name, holder: parent.holder }
    const name = this.#name?.name ?? ''
    const own = keyIn(parent.key, name, 0)
    return { key: isArray ? `${parent.key}/${name}` : own, name, holder: parent.key }
  }

  #close(token: string, index: number): void {
    const closed = this.#open.pop()
    if (closed?.count === -1) this.#append(token)
    else this.#push(token, undefined, index)
  }

  #push(text: string, key: string | undefined, index: number): void {
    this.#lines.push({ depth: this.#open.length, text, key, sentLine: this.#counter.lineOf(index) })
  }

  #append(text: string): void {
    const last = this.#lines.at(-1)
    if (last !== undefined) last.text += text
  }
}

/** What stands beside a primitive in a member with an underscore is of the same element. */
function nameOf(token: string): string {
  return token.replace(/^"_?|"$/g, '')
}
