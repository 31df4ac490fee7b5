import type { Choices } from '../../generators/requests/choices.ts'

/** The ways in which cases come about, in the order in which they are sent. */
export const stages = ['sweep', 'state', 'pairs', 'random'] as const
export type Stage = (typeof stages)[number]

/** What must have happened before a request. */
export type Before =
  /** The subscription that the path names was deleted. */
  | 'deleted'
  /** There never was the subscription that the path names. */
  | 'unknown'
  /** Another organisation created the subscription that the path names. */
  | 'of another organisation'
  /** Another system of the same organisation created it. */
  | 'of the same organisation'
  /** The same subscription was created. */
  | 'duplicate'
  /** A message with the same MessageHeader.id was published. */
  | 'used'

/** What a request is made from: the valid one, and the names of the changes, each upon the one before. */
export interface Parts {
  readonly choices: Choices
  readonly changes: readonly string[]
}

/** A request that is sent before that of a case. */
export interface Step extends Parts {
  /** Which of the subscriptions that the steps before it created it is about, from 0: the first unless told. */
  readonly about?: number
}

/** One request to be sent: plain data, from which its bytes are made anew each time, with fresh times and ids. */
export interface FuzzCase extends Parts {
  /** Stage, operation and what is special about it: the same in every run. */
  readonly id: string
  readonly stage: Stage
  /** Undefined where only what every request needs must have happened. */
  readonly before: Before | undefined
  /** Requests that are sent before; the case is about the subscription that the first of them creates. */
  readonly prelude?: readonly Step[]
  /** A request that is sent at the same moment; its answer and that to the case may come in either order. */
  readonly twin?: Parts
}

/** A case without what it is called. */
export type CaseParts = Omit<FuzzCase, 'id' | 'stage'>

/** A case under the id that its parts give it. */
export function fuzzCase(stage: Stage, parts: CaseParts, note = ''): FuzzCase {
  const { choices, changes, before } = parts
  const form =
    'format' in choices ? ` ${choices.format}${choices.criteria.rule === undefined ? '' : ' generic'}` : ''
  const words = [...changes, before ?? '', note].filter((word) => word !== '')
  return { id: `${stage} ${choices.operation}${form}: ${words.join(' + ') || 'plain'}`, stage, ...parts }
}
