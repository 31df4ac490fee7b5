import type { ContractEvent } from './events.ts'
import { field } from './lines.ts'

/**
 * What a client exercised of the contracts; nothing where that is nothing at all. What it did not is listed where the
 * client has nothing to mend first.
 */
export function contractLines(events: readonly ContractEvent[], failing: number): string[] {
  if (events.every(({ interactions }) => interactions.every(isLeftOut))) return []
  const lines = events.flatMap((event) => linesOf(event, failing === 0))
  return ['Interactions of the published pacts that the client exercised', ...lines, '']
}

type Interaction = ContractEvent['interactions'][number]

function linesOf({ consumer, provider, interactions }: ContractEvent, isWhole: boolean): string[] {
  const done = interactions.filter((each) => !isLeftOut(each))
  const name = `  ${consumer} of ${provider}: ${done.length} of ${interactions.length}`
  // What the conformance contracts break is told as findings; no client is to break every rule.
  if (done.length === 0 || consumer === 'nems-conformance') return [name]
  const left = isWhole ? listed('not done', leftOut(interactions)) : []
  return [name, ...listed('done', done.map(told)), ...left]
}

/** What is refused is counted: a good client has no occasion for most of it. */
function leftOut(interactions: readonly Interaction[]): readonly string[] {
  const left = interactions.filter(isLeftOut)
  const good = left.filter(({ expected }) => expected === 'accept').map(({ description }) => description)
  const refusals = left.length - good.length
  return refusals === 0 ? good : [...good, refusals === 1 ? 'one refusal' : `${refusals} refusals`]
}

function told({ description, count }: Interaction): string {
  return count === 1 ? description : `${description} (${count} requests)`
}

function isLeftOut({ count }: Interaction): boolean {
  return count === 0
}

function listed(name: string, texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : field(name, texts.join(' · '), 4)
}
