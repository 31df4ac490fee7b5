/** A parameter as it stands in a header field: its name in lower case, its value a token or a quoted string. */
export interface WrittenParameter {
  readonly name: string
  readonly written: string
}

/** Parameters read from a place in a field value, up to where no further one begins. */
export interface WrittenParameters {
  readonly parameters: readonly WrittenParameter[]
  /** The offset behind the last one. */
  readonly end: number
  /** Whether a `;` has no parameter behind it. */
  readonly hasEmpty: boolean
  /** Whether blanks stand beside a `=`, which the grammar forbids. */
  readonly hasBlanksAroundEquals: boolean
}

/** Reads `*( OWS ";" OWS [ parameter ] )` (RFC 9110 section 5.6.6) and besides it blanks around `=`. */
export function readParameters(text: string, start: number): WrittenParameters {
  const parameters: WrittenParameter[] = []
  let end = start
  let hasEmpty = false
  let hasBlanksAroundEquals = false
  for (;;) {
    parameter.lastIndex = end
    const match = parameter.exec(text)
    if (match === null) return { parameters, end, hasEmpty, hasBlanksAroundEquals }
    const [all, name, equals, written] = match
    if (name === undefined || written === undefined) hasEmpty = true
    else parameters.push({ name: name.toLowerCase(), written })
    if (equals !== undefined && equals !== '=') hasBlanksAroundEquals = true
    end += all.length
  }
}

/** What a token or a quoted string means. */
export function unquoted(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1).replaceAll(/\\(.)/g, '$1') : written
}

/** Optional whitespace (OWS) and nothing else. */
export const onlyBlanks = /^[ \t]*$/

/** The source of a regular expression that matches a token (RFC 9110 section 5.6.2). */
export const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"

const quotedString = String.raw`"(?:[\t !#-\[\]-~\x80-\xff]|\\[\t -~\x80-\xff])*"`
const parameter = new RegExp(
  String.raw`[ \t]*;(?:[ \t]*(${token})([ \t]*=[ \t]*)(${token}|${quotedString}))?`,
  'y',
)
