import type { StateName, StateParameters } from '../../contracts/states.ts'

/** Sets each state up, and gives back the values that the catalogue of states promises of it. */
export type StateHandlers = {
  readonly [N in StateName]: (parameters: StateParameters[N]) => StateValues | Promise<StateValues>
}

export type StateValues = Readonly<Record<string, string>>

/** Says that a state could not be set up, and why. */
export class StateNotSet extends Error {
  override readonly name = 'StateNotSet'
}
