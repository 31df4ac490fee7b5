import { accepted } from './accepted.ts'
import type { Spoil } from './spoil.ts'
import type { Task } from './task.ts'

export interface Outcome {
  /** Checks that fail on the project as it is. */
  readonly failing: readonly string[]
  /** How many things were spoilt. */
  readonly count: number
  /** What nothing noticed. */
  readonly survivors: readonly Task[]
  /** How many only the compiler noticed. */
  readonly refused: number
  /** Whether everything was spoilt that can be. */
  readonly whole: boolean
  readonly seconds: number
}

/** Writes what came of it; gives the exit code. */
export function report({ failing, count, survivors, refused, whole, seconds }: Outcome): number {
  const unexplained = survivors.filter((task) => !isAccepted(task))
  const surviving = new Set(survivors.flatMap((task) => (task.kind === 'literal' ? [keyOf(task.spoil)] : [])))
  const stale = whole ? [...explained].filter((key) => !surviving.has(key)) : []
  for (const name of failing) say(`fails before anything is spoilt: ${name}`)
  for (const { name } of unexplained) say(`not noticed: ${name}`)
  for (const key of stale) say(`accepted, but noticed by now: ${key}`)
  say(
    `${count} spoilt: ${count - survivors.length - refused} noticed by tests, ${refused} by the compiler, ` +
      `${survivors.length - unexplained.length} accepted with a reason, ${unexplained.length} not noticed; ` +
      `${seconds.toFixed(0)} s`,
  )
  return unexplained.length + stale.length + failing.length > 0 ? 1 : 0
}

const explained: ReadonlySet<string> = new Set(
  accepted.flatMap(({ file, code, what }) => what.map((each) => keyOf({ file, code, what: each }))),
)

function isAccepted(task: Task): boolean {
  return task.kind === 'literal' && explained.has(keyOf(task.spoil))
}

function keyOf({ file, code, what }: Pick<Spoil, 'file' | 'code' | 'what'>): string {
  return `${file}: ${code}: ${what}`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
