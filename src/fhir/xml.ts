import { XMLBuilder } from 'fast-xml-parser'
import type { Node } from './node.ts'

/** A resource as FHIR XML. What XML cannot say of a value, such as U+0000, becomes U+FFFD. */
export function xmlOf(node: Node): string {
  return builder.build([orderedOf(node, 'http://hl7.org/fhir')]) as string
}

/**
 * Booleans in attributes would be shortened to `<s value/>`, which is not well formed, unless told otherwise. Values
 * are escaped here: the builder writes line breaks and tabs raw, and readers turn those into blanks.
 */
const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  processEntities: false,
  maxNestedTags: 1_000,
})

interface Ordered {
  [name: string]: Ordered[] | Readonly<Record<string, string>>
}

function orderedOf({ name, value, url, children }: Node, namespace?: string): Ordered {
  const attributes: Record<string, string> = {}
  if (namespace !== undefined) attributes.xmlns = namespace
  if (url !== undefined) attributes.url = escaped(url)
  if (value !== undefined) attributes.value = escaped(value)
  return { [name]: children.map((child) => orderedOf(child)), ':@': attributes }
}

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
