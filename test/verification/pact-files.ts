import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
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

/** Those that break every rule. */
export const conformance = [
  'nems-conformance-nems-publication-api',
  'nems-conformance-nems-subscription-api',
].map(pathOf)

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

/** The first Pact file, changed. */
export function changed(name: string, change: (text: string) => string): string {
  const text = readFileSync(files[0] ?? '', 'utf8')
  return written(name, change(text))
}
