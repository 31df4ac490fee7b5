import type { Spoil } from './spoil.ts'

/** What a worker is asked to spoil. */
export type Task =
  | { readonly kind: 'literal'; readonly name: string; readonly spoil: Spoil }
  /** A rule or an answer as it is loaded, by its index among them. */
  | { readonly kind: 'live'; readonly name: string; readonly index: number }
  | { readonly kind: 'breaker'; readonly name: string; readonly index: number }

/** What a worker says first. */
export interface Ready {
  /** Names of the checks that fail on the project as it is. */
  readonly failing: readonly string[]
  /** Names of what else can be spoilt, by index. */
  readonly live: readonly string[]
  readonly breakers: readonly string[]
}

export interface Done {
  readonly task: Task
  /** What noticed it: a check, an error, or the compiler; undefined when nothing did. */
  readonly noticedBy: string | undefined
}

/** Said to have noticed what no check did. */
export const theCompiler = 'the compiler'
