import type { PactDocument, PactInteraction } from './pact-document.ts'

/** Which interactions are wanted: those of which all that is given holds. */
export interface Selection {
  /** A text in the description. */
  readonly description?: string | undefined
  /** A text in the name of one of the states. */
  readonly state?: string | undefined
  /** The name of the consumer. */
  readonly consumer?: string | undefined
  /** The id of a rule that the interaction is about, or the beginning of it. */
  readonly rule?: string | undefined
}

/** The Pact files with the interactions that are wanted; those that have none of them are left out. */
export function selected(pacts: readonly PactDocument[], selection: Selection): readonly PactDocument[] {
  if (Object.values(selection).every((part) => part === undefined)) return pacts
  return pacts
    .filter(({ consumer }) => consumer === (selection.consumer ?? consumer))
    .map((pact) => ({ ...pact, interactions: pact.interactions.filter((each) => isWanted(each, selection)) }))
    .filter(({ interactions }) => interactions.length > 0)
}

function isWanted(
  { description: text, states, rules }: PactInteraction,
  { description = '', state, rule }: Selection,
): boolean {
  return (
    text.includes(description) &&
    (state === undefined || states.some(({ name }) => name.includes(state))) &&
    (rule === undefined || rules.some((id) => id.startsWith(rule)))
  )
}

/** Interactions that are about newer rules alone may fail: whoever is verified has not heard of them yet. */
export function pendingWhereNewer(
  pacts: readonly PactDocument[],
  newer: ReadonlySet<string> = new Set(),
): readonly PactDocument[] {
  const isNewer = (rules: readonly string[]) => rules.length > 0 && rules.every((id) => newer.has(id))
  return pacts.map((pact) => ({
    ...pact,
    interactions: pact.interactions.map((each) => (isNewer(each.rules) ? { ...each, pending: true } : each)),
  }))
}
