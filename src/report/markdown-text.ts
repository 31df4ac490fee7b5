import { visible } from './lines.ts'

/** Text as Markdown shows it: nothing in it is markup, an address or a mention. */
export function plainText(text: string): string {
  return visible(text)
    .replace(/[\\`*_[\]{}<>|~#]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/(:)(?=\/\/)|(?<=\bwww)(\.)/gi, '\\$&')
    .replace(/@(?=\w)/g, '@\u200B')
}

/** A value as code, in which nothing is markup; inside a table, too. */
export function code(value: string, most = 300): string {
  const seen = visible(value)
  const short = seen.length > most ? `${seen.slice(0, most)}…` : seen
  if (short === '') return '(empty)'
  const longest = Math.max(0, ...[...short.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const blank = /^[` ]|[` ]$/.test(short) ? ' ' : ''
  // A bar ends the cell of a table unless a backslash stands before it, even in code; two backslashes are one.
  return `${fence}${blank}${short.replace(/\\\|/g, '\\u{7c}').replace(/\|/g, '\\|')}${blank}${fence}`
}

/** A row of a table. */
export function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** The head of a table. */
export function head(...names: readonly string[]): readonly string[] {
  return [row(...names), row(...names.map(() => '---'))]
}

/** A link; only addresses of the web are linked. */
export function link(text: string, address: string): string {
  return /^https?:\/\/[!-~]+$/.test(address)
    ? `[${plainText(text)}](<${address.replace(/[<>\\|]/g, encodeURIComponent)}>)`
    : plainText(text)
}
