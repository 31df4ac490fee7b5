import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../report/usage-error.ts'

/** One file that a command was given. */
export interface Input {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Reads a file, or standard input for `-`.
 * @throws UsageError when it cannot be read
 */
export function readInput(path: string): Input {
  try {
    return path === '-'
      ? { name: 'standard input', bytes: readFileSync(0) }
      : { name: path, bytes: readFileSync(path) }
  } catch (error) {
    throw unreadable(path, error)
  }
}

/**
 * Files of a path: itself, or those of a folder, in order of their names.
 * @throws UsageError when there is no such path
 */
export function filesOf(path: string): readonly string[] {
  try {
    if (path === '-' || !statSync(path).isDirectory()) return [path]
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(path, entry.name))
      .sort()
  } catch (error) {
    throw unreadable(path, error)
  }
}

/** What is to be said of a file that cannot be read. */
export function unreadable(path: string, error: unknown): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
  const received = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'a folder' : code
  return new UsageError('ERR_INPUT', `${path}: expected a file that can be read, received ${received}`)
}
