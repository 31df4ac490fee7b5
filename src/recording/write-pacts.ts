import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RecordedPact } from './recording.ts'

/**
 * Writes Pact files into a folder, which is made where it is not there: each whole or not at all. A file of the same name
 * is replaced.
 * @returns the paths of the files
 */
export function writePacts(folder: string, pacts: readonly RecordedPact[]): readonly string[] {
  if (pacts.length > 0) mkdirSync(folder, { recursive: true })
  return pacts.map(({ name, text }) => {
    const file = join(folder, name)
    const unfinished = join(folder, `.${name}.${process.pid}.unfinished`)
    try {
      writeFileSync(unfinished, text)
      renameSync(unfinished, file)
    } finally {
      rmSync(unfinished, { force: true })
    }
    return file
  })
}
