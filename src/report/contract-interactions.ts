import type { ContractEvent } from './events.ts'

/** An interaction of a published pact, with how often a client exercised it. */
export type ContractInteraction = ContractEvent['interactions'][number]

/** The pact, as people name it. */
export function nameOf({ consumer, provider }: ContractEvent): string {
  return `${consumer} of ${provider}`
}

/** Whether the client did not exercise it. */
export function isLeftOut({ count }: ContractInteraction): boolean {
  return count === 0
}

/** Whether its interactions each break a rule: what is broken is told as a finding, and no client is to break them all. */
export function isOfConformance({ consumer }: ContractEvent): boolean {
  return consumer === 'nems-conformance'
}

/** What was done, then what was not and a provider accepts, and last refusals, for most of which a good client has no occasion. */
export function inOrder({ interactions }: ContractEvent): readonly ContractInteraction[] {
  const rankOf = (each: ContractInteraction) => (isLeftOut(each) ? (each.expected === 'accept' ? 1 : 2) : 0)
  return interactions.toSorted((a, b) => rankOf(a) - rankOf(b))
}
