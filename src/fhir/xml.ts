import { XMLBuilder } from 'fast-xml-parser'
import type { Node } from './node.ts'

/** A resource as FHIR XML. */
export function xmlOf(node: Node): string {
  return builder.build([orderedOf(node, 'http://hl7.org/fhir')]) as string
}

/** Booleans in attributes would be shortened to `<s value/>`, which is not well formed, unless told otherwise. */
const builder = new XMLBuilder({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
})

interface Ordered {
  [name: string]: Ordered[] | Readonly<Record<string, string>>
}

function orderedOf({ name, value, url, children }: Node, namespace?: string): Ordered {
  const attributes: Record<string, string> = {}
  if (namespace !== undefined) attributes.xmlns = namespace
  if (url !== undefined) attributes.url = url
  if (value !== undefined) attributes.value = withoutBreaks(value)
  return { [name]: children.map((child) => orderedOf(child)), ':@': attributes }
}

/** The builder writes line breaks and tabs raw, and readers turn those into blanks. */
function withoutBreaks(value: string): string {
  return value.replace(/[\n\r\t]/g, ' ')
}
