import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { contracts } from '../contracts/contracts.ts'
import { pactFileName, pactText } from '../contracts/pact-file.ts'
import { providerStatesPage } from './provider-states.ts'

/**
 * Writes the Pact file of each contract into `pacts/`, and the page of their provider states into `docs/`. `--check`
 * writes nothing and fails when one is stale, or when there is a Pact file too many.
 */
const root = new URL('../', import.meta.url)
const fresh = new Map(
  contracts().map((contract): [string, string] => [`pacts/${pactFileName(contract)}`, pactText(contract)]),
)
fresh.set('docs/provider-states.md', providerStatesPage())
mkdirSync(new URL('pacts/', root), { recursive: true })
if (process.argv.includes('--check')) {
  const written = readdirSync(new URL('pacts/', root)).map((name) => `pacts/${name}`)
  for (const name of new Set([...fresh.keys(), ...written]))
    if (fresh.get(name) !== textOf(name)) {
      process.stderr.write(`${name} is stale: run \`npm run pacts\`\n`)
      process.exitCode = 1
    }
} else for (const [name, text] of fresh) writeFileSync(new URL(name, root), text)

/** Undefined where there is no such file. */
function textOf(name: string): string | undefined {
  try {
    return readFileSync(new URL(name, root), 'utf8')
  } catch {
    return undefined
  }
}
