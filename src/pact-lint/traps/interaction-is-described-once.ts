import type { Pact, PactInteraction } from '../pact.ts'
import type { Trap } from '../trap.ts'

export const interactionIsDescribedOnce: Trap = {
  wrong: 'Two interactions have the same description and the same states',
  why: 'Pact tells interactions apart by those: the second replaces the first, or the file is refused.',
  find: ({ interactions }: Pact) => {
    const seen = new Set<string>()
    return interactions.flatMap((each) => {
      const key = keyOf(each)
      if (!seen.has(key)) {
        seen.add(key)
        return []
      }
      const { description } = each
      const instead = 'a description that says what is different'
      return [{ interaction: description, place: 'description', received: description, instead }]
    })
  },
}

function keyOf({ description, states }: PactInteraction): string {
  const sorted = states.map(({ name, params }) => [
    name,
    Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1)),
  ])
  return JSON.stringify([description, sorted])
}
