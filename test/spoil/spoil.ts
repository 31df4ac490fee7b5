/** One thing spoilt in one file: the text between two offsets replaced. */
export interface Spoil {
  /** Path from the project's folder, with slashes. */
  readonly file: string
  /** 1-based. */
  readonly line: number
  /** The line of code, without the blanks around it: unlike its number it stays when lines move. */
  readonly code: string
  readonly start: number
  readonly end: number
  readonly replacement: string
  readonly kind: SpoilKind
  /** What was done, such as `'claims.iss' → 'claims.ist'`. */
  readonly what: string
}

export type SpoilKind = 'schema' | 'string' | 'number' | 'boolean' | 'regular expression' | 'operator'

/** The text of a file with a spoil in it. */
export function spoiltText(text: string, { start, end, replacement }: Spoil): string {
  return text.slice(0, start) + replacement + text.slice(end)
}

/** How reports and the list of accepted survivors name a spoil. */
export function nameOf({ file, line, what }: Spoil): string {
  return `${file}:${line} ${what}`
}
