import { readFileSync } from 'node:fs'
import { UsageError } from '../report/usage-error.ts'
import type { VectorFile } from '../vectors/vector-file.ts'
import { everyVectorKind, type VectorKind, vectorFileName } from '../vectors/vector-kinds.ts'
import { vectorsSchemaName, writeVectors } from '../vectors/write-vectors.ts'

interface VectorsOptions {
  readonly list?: true
  readonly only: readonly string[]
  readonly force?: true
}

/** `nems-kit vectors [DIR]`: writes the test vectors that were made when the kit was built, or lists them. */
export function vectors(folder: string | undefined, given: object): void {
  const { list, only, force } = given as VectorsOptions
  const kinds = only.length === 0 ? everyVectorKind : only.map(kindOf)
  const texts = new Map(
    kinds.map((kind) => [vectorFileName(kind), readBuilt(`vectors/${vectorFileName(kind)}`)]),
  )
  if (list !== true) {
    if (folder === undefined)
      throw new UsageError(
        'ERR_OPTION',
        'vectors: expected a folder to write into, received none; --list shows what there is',
      )
    writeVectors(
      folder,
      new Map([...texts, [vectorsSchemaName, readBuilt(vectorsSchemaName)]]),
      force === true,
    )
  }
  process.stdout.write(listText([...texts]))
}

function kindOf(name: string): VectorKind {
  const found = everyVectorKind.find((kind) => kind === name)
  if (found !== undefined) return found
  throw new UsageError('ERR_OPTION', `--only: expected ${everyVectorKind.join(', ')}, received ${name}`)
}

/** A file that was written when the kit was built. */
function readBuilt(name: string): string {
  return readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')
}

function listText(texts: readonly (readonly [name: string, text: string])[]): string {
  const width = Math.max(...texts.map(([name]) => name.length))
  return texts.map(([name, text]) => `${name.padEnd(width)}  ${countsOf(JSON.parse(text))}\n`).join('')
}

function countsOf({ numberOfTests, testGroups }: VectorFile): string {
  const results = testGroups.flatMap(({ tests }) => tests.map(({ result }) => result))
  const counts = (['valid', 'invalid', 'acceptable'] as const).map(
    (result) => `${results.filter((each) => each === result).length} ${result}`,
  )
  return `${numberOfTests} tests: ${counts.join(', ')}`
}
