/** How often a second of processor time a piece of work is done. */
export interface Rate {
  readonly perSecond: number
  readonly rounds: number
}

/**
 * Measures several pieces of work side by side, a round of each in turn, so that they meet the same machine.
 * Each round does its work over all of the items; the median of the rounds counts, the first ones warm up.
 */
export function rates<Name extends string>(
  works: Readonly<Record<Name, { readonly count: number; readonly run: () => void }>>,
  rounds = 25,
  warmUp = 60,
): Readonly<Record<Name, Rate>> {
  const names = Object.keys(works) as Name[]
  const seconds = new Map<Name, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round < warmUp + rounds; round++)
    for (const name of names) {
      const spent = secondsOf(works[name].run)
      if (round >= warmUp) seconds.get(name)?.push(spent / works[name].count)
    }
  return Object.fromEntries(
    names.map((name) => [name, { perSecond: 1 / median(seconds.get(name) ?? []), rounds }]),
  ) as Record<Name, Rate>
}

/** The middle one. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Processor time of this thread's process, user and system: another program's turn does not count. */
function secondsOf(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
