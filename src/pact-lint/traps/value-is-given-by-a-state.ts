import { isStateName, states } from '../../../contracts/states.ts'
import { inParts, type Trap } from '../trap.ts'

export const valueIsGivenByAState: Trap = {
  wrong: 'A value is asked for that no state of the interaction gives back',
  why: 'Pact sends the example instead, without a word.',
  find: inParts(({ generators }, name, interaction) => {
    const given = interaction.states.flatMap((state) =>
      isStateName(state.name) ? Object.keys(states[state.name].values) : [],
    )
    return generators.flatMap(({ category, at, expression }) =>
      [...expression.matchAll(/\$\{([^}]*)\}/g)]
        .map(([, value = '']) => value)
        .filter((value) => !given.includes(value))
        .map((value) => ({
          place: [name, category, at].filter((each) => each !== '').join(' '),
          received: `\${${value}}`,
          instead:
            given.length === 0 ? 'a state that gives it back' : given.map((each) => `\${${each}}`).join(', '),
        })),
    )
  }),
}
