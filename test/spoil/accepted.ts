/** Spoils that nothing has to notice, each with the reason. */
export interface Accepted {
  /** Path from the project's folder. */
  readonly file: string
  /** What is done there, as the report names it, without the line: lines move. */
  readonly what: string
  readonly reason: string
}

export const accepted: readonly Accepted[] = []
