import type { Mismatch, Mismatches } from './pact-core.ts'

/** What was sent that was not expected, a line each; none where the request is the one expected. */
export function linesOf(all: readonly Mismatches[]): readonly string[] {
  return [...new Set(all.flatMap(linesOfRequest))]
}

function linesOfRequest({ type, method = '', path = '', mismatches = [] }: Mismatches): readonly string[] {
  switch (type) {
    case 'request-match':
      return []
    case 'missing-request':
      return mismatches.length === 0 ? [`  ${method} ${path} was expected, and was not sent`] : []
    case 'request-not-found':
      return [`  ${method} ${path} was sent, and is not what was expected`]
    default:
      return mismatches.map(lineOf)
  }
}

function lineOf({ type, path, key, parameter, expected, actual, mismatch }: Mismatch): string {
  const what = [type.replace('Mismatch', '').toLowerCase(), key ?? parameter ?? path ?? '']
  const said =
    mismatch?.replace(/^Mismatch with header '[^']*': /, '') ??
    `expected ${JSON.stringify(expected)}, received ${JSON.stringify(actual)}`
  return `  ${what.join(' ').trim()}: ${said}`
}
