import type { Node } from './node.ts'

/** A resource as FHIR XML. What XML cannot say of a value, such as U+0000, becomes U+FFFD. */
export function xmlOf(node: Node): string {
  return elementOf(node, ' xmlns="http://hl7.org/fhir"')
}

/** An element with the attributes that come before its own. */
function elementOf({ name, value, url, children }: Node, attributes: string): string {
  let start = `<${name}${attributes}`
  if (url !== undefined) start += ` url="${escaped(url)}"`
  if (value !== undefined) start += ` value="${escaped(value)}"`
  if (children.length === 0) return `${start}/>`
  let content = ''
  for (const child of children) content += elementOf(child, '')
  return `${start}>${content}</${name}>`
}

/** Readers turn line breaks and tabs of an attribute into blanks, unless they come as references. */
function escaped(value: string): string {
  return value.replace(special, (character) => entities.get(character) ?? '\uFFFD')
}

const special = /[&<>'"\t\n\r]|[^ -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ["'", '&apos;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
])
