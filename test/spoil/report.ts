import { accepted } from './accepted.ts'
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
  const unexplained = survivors.filter((task) => reasonOf(task) === undefined)
  const stale = whole ? accepted.filter((one) => !survivors.some((task) => isSame(task, one))) : []
  for (const name of failing) say(`fails before anything is spoilt: ${name}`)
  for (const { name } of unexplained) say(`not noticed: ${name}`)
  for (const { file, what } of stale) say(`accepted, but noticed by now: ${file} ${what}`)
  say(
    `${count} spoilt: ${count - survivors.length - refused} noticed by tests, ${refused} by the compiler, ` +
      `${survivors.length - unexplained.length} accepted with a reason, ${unexplained.length} not noticed; ` +
      `${seconds.toFixed(0)} s`,
  )
  return unexplained.length + stale.length + failing.length > 0 ? 1 : 0
}

function reasonOf(task: Task): string | undefined {
  return accepted.find((one) => isSame(task, one))?.reason
}

function isSame(task: Task, { file, what }: (typeof accepted)[number]): boolean {
  return task.kind === 'literal' && task.spoil.file === file && task.spoil.what === what
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
