import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../report/usage-error.ts'
import { type PactDocument, readPact } from './pact-document.ts'

/**
 * Reads the Pact files of paths: themselves, or those of folders, in order of their names.
 * @throws UsageError for a path that cannot be read, or a file that is no Pact file
 */
export function readPacts(paths: readonly string[]): readonly PactDocument[] {
  return paths.flatMap(filesOf).map((file) =>
    readPact(
      file,
      orUnreadable(file, () => readFileSync(file, 'utf8')),
    ),
  )
}

function filesOf(path: string): readonly string[] {
  return orUnreadable(path, () => {
    if (!statSync(path).isDirectory()) return [path]
    return readdirSync(path)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(path, name))
  })
}

function orUnreadable<T>(path: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const received = code === 'ENOENT' ? 'no such file' : code
    throw new UsageError(
      'ERR_INPUT',
      `${path}: expected a Pact file, or a folder of them, received ${received}`,
    )
  }
}
