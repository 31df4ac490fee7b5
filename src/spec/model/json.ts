/** A JSON text (RFC 8259) that was read, with what a plain value cannot tell of how it was written. */
export interface JsonDocument {
  /** The value; objects inherit nothing, not even `toString`, and of a name written twice the last value counts. */
  readonly value: unknown
  /** Paths of member names written more than once in one object, such as `exp` or `a.b[0].c`. */
  readonly duplicates: readonly string[]
  /** Spelling of each number that is not written as a plain integer (`1.0`, `1e9`, `0.5`), by its path. */
  readonly spellings: ReadonlyMap<string, string>
  /** How deeply arrays and objects nest: 0 for a scalar, 1 for `{}`. */
  readonly depth: number
  /** Whether a string or a name holds an escape. */
  readonly escapes: boolean
  /** Whether the text began with a byte order mark. */
  readonly byteOrderMark: boolean
}

/** Where and why a text could not be read. */
export interface SyntaxFault {
  readonly kind: 'utf-8' | 'encoding' | 'doctype' | 'depth' | 'syntax'
  /** One sentence without a full stop: `expected ',' or '}' but found 'x'`. */
  readonly message: string
  /** 1-based. */
  readonly line: number
  /** 1-based, in characters. */
  readonly column: number
}

/** A text read, or the fault that stopped the reader. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: SyntaxFault }
