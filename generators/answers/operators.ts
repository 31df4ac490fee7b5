import { type Node, primitive } from '../../src/fhir/node.ts'
import type { AnswerDraft } from './answer-draft.ts'

/** Changes an answer; undefined where it has nothing to change. */
export type AnswerChange = (answer: AnswerDraft) => AnswerDraft | undefined

/** Sets the status. */
export function status(code: number): AnswerChange {
  return (answer) => ({ ...answer, status: code })
}

/** Sets the status, and sends neither body nor header fields. */
export function bare(code: number): AnswerChange {
  return (answer) => ({ ...answer, status: code, headers: [], contentType: undefined, resource: undefined })
}

/** Leaves the body out. */
export const withoutBody: AnswerChange = ({ resource, ...answer }) =>
  resource === undefined ? undefined : { ...answer, resource: undefined }

/** Sends another text for a body. */
export function bodyText(text: string): AnswerChange {
  return (answer) => (answer.resource === undefined ? undefined : { ...answer, body: text })
}

/** Sends another resource. */
export function withResource(node: Node): AnswerChange {
  return (answer) => ({ ...answer, resource: node })
}

/** Says another Content-Type; none where it is undefined. */
export function contentType(type: string | undefined): AnswerChange {
  return (answer) => (answer.resource === undefined ? undefined : { ...answer, contentType: type })
}

/** Sets a header field that is there. */
export function headerField(name: string, value: string): AnswerChange {
  return (answer) =>
    hasField(answer, name)
      ? { ...answer, headers: answer.headers.map((field) => (field[0] === name ? [name, value] : field)) }
      : undefined
}

/** Leaves a header field out. */
export function withoutField(name: string): AnswerChange {
  return (answer) =>
    hasField(answer, name)
      ? { ...answer, headers: answer.headers.filter((field) => field[0] !== name) }
      : undefined
}

/** Sets the value of the first element at a path of names, divided by dots. */
export function value(path: string, text: string): AnswerChange {
  return at(path, (node) => [primitive(node.name, text)])
}

/** Leaves the first element at a path out. */
export function without(path: string): AnswerChange {
  return at(path, () => [])
}

function hasField({ headers }: AnswerDraft, name: string): boolean {
  return headers.some((field) => field[0] === name)
}

function at(path: string, change: (node: Node) => readonly Node[]): AnswerChange {
  return (answer) => {
    const changed = answer.resource && walk(answer.resource, path.split('.'), change)
    return changed === undefined ? undefined : { ...answer, resource: changed }
  }
}

function walk(
  parent: Node,
  [name, ...rest]: readonly string[],
  change: (node: Node) => readonly Node[],
): Node | undefined {
  const index = parent.children.findIndex((child) => child.name === name)
  const child = parent.children[index]
  if (child === undefined) return undefined
  const inside = rest.length === 0 ? undefined : walk(child, rest, change)
  if (rest.length > 0 && inside === undefined) return undefined
  const become = inside === undefined ? change(child) : [inside]
  const children = [...parent.children.slice(0, index), ...become, ...parent.children.slice(index + 1)]
  return { ...parent, children }
}
