import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../report/usage-error.ts'

/** Name of the JSON Schema that is written beside the files of vectors. */
export const vectorsSchemaName = 'vectors.schema.json'

/**
 * Writes texts into a folder, which is made where there is none.
 * @throws UsageError, and writes nothing, where a file of that name has something else in it and `isForced` is false
 */
export function writeVectors(folder: string, texts: ReadonlyMap<string, string>, isForced: boolean): void {
  const foreign = [...texts.keys()].filter((name) => !isForced && isForeign(join(folder, name)))
  if (foreign.length > 0)
    throw new UsageError(
      'ERR_REPORT_FILE',
      `vectors: ${folder} has files of another kind: ${foreign.join(', ')}; choose another folder, or overwrite them with --force`,
    )
  try {
    mkdirSync(folder, { recursive: true })
    for (const [name, text] of texts) writeFileSync(join(folder, name), text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError('ERR_REPORT_FILE', `vectors: ${folder} cannot be written: ${reason}`)
  }
}

/** Whether there is a file that is neither test vectors nor their schema. */
function isForeign(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (typeof read !== 'object' || read === null) return true
    const isVectors = 'schema' in read && read.schema === vectorsSchemaName && 'testGroups' in read
    const isSchema = '$id' in read && String(read.$id).endsWith(`/${vectorsSchemaName}`)
    return !isVectors && !isSchema
  } catch {
    return true
  }
}
