import { type Node, primitive } from '../../src/fhir/node.ts'
import type { Draft } from '../draft/draft.ts'
import type { Change } from './change.ts'

/**
 * A path into a resource: names divided by dots, from the root's children on. `name[i]` is the i-th of its
 * name, `extension(part)` the extension whose URL contains the part, `entry(Type)` the first entry with a
 * resource of the type, and `>` after it steps into that resource.
 */
export type Path = string

/** Sets the value of the element at a path. */
export function value(path: Path, text: string): Change {
  return at(path, (node) => [{ ...node, value: text }])
}

/** Changes the value of the element at a path. */
export function valueText(path: Path, change: (text: string) => string): Change {
  return at(path, (node) => [{ ...node, value: change(node.value ?? '') }])
}

/** Takes the value of an element away; the element stays. */
export function withoutValue(path: Path): Change {
  return at(path, ({ value: _, ...node }) => [node])
}

/** Leaves the element at a path out. */
export function without(path: Path): Change {
  return at(path, () => [])
}

/** Has the element at a path twice. */
export function twice(path: Path): Change {
  return at(path, (node) => [node, node])
}

/** Puts elements before the one at a path. */
export function before(path: Path, ...nodes: readonly Node[]): Change {
  return at(path, (node) => [...nodes, node])
}

/** Puts elements behind the one at a path. */
export function behind(path: Path, ...nodes: readonly Node[]): Change {
  return at(path, (node) => [node, ...nodes])
}

/** Replaces the element at a path. */
export function replaced(path: Path, ...nodes: readonly Node[]): Change {
  return at(path, () => nodes)
}

/** Puts an element first among the children of the one at a path. */
export function firstIn(path: Path, node: Node): Change {
  return at(path, (parent) => [{ ...parent, children: [node, ...parent.children] }])
}

/** Puts an element last among the children of the one at a path. */
export function lastIn(path: Path, node: Node): Change {
  return at(path, (parent) => [{ ...parent, children: [...parent.children, node] }])
}

/** Puts the first child of the element at a path behind its last. */
export function firstChildLast(path: Path): Change {
  return at(path, (parent) => {
    const [head, ...others] = parent.children
    return head === undefined || others.length === 0 ? [parent] : [{ ...parent, children: [...others, head] }]
  })
}

/** Changes the root itself. */
export function root(change: (node: Node) => Node): Change {
  return (draft) =>
    draft.resource === undefined ? undefined : { ...draft, resource: change(draft.resource) }
}

/** The element at a path of a draft; undefined when it is not there. */
export function find(draft: Draft, path: Path): Node | undefined {
  let found: Node | undefined
  at(path, (node) => {
    found = node
    return [node]
  })(draft)
  return found
}

/** An element that no version of FHIR defines. */
export const unknownElement = primitive('favouriteColour', 'green')

/** Replaces the element at a path by what it becomes; nothing to change where it is not there. */
function at(path: Path, change: (node: Node) => readonly Node[]): Change {
  const steps = path === '' ? [] : path.split(/\.(?![^(]*\))/)
  return (draft) => {
    if (draft.resource === undefined) return undefined
    const [resource] = walk([draft.resource], 0, steps, change) ?? []
    return resource === undefined ? undefined : { ...draft, resource }
  }
}

function walk(
  [node]: readonly Node[],
  depth: number,
  steps: readonly string[],
  change: (node: Node) => readonly Node[],
): readonly Node[] | undefined {
  if (node === undefined) return undefined
  const step = steps[depth]
  if (step === undefined) return change(node)
  const index = indexOf(node, step)
  const child = node.children[index]
  if (child === undefined) return undefined
  const inside = step.endsWith('>')
    ? into(child, (resource) => walk([resource], depth + 1, steps, change))
    : undefined
  const become = step.endsWith('>') ? inside : walk([child], depth + 1, steps, change)
  if (become === undefined) return undefined
  return [
    { ...node, children: [...node.children.slice(0, index), ...become, ...node.children.slice(index + 1)] },
  ]
}

/** Steps from an entry into the resource that it holds. */
function into(
  entry: Node,
  change: (resource: Node) => readonly Node[] | undefined,
): readonly Node[] | undefined {
  const holder = entry.children.findIndex(({ name }) => name === 'resource')
  const resource = entry.children[holder]?.children[0]
  const become = resource === undefined ? undefined : change(resource)
  if (become === undefined) return undefined
  const children = entry.children.map((child, index) =>
    index === holder ? { ...child, children: become } : child,
  )
  return [{ ...entry, children }]
}

function indexOf({ children }: Node, step: string): number {
  const [, name = '', , number, , argument] = /^([\w]+)(\[(\d+)\])?(\(([^)]+)\))?>?$/.exec(step) ?? []
  if (name === 'entry' && argument !== undefined)
    return children.findIndex((child) => child.name === 'entry' && resourceOf(child)?.name === argument)
  const alike = children
    .map((child, index) => ({ child, index }))
    .filter(
      ({ child }) =>
        child.name === name && (argument === undefined || child.url?.includes(argument) === true),
    )
  return alike[Number(number ?? 0)]?.index ?? -1
}

function resourceOf(entry: Node): Node | undefined {
  return entry.children.find(({ name }) => name === 'resource')?.children[0]
}
