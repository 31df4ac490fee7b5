import { elementsOf, isPrimitive, isResource } from '../spec/vocabulary/stu3.ts'
import type { Node } from './node.ts'

/** A resource as FHIR JSON. */
export function jsonOf(node: Node): string {
  return JSON.stringify(resourceOf(node))
}

type Json = string | number | boolean | Json[] | { [name: string]: Json }

function resourceOf(node: Node): Json {
  return { resourceType: node.name, ...membersOf(node, node.name) }
}

function membersOf(node: Node, type: string): { [name: string]: Json } {
  const members: { [name: string]: Json } = node.url === undefined ? {} : { url: node.url }
  for (const child of node.children) {
    const known = elementsOf(type)?.get(child.name)
    const value = jsonValueOf(child, known?.type ?? 'string')
    const earlier = members[child.name]
    if (known?.many === true) members[child.name] = [...((earlier as Json[] | undefined) ?? []), value]
    else if (earlier !== undefined)
      members[child.name] = [...(Array.isArray(earlier) ? earlier : [earlier]), value]
    else members[child.name] = value
  }
  return members
}

function jsonValueOf(node: Node, type: string): Json {
  const [held] = node.children
  if (held !== undefined && isResource(held.name) && node.name === 'resource') return resourceOf(held)
  if (node.value === undefined) return membersOf(node, type)
  if (!isPrimitive(type)) return node.value
  if (type === 'boolean') return node.value === 'true'
  return numbers.has(type) ? Number(node.value) : node.value
}

const numbers: ReadonlySet<string> = new Set(['integer', 'decimal', 'positiveInt', 'unsignedInt'])
