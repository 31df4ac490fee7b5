/** Why and where (an offset into the text) the reading of a JSON text ended. */
export class JsonFault extends Error {
  readonly kind: 'depth' | 'syntax'
  readonly at: number

  constructor(kind: 'depth' | 'syntax', message: string, at: number) {
    super(message)
    this.kind = kind
    this.at = at
  }
}

/** The fault of meeting something else than what the grammar asks for. */
export function unexpected(expected: string, text: string, at: number): JsonFault {
  return new JsonFault('syntax', `expected ${expected} but found ${characterAt(text, at)}`, at)
}

/** A character for a message: `'x'`, `U+0000`, or the end of the text. */
export function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at)
  if (code === undefined) return 'the end of the text'
  if (code > 0x20 && code < 0x7f) return `'${text[at]}'`
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
