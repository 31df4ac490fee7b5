import { keyIn, type LaidOutLine, LineCounter, mostLines } from './laid-out.ts'

/**
 * Lays an XML document out anew, an element a line, every tag spelt as it was sent. Undefined for what is too long, or
 * not well-formed enough to be divided into tags; whether it is right XML is for others to say.
 */
export function laidOutXml(text: string): readonly LaidOutLine[] | undefined {
  return new XmlLayout(text).lines()
}

interface Open {
  readonly key: string
  readonly counts: Map<string, number>
  /** The line of its start tag. */
  readonly line: number
}

const pieces = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<(?:[^<>"']|"[^"]*"|'[^']*')+>|[^<]+/g

const betweenAttributes = /("[^"]*"|'[^']*')|\s+/g

class XmlLayout {
  readonly #text: string
  readonly #lines: { depth: number; text: string; key: string | undefined; sentLine: number }[] = []
  readonly #open: Open[] = []
  readonly #counter: LineCounter

  constructor(text: string) {
    this.#text = text
    this.#counter = new LineCounter(text)
  }

  lines(): readonly LaidOutLine[] | undefined {
    let end = 0
    for (const { 0: piece, index } of this.#text.matchAll(pieces)) {
      if (index !== end || this.#lines.length > mostLines) return undefined
      end = index + piece.length
      if (piece.startsWith('</')) this.#end(piece, index)
      else if (/^<[^!?]/.test(piece)) this.#start(piece, index)
      else if (/[^\s\uFEFF]/.test(piece)) this.#push(piece.trim(), undefined, index)
    }
    return end === this.#text.length && this.#open.length === 0 ? this.#lines : undefined
  }

  #start(tag: string, index: number): void {
    const name = /^<(?:[^\s/>:]*:)?([^\s/>]*)/.exec(tag)?.[1] ?? ''
    const parent = this.#open.at(-1)
    const count = parent?.counts.get(name) ?? 0
    parent?.counts.set(name, count + 1)
    const key = parent === undefined ? '' : keyIn(parent.key, name, count)
    this.#push(
      tag.replace(betweenAttributes, (_, value?: string) => value ?? ' '),
      key,
      index,
    )
    if (!tag.endsWith('/>')) this.#open.push({ key, counts: new Map(), line: this.#lines.length - 1 })
  }

  /** What holds nothing but a text, or nothing at all, stays on one line. */
  #end(tag: string, index: number): void {
    const opened = this.#open.pop()?.line ?? 0
    const first = this.#lines[opened]
    const [text, ...others] = this.#lines.slice(opened + 1, opened + 3)
    if (first === undefined || others.length > 0 || (text !== undefined && !isText(text))) {
      this.#push(tag, undefined, index)
      return
    }
    this.#lines.splice(opened + 1)
    first.text += `${text?.text ?? ''}${tag}`
  }

  #push(text: string, key: string | undefined, index: number): void {
    this.#lines.push({ depth: this.#open.length, text, key, sentLine: this.#counter.lineOf(index) })
  }
}

function isText({ key, text }: LaidOutLine): boolean {
  return key === undefined && !text.startsWith('<')
}
