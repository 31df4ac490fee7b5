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

/** What repeats is an array, whether it may or not. */
function membersOf(node: Node, type: string): { [name: string]: Json } {
  const elements = elementsOf(type)
  const members = new Map<string, Json>(node.url === undefined ? [] : [['url', node.url]])
  for (const child of node.children) {
    const known = elements?.get(child.name)
    const value = jsonValueOf(child, known?.type ?? 'string')
    const earlier = members.get(child.name)
    if (Array.isArray(earlier)) earlier.push(value)
    else if (known?.many === true) members.set(child.name, [value])
    else members.set(child.name, earlier === undefined ? value : [earlier, value])
  }
  return Object.fromEntries(members)
}

function jsonValueOf(node: Node, type: string): Json {
  const [held] = node.children
  const isHolder = node.name === 'resource' || node.name === 'contained'
  if (held !== undefined && isResource(held.name) && isHolder) return resourceOf(held)
  if (node.value === undefined) return membersOf(node, type)
  if (!isPrimitive(type)) return node.value
  if (type === 'boolean') return node.value === 'true'
  return numbers.has(type) ? Number(node.value) : node.value
}

const numbers: ReadonlySet<string> = new Set(['integer', 'decimal', 'positiveInt', 'unsignedInt'])
