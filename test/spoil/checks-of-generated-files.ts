import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stu3TypesFile } from '../../build/stu3-types.ts'
import type { Check } from './check.ts'

/** That a file which a program writes is the one that it would write now, as `npm test` asks too. */
export function generatedFileChecks(): readonly Check[] {
  return [
    {
      name: 'stu3.generated.ts is fresh',
      rules: [],
      holds: () => stu3TypesFile(definitions, version) === written,
    },
  ]
}

const fhir = join('node_modules', '@types', 'fhir')
const definitions = readFileSync(join(fhir, 'r3.d.ts'), 'utf8')
const { version } = JSON.parse(readFileSync(join(fhir, 'package.json'), 'utf8')) as { version: string }
const written = readFileSync(join('src', 'spec', 'vocabulary', 'stu3.generated.ts'), 'utf8')
