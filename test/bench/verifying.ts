import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pactFileName, pactText } from '../../contracts/pact-file.ts'
import { ProviderUnderTest } from '../../src/gateway/provider-under-test.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import type { PactDocument } from '../../src/verification/pact-document.ts'
import { readPacts } from '../../src/verification/pact-files.ts'
import { findPact } from '../../src/verification/pact-library.ts'
import type { VerifiedInteraction } from '../../src/verification/verdict.ts'
import { verifyPacts } from '../../src/verification/verify-pacts.ts'
import { manyInteractions } from './many-interactions.ts'
import { openRegistry } from './open-registry.ts'
import { median } from './rate.ts'
import { startTellingProcess, type TellingProcess } from './telling-process.ts'

/**
 * Milliseconds to write two hundred interactions, and to verify them through the gateway with their states, beside
 * pact-js's own Verifier with handlers that do the same; then whether order and concurrency change a verdict. Prints a
 * Markdown table, and fails when a goal is missed.
 */
const count = 200
const rounds = 5
const shuffles = 20

const pact = findPact()
if (pact === undefined) throw new Error('Pact is a devDependency')
const library = pact
const folder = mkdtempSync(join(tmpdir(), 'nems-kit-bench-'))
const good = await startTellingProcess('served-open', [])
const faulty = await startTellingProcess('served-open', [
  'claims/exp-is-not-past',
  'media-type/content-type-is-supported',
])
process.stdout.write(
  '| what | measured | pact-js’s Verifier | times faster | goal |\n| --- | --- | --- | --- | --- |\n',
)
try {
  const files = measureWriting()
  await measureVerifying(files)
  await countOutcomes(readPacts(files))
} finally {
  for (const server of [good, faulty]) server.stop()
  rmSync(folder, { recursive: true, force: true })
}

function measureWriting(): readonly string[] {
  const contracts = manyInteractions(count)
  const write = () =>
    contracts.map((contract) => {
      const file = join(folder, pactFileName(contract))
      writeFileSync(file, pactText(contract))
      return file
    })
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now()
    write()
    return performance.now() - started
  })
  const milliseconds = median(times)
  tell([`write ${count} interactions`, rounded(milliseconds), '', ''], milliseconds < 500, 'under 500 ms')
  return write()
}

/** In turn, so that all meet the same machine. */
async function measureVerifying(files: readonly string[]): Promise<void> {
  const pacts = readPacts(files)
  const times: { readonly four: number; readonly one: number; readonly pactJs: number }[] = []
  for (let round = 1; round <= rounds; round++) {
    process.stderr.write(`verifying, round ${round} of ${rounds} …\n`)
    times.push({ four: await ours(pacts, 4), one: await ours(pacts, 1), pactJs: await theirs(files) })
  }
  const pactJs = rounded(median(times.map((each) => each.pactJs)))
  const cells = (of: 'four' | 'one', ratio: number) => [
    `verify ${count} interactions, concurrency ${of === 'four' ? 4 : 1}`,
    rounded(median(times.map((each) => each[of]))),
    pactJs,
    ratio.toFixed(2),
  ]
  const [four, one] = (['four', 'one'] as const).map((of) =>
    median(times.map((each) => each.pactJs / each[of])),
  )
  tell(cells('four', four ?? 0), (four ?? 0) >= 2, 'at least 2 times faster')
  tell(cells('one', one ?? 0))
}

/** The same interactions in another order each time, against a provider with two faults. */
async function countOutcomes(pacts: readonly PactDocument[]): Promise<void> {
  const outcomes = new Set<string>()
  for (let shuffle = 1; shuffle <= shuffles; shuffle++) {
    process.stderr.write(`verifying, shuffled for the ${shuffle} of ${shuffles} times …\n`)
    const interactions = await verified(faulty, pacts.map(shuffled), shuffle % 2 === 0 ? 8 : 1)
    outcomes.add(outcomeOf(interactions))
  }
  const what = `${shuffles} shuffled runs, concurrency 1 and 8 in turn: different results`
  tell([what, String(outcomes.size), '', ''], outcomes.size === 1, '1')
}

async function ours(pacts: readonly PactDocument[], concurrency: number): Promise<number> {
  const started = performance.now()
  const interactions = await verified(good, pacts, concurrency)
  const milliseconds = performance.now() - started
  const wrong = interactions.filter(({ skipped, faults }) => skipped !== undefined || faults.length > 0)
  if (wrong.length > 0 || interactions.length !== count) throw new Error(`${wrong.length} were not verified`)
  return milliseconds
}

async function theirs(files: readonly string[]): Promise<number> {
  const verifier = await startTellingProcess('pact-js-verifier', { url: good.told.url, files })
  verifier.stop()
  return Number(verifier.told.milliseconds)
}

async function verified(
  server: TellingProcess,
  pacts: readonly PactDocument[],
  concurrency: number,
): Promise<readonly VerifiedInteraction[]> {
  const provider = new ProviderUnderTest({
    target: { url: String(server.told.url), basePath: '', headers: [] },
    knowledge: { config: {}, registry: registryFrom(openRegistry), registryOrigin: 'given' },
    milliseconds: 10_000,
  })
  const program = new URL('verifier-process.js', import.meta.url)
  const verification = await verifyPacts({ pacts, pact: library, provider, concurrency, program })
  if ('unavailable' in verification) throw new Error(verification.unavailable)
  if (verification.left.length > 0) throw new Error('subscriptions were left behind')
  return verification.interactions
}

function shuffled(pact: PactDocument): PactDocument {
  const interactions = pact.interactions
    .map((interaction) => ({ interaction, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ interaction }) => interaction)
  return { ...pact, interactions }
}

/** What became of each interaction, in order of their names. */
function outcomeOf(interactions: readonly VerifiedInteraction[]): string {
  const all = interactions.map(({ interaction, skipped, faults, mismatches }) => [
    interaction.description,
    skipped ?? '',
    ...faults.map(({ kind, finding: { rule, place } }) => `${kind} ${rule} ${place}`),
    ...mismatches,
  ])
  return JSON.stringify(all.map((each) => each.join('\n')).sort())
}

function tell(cells: readonly string[], met = true, goal = ''): void {
  if (!met) process.exitCode = 1
  process.stdout.write(`| ${[...cells, goal === '' ? '' : `${met ? '✓' : '✗'} ${goal}`].join(' | ')} |\n`)
}

function rounded(milliseconds: number): string {
  return `${Math.round(milliseconds)} ms`
}
