import { inInteractions, isAbout, type Trap } from '../trap.ts'

export const postHasABody: Trap = {
  wrong: 'A POST has no body',
  why: 'In the consumer’s test any body will do; the verifier sends none, and the provider refuses that.',
  find: inInteractions((interaction) => {
    const { method, body } = interaction.request
    if (method.toUpperCase() !== 'POST' || body !== undefined) return []
    if (isAbout(interaction, 'operation/', 'transport/body')) return []
    return [{ place: 'request', received: 'no body', instead: 'the message that the client sends' }]
  }),
}
