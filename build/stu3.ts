import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { stu3TypesFile } from './stu3-types.ts'

const require = createRequire(import.meta.url)

/**
 * Writes `src/spec/vocabulary/stu3.generated.ts` from the type definitions of FHIR STU3 in `@types/fhir`.
 * With `--check` it writes nothing and ends with 1 when the file is stale.
 */
function main(): void {
  const file = fileURLToPath(new URL('../src/spec/vocabulary/stu3.generated.ts', import.meta.url))
  const fresh = generate()
  if (!process.argv.includes('--check')) {
    writeFileSync(file, fresh)
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== fresh) {
    process.stderr.write('src/spec/vocabulary/stu3.generated.ts is stale: run npx tsx build/stu3.ts\n')
    process.exitCode = 1
  }
}

function generate(): string {
  const { version }: { version: string } = require('@types/fhir/package.json')
  return stu3TypesFile(readFileSync(require.resolve('@types/fhir/r3.d.ts'), 'utf8'), version)
}

main()
