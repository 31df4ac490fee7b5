import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Members, PactDocument, PactInteraction } from './pact-document.ts'

/** An interaction with the number by which everything that is seen of it is told apart. */
export interface NumberedInteraction {
  readonly number: number
  readonly pact: PactDocument
  readonly interaction: PactInteraction
}

/** Every interaction, numbered in the order of the files. */
export function numbered(pacts: readonly PactDocument[]): readonly NumberedInteraction[] {
  return pacts
    .flatMap((pact) => pact.interactions.map((interaction) => ({ pact, interaction })))
    .map((each, number) => ({ ...each, number }))
}

/** Deals interactions out into at most so many parts of nearly one size. */
export function partsOf(
  interactions: readonly NumberedInteraction[],
  most: number,
): readonly (readonly NumberedInteraction[])[] {
  const count = Math.min(most, interactions.length)
  return Array.from({ length: count }, (_, part) => interactions.filter((_each, at) => at % count === part))
}

/** Pact files of a part, written to a folder that is gone after `remove`. */
export interface WrittenPart {
  readonly pacts: readonly { readonly file: string; readonly provider: string }[]
  readonly remove: () => void
}

/**
 * Writes the interactions of a part to Pact files. Each has one more state before its own, whose name has its number:
 * so that every state, request and result can be told to be of that interaction, whatever its description.
 */
export function writePart(part: readonly NumberedInteraction[]): WrittenPart {
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-verify-'))
  const pacts = [...new Set(part.map(({ pact }) => pact))].map((pact, at) => {
    const file = join(folder, `${at}.json`)
    const { messages, ...content } = pact.content
    const interactions = part.filter((each) => each.pact === pact).map(markedContent)
    writeFileSync(file, JSON.stringify({ ...content, interactions }))
    return { file, provider: pact.provider }
  })
  return { pacts, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function markedContent({ number, interaction: { content, states } }: NumberedInteraction): Members {
  const { providerState, provider_state: underscored, ...others } = content
  return { ...others, providerStates: [{ name: `${marker}${number}` }, ...states] }
}

/** The number of the interaction that a state marks the beginning of; undefined for any other state. */
export function markedNumber(state: string | undefined): number | undefined {
  return state?.startsWith(marker) ? Number(state.slice(marker.length)) : undefined
}

const marker = 'nems-contract-kit: interaction '
