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
 * As many interactions stand in one file: the time that Pact's core takes over a file grows with the square of them. Two
 * hundred with bodies take 3 s of it in one file, and 0.9 s in fifty.
 */
const mostInAFile = 4

/**
 * Writes the interactions of a part to Pact files. Each has one state in place of its own, whose name has its number: so
 * that every request and result can be told to be of that interaction, whatever its description. Whoever is asked to
 * set that one up has to set up its own.
 */
export function writePart(part: readonly NumberedInteraction[]): WrittenPart {
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-verify-'))
  const pacts = [...new Set(part.map(({ pact }) => pact))].flatMap((pact) => {
    const { messages, ...content } = pact.content
    const own = part.filter((each) => each.pact === pact)
    return pieces(own).map((piece) => {
      const file = join(folder, `${piece[0]?.number}.json`)
      writeFileSync(file, JSON.stringify({ ...content, interactions: piece.map(markedContent) }))
      return { file, provider: pact.provider }
    })
  })
  return { pacts, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function pieces(all: readonly NumberedInteraction[]): readonly (readonly NumberedInteraction[])[] {
  const count = Math.ceil(all.length / mostInAFile)
  return Array.from({ length: count }, (_, at) => all.slice(at * mostInAFile, (at + 1) * mostInAFile))
}

function markedContent({ number, interaction: { content } }: NumberedInteraction): Members {
  const { providerState, provider_state: underscored, ...others } = content
  return { ...others, providerStates: [{ name: `${marker}${number}` }] }
}

/** The number of the interaction that a state marks the beginning of; undefined for any other. */
export function markedNumber(state: string | undefined): number | undefined {
  return state?.startsWith(marker) ? Number(state.slice(marker.length)) : undefined
}

const marker = 'nems-contract-kit: interaction '
