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

export const accepted: readonly Accepted[] = []
