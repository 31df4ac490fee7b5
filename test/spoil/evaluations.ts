import ts from 'typescript'
import { isSpoilt, isWithoutLiterals } from './literals.ts'
import { isOfSources } from './sources.ts'

/** Which parts of what is spoilt are evaluated: a check that never evaluates a part cannot notice what is spoilt in it. */
export class Evaluations {
  /** The parts of each file, outer ones before those inside. */
  readonly #parts = new Map<string, Part[]>()
  /** For each part, at which call of `take` it was evaluated last. */
  readonly #latest: number[] = []
  #turn = 1
  #evaluated: number[] = []

  /** Called by what is translated, before a part is evaluated. */
  note(id: number): void {
    if (this.#latest[id] === this.#turn) return
    this.#latest[id] = this.#turn
    this.#evaluated.push(id)
  }

  /** What was evaluated since the last call. */
  take(): readonly number[] {
    const evaluated = this.#evaluated
    this.#evaluated = []
    this.#turn += 1
    return evaluated
  }

  /** Makes a part known; gives its id. */
  add(file: string, start: number, end: number): number {
    const id = this.#latest.push(0) - 1
    const known = this.#parts.get(file) ?? []
    known.push({ id, start, end })
    this.#parts.set(file, known)
    return id
  }

  /** The innermost part around two offsets of a file; undefined where there is none. */
  around(file: string, start: number, end: number): number | undefined {
    return this.#parts.get(file)?.findLast((part) => part.start <= start && end <= part.end)?.id
  }
}

interface Part {
  readonly id: number
  readonly start: number
  readonly end: number
}

/**
 * The text of a file in which each function, and each expression that is spoilt, says first that it is evaluated.
 * Files that keep what they found out are left as they are: what a check finds there, an earlier one may have put there.
 */
export function withNotes(file: string, text: string, evaluations: Evaluations): string {
  if (!isOfSources(file) || keepsState.test(text)) return text
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const insertions: Insertion[] = []
  const noted = new Set<ts.Node>()
  const note = (node: ts.Node, opening: (note: string) => Insertion, closing: readonly Insertion[]): void => {
    if (noted.has(node)) return
    noted.add(node)
    const id = evaluations.add(file, node.getStart(source), node.getEnd())
    insertions.push(opening(`$evaluations.note(${id})`), ...closing)
  }
  const noteExpression = (node: ts.Node, expression: ts.Node): void => {
    const start = expression.getStart(source)
    note(node, (said) => ({ at: start, text: `(${said}, ` }), [{ at: expression.getEnd(), text: ')' }])
  }
  const visit = (node: ts.Node): void => {
    if (isWithoutLiterals(node)) return
    if (hasBody(node)) {
      const start = node.body.getStart(source)
      if (ts.isBlock(node.body)) note(node, (said) => ({ at: start + 1, text: `${said};` }), [])
      else noteExpression(node, node.body)
    }
    const expression = isSpoilt(node, source) ? expressionOf(node) : undefined
    if (expression !== undefined) noteExpression(expression, expression)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return inserted(text, insertions)
}

interface Insertion {
  readonly at: number
  readonly text: string
}

/** Of those at one offset the first comes first: outer ones are noted before those inside. */
function inserted(text: string, insertions: readonly Insertion[]): string {
  const inOrder = insertions.toSorted((a, b) => a.at - b.at)
  const pieces = inOrder.map(
    ({ at, text: piece }, index) => text.slice(inOrder[index - 1]?.at ?? 0, at) + piece,
  )
  return pieces.join('') + text.slice(inOrder.at(-1)?.at ?? 0)
}

const keepsState = /^(?:let |const .*new (?:Weak)?(?:Map|Set)\b)/m

/** The expression that a node is, or is a part of; undefined outside of any. */
function expressionOf(node: ts.Node): ts.Node | undefined {
  const { parent } = node
  if (ts.isSourceFile(node) || hasBody(node)) return undefined
  const isName = 'name' in parent && parent.name === node
  const isTagged = ts.isTaggedTemplateExpression(parent) && parent.template === node
  return ts.isExpression(node) && !isName && !isTagged ? node : expressionOf(parent)
}

function hasBody(node: ts.Node): node is ts.FunctionLikeDeclaration & { readonly body: ts.ConciseBody } {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined
}
