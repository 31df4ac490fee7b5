import { type ContractInteraction, isLeftOut, isOfConformance, nameOf } from './contract-interactions.ts'
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

function linesOf(event: ContractEvent, isWhole: boolean): string[] {
  const { interactions } = event
  const done = interactions.filter((each) => !isLeftOut(each))
  const name = `  ${nameOf(event)}: ${done.length} of ${interactions.length}`
  if (done.length === 0 || isOfConformance(event)) return [name]
  const left = isWhole ? listed('not done', leftOut(interactions)) : []
  return [name, ...listed('done', done.map(told)), ...left]
}

/** What is refused is counted: a good client has no occasion for most of it. */
function leftOut(interactions: readonly ContractInteraction[]): readonly string[] {
  const left = interactions.filter(isLeftOut)
  const good = left.filter(({ expected }) => expected === 'accept').map(({ description }) => description)
  const refusals = left.length - good.length
  return refusals === 0 ? good : [...good, refusals === 1 ? 'one refusal' : `${refusals} refusals`]
}

function told({ description, count }: ContractInteraction): string {
  return count === 1 ? description : `${description} (${count} requests)`
}

function listed(name: string, texts: readonly string[]): string[] {
  return texts.length === 0 ? [] : field(name, texts.join(' · '), 4)
}
