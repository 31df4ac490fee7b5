import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { contracts } from '../contracts/contracts.ts'
import { pactFileName, pactText } from '../contracts/pact-file.ts'

/**
 * Writes the Pact file of each contract into `pacts/`. `--check` writes nothing and fails when one is stale, or when
 * there is a file too many.
 */
const folder = new URL('../pacts/', import.meta.url)
const fresh = new Map(contracts().map((contract) => [pactFileName(contract), pactText(contract)]))
if (process.argv.includes('--check')) {
  const there = new Map(
    readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
  )
  for (const name of new Set([...fresh.keys(), ...there.keys()]))
    if (fresh.get(name) !== there.get(name)) {
      process.stderr.write(`pacts/${name} is stale: run \`npm run pacts\`\n`)
      process.exitCode = 1
    }
} else {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of fresh) writeFileSync(new URL(name, folder), text)
}
