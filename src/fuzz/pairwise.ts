/**
 * Rows of levels, one of each factor, such that each two levels of two factors meet in some row. Factors join one after
 * the other, those with most levels first: each row takes the level by which most pairs meet that had not, and rows are
 * added for the pairs left over (in parameter order: Lei and Tai, 1998).
 * @param sizes how many levels each factor has, at least one
 * @returns rows of 0-based levels, in the order of the sizes; rows that follow one another differ in the factor with most
 */
export function pairwise(sizes: readonly number[]): readonly (readonly number[])[] {
  const order = sizes.map((_, factor) => factor).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0))
  let rows: number[][] = [[]]
  const joined: number[] = []
  for (const factor of order) {
    const levels = range(sizes[factor] ?? 0)
    if (joined.length === 0) rows = levels.map((level) => at([], factor, level))
    else if (joined.length === 1) rows = rows.flatMap((row) => levels.map((level) => at(row, factor, level)))
    else join(rows, joined, factor, levels, sizes)
    joined.push(factor)
  }
  const [largest = 0] = order
  const whole = rows.map((row) => sizes.map((_, factor) => row[factor] ?? 0))
  return inTurnOf(whole, largest, sizes[largest] ?? 1)
}

/** The rows in another order: those that follow one another have each level of a factor once, as far as there are any. */
function inTurnOf(rows: readonly number[][], factor: number, levels: number): readonly number[][] {
  const ofLevel = range(levels).map((level) => rows.filter((row) => row[factor] === level))
  const longest = Math.max(...ofLevel.map(({ length }) => length))
  return range(longest).flatMap((place) => ofLevel.flatMap((each) => each.slice(place, place + 1)))
}

function join(
  rows: number[][],
  joined: readonly number[],
  factor: number,
  levels: readonly number[],
  sizes: readonly number[],
): void {
  const missing = new Set(
    joined.flatMap((other) =>
      range(sizes[other] ?? 0).flatMap((level) => levels.map((own) => pair(other, level, own))),
    ),
  )
  for (const [place, row] of rows.entries()) {
    const met = (own: number) => joined.filter((other) => missing.has(pair(other, row[other] ?? -1, own)))
    // Of levels that are as good the rows take each in turn.
    const inTurn = levels.map((level) => (level + place) % levels.length)
    const best = inTurn.reduce((a, b) => (met(b).length > met(a).length ? b : a))
    for (const other of met(best)) missing.delete(pair(other, row[other] ?? -1, best))
    row[factor] = best
  }
  for (const each of missing) {
    const [other = 0, level = 0, own = 0] = each.split(' ').map(Number)
    const free = rows.find((row) => row[factor] === own && row[other] === undefined)
    const row = free ?? at([], factor, own)
    row[other] = level
    if (free === undefined) rows.push(row)
  }
}

function pair(other: number, level: number, own: number): string {
  return `${other} ${level} ${own}`
}

function at(row: readonly number[], factor: number, level: number): number[] {
  const longer = [...row]
  longer[factor] = level
  return longer
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, place) => place)
}
