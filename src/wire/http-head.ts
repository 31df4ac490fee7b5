import { token } from './parameters.ts'

/** The lines of a request's head, read. */
export interface HttpHead {
  readonly method: string
  readonly target: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** What RFC 9112 forbids, one sentence each. */
  readonly faults: readonly string[]
}

/**
 * Reads the request line and the field lines (RFC 9112 sections 3 and 5), one character a byte. A folded line is joined
 * to the one before; a line without a colon or without a name is left out; a name loses the blanks before its colon.
 * A text when there is no method or no target: the reason.
 */
export function readHttpHead(text: string, lfIsEnough: boolean): HttpHead | string {
  const faults = new Set<string>()
  const [requestLine = '', ...fieldLines] = linesOf(text, lfIsEnough, faults)
  const parts = requestLine.split(' ').filter((part) => part !== '')
  if (parts.join(' ') !== requestLine) faults.add('the request line has a blank too many')
  const version = parts.length > 1 && parts[parts.length - 1]!.startsWith('HTTP/') ? parts.pop() : undefined
  const [method, ...target] = parts
  if (method === undefined || target.length === 0) return 'no method and target in the first line'
  if (version === undefined) faults.add('the request line has no HTTP version')
  else if (!/^HTTP\/1\.[01]$/.test(version)) faults.add(`the version is ${version}, not HTTP/1.0 or HTTP/1.1`)
  if (!onlyToken.test(method)) faults.add(`the method is not a token: ${method}`)
  if (target.length > 1) faults.add('the request target has a blank')
  return { method, target: target.join(' '), headers: readFields(fieldLines, faults), faults: [...faults] }
}

/** The lines without their ends; a CR elsewhere is a control character like any but tab. */
function linesOf(text: string, lfIsEnough: boolean, faults: Set<string>): string[] {
  const lines = text.split('\n')
  lines.pop()
  return lines.map((ended) => {
    const line = ended.endsWith('\r') ? ended.slice(0, -1) : ended
    if (line === ended && !lfIsEnough) faults.add('a line ends in LF alone')
    if (control.test(line)) noteControls(line, faults)
    return line
  })
}

const control = /[\0-\x08\x0b-\x1f\x7f]/

function noteControls(line: string, faults: Set<string>): void {
  for (const [character] of line.matchAll(new RegExp(control, 'g'))) {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    faults.add(`the head holds the control character U+${code}`)
  }
}

const onlyToken = new RegExp(`^${token}$`)

function readFields(lines: readonly string[], faults: Set<string>): [name: string, value: string][] {
  const fields: [name: string, value: string][] = []
  for (const line of lines) {
    const last = fields[fields.length - 1]
    if (line.startsWith(' ') || line.startsWith('\t')) {
      faults.add('a line is folded')
      if (last !== undefined) last[1] = joined(last[1], trimmed(line))
      continue
    }
    const colon = line.indexOf(':')
    const name = colon === -1 ? '' : line.slice(0, colon)
    if (colon === -1) faults.add(`a line has no colon: ${line}`)
    else if (name === '') faults.add('a line has no field name')
    else fields.push([fieldName(name, faults), trimmed(line.slice(colon + 1))])
  }
  return fields
}

function joined(value: string, more: string): string {
  return value === '' || more === '' ? value + more : `${value} ${more}`
}

function fieldName(written: string, faults: Set<string>): string {
  if (onlyToken.test(written)) return written
  const name = trimmed(written)
  if (name !== written) faults.add(`a blank stands before the colon of ${name}`)
  if (!onlyToken.test(name)) faults.add(`a field name is not a token: ${name}`)
  return name
}

/** Without the blanks and tabs around it. */
function trimmed(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isBlank(text.charCodeAt(start))) start++
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return text.slice(start, end)
}

function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09
}
