/** One thing that tests hold of the project, in a form that is quick to ask again. */
export interface Check {
  readonly name: string
  /** Ids of the rules, or the folder of those, that it is about; it is asked first where one of them is spoilt. */
  readonly rules: readonly string[]
  /** Throws, or is false, where it does not hold. */
  readonly holds: () => boolean
}

/** Whether two plain values are written alike. */
export function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
