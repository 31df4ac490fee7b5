/** Widest line of a report for people, but for commands, which must be there to copy in one piece. */
export const columns = 110

/** Makes characters that cannot be seen, or that would move the cursor, visible by their number. */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u00A0]/gu, (character) => {
    if (character === '\n') return '\\n'
    if (character === '\t') return '\\t'
    return `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`
  })
}

/** Breaks a text at blanks, and a word that is too long anywhere, into lines of at most `width` characters. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line: string | undefined
  for (const word of text.split(' ')) {
    const longer = line === undefined ? word : `${line} ${word}`
    if (lengthOf(longer) <= width) {
      line = longer
      continue
    }
    if (line !== undefined) lines.push(line)
    const pieces = piecesOf(word, width)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1)
  }
  return [...lines, line ?? '']
}

/** A name, and beside it what is said of it, each further line under the first. */
export function field(name: string, text: string, indent = 2): string[] {
  const margin = ' '.repeat(indent)
  const label = name.padEnd(labelWidth)
  return wrapped(visible(text), columns - indent - labelWidth).map(
    (line, i) => margin + (i === 0 ? label : ' '.repeat(labelWidth)) + line,
  )
}

/** The same in one piece, for what is there to be copied. */
export function command(name: string, text: string, indent = 2): string[] {
  return [' '.repeat(indent) + name.padEnd(labelWidth) + visible(text)]
}

const labelWidth = 10

function lengthOf(text: string): number {
  return [...text].length
}

function piecesOf(word: string, width: number): string[] {
  const characters = [...word]
  const pieces: string[] = []
  for (let from = 0; from < characters.length; from += width) {
    pieces.push(characters.slice(from, from + width).join(''))
  }
  return pieces
}
