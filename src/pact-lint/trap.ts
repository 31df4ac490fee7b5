import type { Pact, PactInteraction, PactPart } from './pact.ts'

/** A way in which a pact says something else than it seems to. */
export interface Trap {
  /** What is wrong, in one sentence. */
  readonly wrong: string
  /** What comes of it. */
  readonly why: string
  readonly find: (pact: Pact) => readonly Caught[]
}

/** One place of a pact that is caught in a trap. */
export interface Caught {
  /** Description of the interaction; undefined where it is the whole pact. */
  readonly interaction: string | undefined
  readonly place: string
  readonly received: string
  /** What to write instead. */
  readonly instead: string
}

/** A place in an interaction, before it is known which. */
export type CaughtHere = Omit<Caught, 'interaction'>

/** A trap that is looked for in each interaction by itself. */
export function inInteractions(find: (interaction: PactInteraction) => readonly CaughtHere[]): Trap['find'] {
  return ({ interactions }) =>
    interactions.flatMap((each) => find(each).map((caught) => ({ ...caught, interaction: each.description })))
}

/** A trap that is looked for in requests and responses alike. */
export function inParts(
  find: (part: PactPart, name: 'request' | 'response', interaction: PactInteraction) => readonly CaughtHere[],
): Trap['find'] {
  return inInteractions((interaction) => [
    ...find(interaction.request, 'request', interaction),
    ...find(interaction.response, 'response', interaction),
  ])
}

/** Whether an interaction is about rules of such areas: what it breaks there it breaks on purpose. */
export function isAbout({ rules }: PactInteraction, ...areas: readonly string[]): boolean {
  return rules.some((rule) => areas.some((area) => rule.startsWith(area)))
}
