import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PactDocument } from '../../src/verification/pact-document.ts'
import { readPacts } from '../../src/verification/pact-files.ts'
import { findPact } from '../../src/verification/pact-library.ts'

const installed = findPact()
if (installed === undefined) throw new Error('Pact is a devDependency')

/** Pact as it is installed. */
export const pact = installed

/** The program that runs Pact's verifier, as it is built. */
export const program = new URL('../../dist/pact-verifier.js', import.meta.url)

/** The committed Pact files of a publisher and a subscriber. */
export const files = ['nems-publisher-nems-publication-api', 'nems-subscriber-nems-subscription-api'].map(
  pathOf,
)

/** The same, read. */
export const pacts: readonly PactDocument[] = readPacts(files)

/** Those that break every rule. */
export const conformance = [
  'nems-conformance-nems-publication-api',
  'nems-conformance-nems-subscription-api',
].map(pathOf)

/** All four, read. */
export const everyPact: readonly PactDocument[] = readPacts([...files, ...conformance])

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../../pacts/${name}.json`, import.meta.url))
}

/** A folder for files of a test. */
export const folder = mkdtempSync(join(tmpdir(), 'nems-kit-verification-'))

/** A file of the folder. */
export function written(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

/** The first Pact file, changed as text. */
export function changed(name: string, change: (text: string) => string): string {
  const text = readFileSync(files[0] ?? '', 'utf8')
  const made = change(text)
  if (made === text) throw new Error(`${name} is not changed`)
  return written(name, made)
}

/** A Pact file with one interaction of its own: a request that NEMS would answer with 404, unless told. */
export function ownPact(name: string, interaction: Readonly<Record<string, unknown>>): string {
  return written(
    name,
    JSON.stringify({
      consumer: { name: 'a consumer' },
      provider: { name: 'a provider' },
      interactions: [
        {
          type: 'Synchronous/HTTP',
          description: 'something',
          request: { method: 'GET', path: '/STU3/Nothing' },
          response: { status: 404 },
          ...interaction,
        },
      ],
      metadata: { pactSpecification: { version: '4.0' } },
    }),
  )
}
