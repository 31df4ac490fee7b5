import ts from 'typescript'

/** Which functions of `src/spec` are entered: a check that never enters a function cannot notice what is spoilt in it. */
export class Entries {
  /** The functions of each file, outer ones before those inside. */
  readonly #functions = new Map<string, FunctionRange[]>()
  #count = 0
  #entered = new Set<number>()

  /** Called by what is translated, at the beginning of each function. */
  enter(id: number): void {
    this.#entered.add(id)
  }

  /** What was entered since the last call. */
  take(): ReadonlySet<number> {
    const entered = this.#entered
    this.#entered = new Set()
    return entered
  }

  /** Notes a function; gives its id. */
  add(file: string, start: number, end: number): number {
    const id = this.#count++
    const known = this.#functions.get(file) ?? []
    this.#functions.set(file, [...known, { id, start, end }])
    return id
  }

  /** The innermost function around an offset of a file; undefined where there is none. */
  around(file: string, offset: number): number | undefined {
    const around = (this.#functions.get(file) ?? []).filter(
      ({ start, end }) => start <= offset && offset < end,
    )
    return around.at(-1)?.id
  }
}

interface FunctionRange {
  readonly id: number
  readonly start: number
  readonly end: number
}

/**
 * The text of a file in which each function says first that it is entered. Files that keep what they found out are
 * left as they are: what a check finds there, an earlier one may have put there.
 */
export function withEntries(file: string, text: string, entries: Entries): string {
  if (!/\/src\/spec\//.test(file.replaceAll('\\', '/')) || keepsState.test(text)) return text
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const insertions: { readonly at: number; readonly text: string }[] = []
  const visit = (node: ts.Node): void => {
    if (hasBody(node)) {
      const id = entries.add(file, node.getStart(source), node.getEnd())
      const start = node.body.getStart(source)
      if (ts.isBlock(node.body)) insertions.push({ at: start + 1, text: `$entries.enter(${id});` })
      else
        insertions.push(
          { at: start, text: `($entries.enter(${id}), ` },
          { at: node.body.getEnd(), text: ')' },
        )
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return insertions
    .sort((a, b) => b.at - a.at)
    .reduce((edited, { at, text }) => edited.slice(0, at) + text + edited.slice(at), text)
}

const keepsState = /^(?:let |const .*new (?:Weak)?(?:Map|Set)\b)/m

function hasBody(node: ts.Node): node is ts.FunctionLikeDeclaration & { readonly body: ts.ConciseBody } {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined
}
