import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Pact as it is installed. */
export interface PactLibrary {
  /** Version of `@pact-foundation/pact`. */
  readonly version: string
  /** File of its core, which has the verifier. */
  readonly core: string
}

/**
 * Finds Pact, which is an optional peer: beside the kit, or where one of the files stands that are given.
 * @returns undefined where it is not installed
 */
export function findPact(...files: readonly (string | URL)[]): PactLibrary | undefined {
  for (const file of [import.meta.url, ...files]) {
    try {
      const manifest = createRequire(file).resolve('@pact-foundation/pact/package.json')
      const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string }
      return { version, core: createRequire(manifest).resolve('@pact-foundation/pact-core') }
    } catch {
      // Not to be found from there.
    }
  }
  return undefined
}
