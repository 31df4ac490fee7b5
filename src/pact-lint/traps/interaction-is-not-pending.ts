import { inInteractions, type Trap } from '../trap.ts'

export const interactionIsNotPending: Trap = {
  wrong: 'An interaction is pending',
  why: 'A verification passes whatever the provider answers to it.',
  find: inInteractions(({ isPending }) =>
    isPending ? [{ place: 'pending', received: 'true', instead: 'false, or the interaction left out' }] : [],
  ),
}
