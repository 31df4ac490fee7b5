/** A line of a document that was laid out anew: an element or a member, or the end of one. */
export interface LaidOutLine {
  readonly depth: number
  readonly text: string
  /** Where it stands: `/entry[0]/resource[0]/id[0]`; the root is empty. Undefined for what ends, and for comments. */
  readonly key: string | undefined
  /** Line of the document as it was sent, from 1. */
  readonly sentLine: number
}

/** A document that is larger is shown as it was sent. */
export const mostLines = 4_000

/** The key of something inside another. */
export function keyIn(parent: string, name: string, index: number): string {
  return `${parent}/${name}[${index}]`
}

/**
 * Where among the lines a key stands; where there is no such line, as of a member that is missing, that of the nearest
 * one around it.
 */
export function finderIn(lines: readonly LaidOutLine[]): (key: string) => number | undefined {
  const places = new Map<string, number>()
  for (const [at, { key }] of lines.entries()) if (key !== undefined && !places.has(key)) places.set(key, at)
  const find = (key: string): number | undefined => {
    // A member that is an array is the line before its elements.
    const found = places.get(key) ?? places.get(key.replace(/\[0\]$/, ''))
    return found === undefined && key !== '' ? find(key.slice(0, key.lastIndexOf('/'))) : found
  }
  return find
}

/** Counts the lines of a text on the way through it. */
export class LineCounter {
  readonly #text: string
  #at = 0
  #line = 1

  constructor(text: string) {
    this.#text = text
  }

  /** The line of an offset that is not before the last one that was asked for. */
  lineOf(offset: number): number {
    for (; this.#at < offset; this.#at++) {
      const character = this.#text[this.#at]
      const isEnd = character === '\n' || (character === '\r' && this.#text[this.#at + 1] !== '\n')
      if (isEnd) this.#line += 1
    }
    return this.#line
  }
}
