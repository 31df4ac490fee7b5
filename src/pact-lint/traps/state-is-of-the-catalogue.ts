import { closest } from 'fastest-levenshtein'
import { isStateName, states } from '../../../contracts/states.ts'
import type { PactState } from '../pact.ts'
import { type CaughtHere, inInteractions, type Trap } from '../trap.ts'

export const stateIsOfTheCatalogue: Trap = {
  wrong: 'A provider state is not one of the catalogue, or has other parameters',
  why: 'Pact passes on a state that nobody sets up, with a warning at most.',
  find: inInteractions(({ states: all }) => all.flatMap(wrongState)),
}

function wrongState({ name, params }: PactState): readonly CaughtHere[] {
  const place = `provider state "${name}"`
  if (!isStateName(name)) {
    const instead = `"${closest(name, Object.keys(states))}", or another state of docs/provider-states.md`
    return [{ place, received: name, instead }]
  }
  const { parameters, optional } = states[name]
  const missing = Object.keys(parameters).filter((each) => typeof params[each] !== 'string')
  const unknown = Object.keys(params).filter((each) => !(each in parameters) && !(each in optional))
  if (missing.length === 0 && unknown.length === 0) return []
  const received = Object.keys(params).join(', ') || 'no parameters'
  return [{ place, received, instead: `texts for ${Object.keys(parameters).join(', ')}` }]
}
