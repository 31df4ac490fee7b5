/** Spoils of one line that nothing has to notice, and why. */
export interface Accepted {
  /** Path from the project's folder. */
  readonly file: string
  /** The line of code, without the blanks around it. */
  readonly code: string
  /** What is done to it, as the report names it. */
  readonly what: readonly string[]
  readonly reason: string
}

export const accepted: readonly Accepted[] = [
  {
    file: 'src/spec/model/survey.ts',
    code: 'if (child.children.length > 0) this.#descend(child, known?.type)',
    what: ['child.children.length > 0 with >=', '0 → (-1)'],
    reason:
      'Going down into an element walks over its children: of one that has none it finds nothing. The condition only ' +
      'saves the call, for most elements are such.',
  },
]
