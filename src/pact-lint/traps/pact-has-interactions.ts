import type { Trap } from '../trap.ts'

export const pactHasInteractions: Trap = {
  wrong: 'A pact has no interaction',
  why: 'Every verification of it passes.',
  find: ({ interactions }) =>
    interactions.length > 0
      ? []
      : [
          {
            interaction: undefined,
            place: 'interactions',
            received: 'none',
            instead: 'what the consumer does',
          },
        ],
}
