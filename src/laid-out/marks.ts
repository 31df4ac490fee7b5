/** Where a finding is: the key of an element, or a line of the body as it was sent. */
export interface Mark {
  readonly finding: number
  readonly key: string | undefined
  readonly line: number | undefined
}

/** Which findings are about each line. */
export function byLine(
  marks: readonly Mark[],
  lineOf: (mark: Mark) => number | undefined,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>()
  for (const mark of marks) {
    const at = lineOf(mark)
    if (at !== undefined) found.set(at, [...(found.get(at) ?? []), mark.finding])
  }
  return found
}
