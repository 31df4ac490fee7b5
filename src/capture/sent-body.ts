/**
 * The body that was sent, from what follows the head in a file. Editors change line ends and add blank lines, so
 * where one way of undoing that gives exactly the length that the request says, that is it; else, or without a
 * length, it is what stands there without the blank lines behind it.
 */
export function sentBody(text: string, contentLength: number | undefined): string {
  for (const candidate of lineEndVariants(text)) {
    if (contentLength === undefined || contentLength > candidate.length) continue
    if (/^[ \t\r\n]*$/.test(candidate.slice(contentLength))) return candidate.slice(0, contentLength)
  }
  const end = text.trimEnd().length
  return text.slice(0, end) + (/^[^\r\n]*/.exec(text.slice(end))?.[0] ?? '')
}

/** A text as it stands, with CR LF, and with LF. */
export function lineEndVariants(text: string): readonly [string, string, string] {
  const lineFeeds = text.replaceAll('\r\n', '\n')
  return [text, lineFeeds.replaceAll('\n', '\r\n'), lineFeeds]
}
