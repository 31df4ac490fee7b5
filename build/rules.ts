import { readFileSync, writeFileSync } from 'node:fs'
import { rulesPage } from './rules-page.ts'
import { traces } from './traces.ts'

/** Writes docs/rules.md. `--check` writes nothing, and fails when it is stale. */
const file = new URL('../docs/rules.md', import.meta.url)
const fresh = rulesPage(traces())
if (!process.argv.includes('--check')) writeFileSync(file, fresh)
else if (written() !== fresh) {
  process.stderr.write('docs/rules.md is stale: run `npm run rules`\n')
  process.exitCode = 1
}

/** Undefined where there is no such file. */
function written(): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
