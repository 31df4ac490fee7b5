import type { ContractEvent } from './events.ts'
import { field } from './lines.ts'

/** What a client exercised of the contracts; nothing where that is nothing at all. */
export function contractLines(events: readonly ContractEvent[]): string[] {
  if (events.every(({ exercised }) => exercised.length === 0)) return []
  return ['Interactions of the published pacts that the client exercised', ...events.flatMap(linesOf), '']
}

function linesOf(event: ContractEvent): string[] {
  const { consumer, provider, exercised, notExercised } = event
  const count = `${exercised.length} of ${exercised.length + notExercised.length}`
  const name = `  ${consumer} of ${provider}: ${count}`
  if (exercised.length === 0) return [name]
  const done = exercised.map(({ interaction, count }) =>
    count === 1 ? interaction : `${interaction} (${count})`,
  )
  return [
    name,
    ...field('done', done.join(' · '), 4),
    ...(isWorthListing(event) ? field('not done', notExercised.join(' · '), 4) : []),
  ]
}

/** No client is to break every rule: of the conformance contracts it is told what it broke. */
function isWorthListing({ consumer, notExercised }: ContractEvent): boolean {
  return consumer !== 'nems-conformance' && notExercised.length > 0
}
