/** One request of a file of several. */
export interface RequestPart {
  /** What stands behind the `###` before it; empty when nothing does. */
  readonly title: string
  /** Line of its request line, 1-based. */
  readonly startLine: number
  /** From its request line to the next `###`. */
  readonly text: string
}

/**
 * Divides at lines that begin `###`, as the editors for `.http` files do, and leaves out what is not sent: blank
 * lines, comments (`#`, `//`) and variables (`@name = value`) before a request line. Parts without a request are none.
 */
export function requestParts(text: string): RequestPart[] {
  const parts: RequestPart[] = []
  let title = ''
  let started: { line: number; text: string } | undefined
  const finish = () => {
    if (started !== undefined) parts.push({ title, startLine: started.line, text: started.text })
    started = undefined
  }
  for (const [i, line] of linesOf(text).entries()) {
    if (line.startsWith('###')) {
      finish()
      title = line.replace(/^#+/, '').trim()
    } else if (started !== undefined) started.text += line
    else if (!isUnsent(line)) started = { line: i + 1, text: line }
  }
  finish()
  return parts
}

/** The first line of a text that would be sent; undefined when there is none. */
export function firstSentLine(text: string): string | undefined {
  return linesOf(text)
    .find((line) => !isUnsent(line))
    ?.replace(/\r?\n$/, '')
}

/** With their line ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? []
}

function isUnsent(line: string): boolean {
  return /^\s*$|^\s*(?:#|\/\/)|^@[\w-]+\s*=/.test(line)
}
