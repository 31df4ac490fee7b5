import { contracts } from '../../contracts/contracts.ts'
import type { Contract, Interaction } from '../../contracts/interaction.ts'
import { checkDigitHolds } from '../../src/spec/vocabulary/nhs-number.ts'

/** So many interactions, made of those of the contracts: each with a description and a patient of its own. */
export function manyInteractions(count: number): readonly Contract[] {
  const all = contracts().filter(({ consumer }) => consumer !== conformance)
  const originals = all.flatMap((contract) =>
    contract.interactions.filter(passesPactJs).map((interaction) => ({ contract, interaction })),
  )
  const copies = patients(count).flatMap((patient, number) => {
    const original = originals[number % originals.length]
    return original === undefined
      ? []
      : [{ contract: original.contract, interaction: copied(original.interaction, patient, number) }]
  })
  return all.map((contract) => ({
    ...contract,
    interactions: copies.filter((copy) => copy.contract === contract).map(({ interaction }) => interaction),
  }))
}

/** pact-js's proxy keeps a body to itself which has no Content-Type. */
function passesPactJs({ request: { headers, body } }: Interaction): boolean {
  return body === undefined || headers.some(([name]) => name === 'Content-Type')
}

const conformance: string = 'nems-conformance'

function copied(interaction: Interaction, patient: string, number: number): Interaction {
  const own = interaction.states.find((state) => state.name === 'a patient')?.params.nhsNumber ?? 'nobody'
  const copy = changed(interaction, (text) => text.replaceAll(own, patient)) as Interaction
  return { ...copy, description: `${interaction.description}, number ${number}` }
}

/** The same value with every text in it changed. */
function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => changed(each, change))
  if (value instanceof Map) return new Map(value)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, changed(member, change)]))
}

/** Different numbers of the 999 range. */
function patients(count: number): readonly string[] {
  const found: string[] = []
  for (let number = 9_990_000_000; found.length < count; number++)
    if (checkDigitHolds(String(number))) found.push(String(number))
  return found
}
