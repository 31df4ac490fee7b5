import { fileURLToPath } from 'node:url'
import type { PactDocument } from '../../verification/pact-document.ts'
import { readPacts } from '../../verification/pact-files.ts'
import { findPact } from '../../verification/pact-library.ts'
import type { VerifiedInteraction } from '../../verification/verdict.ts'
import { verifyReferenceProvider } from '../../verification/verify-reference-provider.ts'
import type { Section, Stage } from '../stage.ts'
import { heading, plural, problemLines, shortened, shown } from './lines.ts'

export interface PactsOptions {
  /** The folder of the Pact files. */
  readonly folder: URL
  /** The program that runs Pact's verifier. */
  readonly program: URL
  /** A file of the project that the kit is used in, from which Pact is looked for too. */
  readonly project: string
}

/**
 * The Pact files of consumers, verified against the provider by Pact's own verifier where it is installed. What breaks
 * every rule is left out: the demo has broken each before.
 */
export async function pactsSection(
  stage: Stage,
  { folder, program, project }: PactsOptions,
): Promise<Section> {
  const { paint, faults, progress, signal } = stage
  const pact = findPact(project)
  if (pact === undefined) return withoutPact(stage, 'Pact is not installed here')
  progress.tell('Pact verifies the Pact files')
  const pacts = readPacts([fileURLToPath(folder)]).filter(({ consumer }) => consumer !== 'nems-conformance')
  const verification = await verifyReferenceProvider({
    pacts,
    pact,
    program,
    concurrency: 4,
    without: faults,
    signal,
  })
  if ('unavailable' in verification) {
    const [reason = ''] = verification.unavailable.split('\n')
    return withoutPact(stage, `Pact ${pact.version} does not run here: ${shortened(shown(reason), 80)}`)
  }
  const { interactions } = verification
  const verified = interactions.filter((each) => problemsOf(each).length === 0)
  return {
    lines: [
      ...heading(
        paint,
        4,
        `Contracts: the Pact files, verified by Pact ${pact.version} against the provider`,
      ),
      ...pacts.flatMap((each) =>
        pactLines(
          each,
          interactions.filter(({ pact: of }) => of === each),
          stage,
        ),
      ),
    ],
    failing: interactions.length - verified.length,
    sum: `${plural(verified.length, 'interaction')} verified`,
  }
}

function pactLines(
  { consumer, provider }: PactDocument,
  interactions: readonly VerifiedInteraction[],
  { paint }: Stage,
): readonly string[] {
  const wrong = interactions.filter((each) => problemsOf(each).length > 0)
  const names = `${consumer} expects of ${provider}`.padEnd(52)
  const verified = `${interactions.length - wrong.length} of ${plural(interactions.length, 'interaction')} verified`
  return [
    `  ${wrong.length === 0 ? paint('green', '✓') : paint('red', '✗')} ${names} ${verified}`,
    ...wrong.flatMap((each) => problemLines(paint, each.interaction.description, firstOf(problemsOf(each)))),
  ]
}

/** What is wrong with an interaction: why it could not be verified, what Pact says, what the rules say. */
function problemsOf({ skipped, mismatches, faults }: VerifiedInteraction): readonly string[] {
  if (skipped !== undefined) return [skipped]
  const binding = faults.filter(({ finding: { strength } }) => strength.provider === 'must')
  return [
    ...mismatches,
    ...binding.map(
      ({ kind, finding: { rule, received } }) => `${rule}: ${kind.replace('-', ' ')}, received ${received}`,
    ),
  ]
}

/** The first problem says most: where the status is another, so is the rest. */
function firstOf([first = '', ...others]: readonly string[]): readonly string[] {
  return [others.length === 0 ? first : `${first} (and ${others.length} more)`]
}

/** Pact is an optional peer: to be without it is no failure. */
function withoutPact({ paint }: Stage, why: string): Section {
  const how = 'npm install --save-dev @pact-foundation/pact@17.1.4'
  return {
    lines: [
      ...heading(paint, 4, 'Contracts: the Pact files'),
      `  ${paint('yellow', '–')} not verified, since ${why}`,
      `    to get it: ${paint('cyan', how)}`,
    ],
    failing: 0,
    sum: 'no Pact file verified',
  }
}
