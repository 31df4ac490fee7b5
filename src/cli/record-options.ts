import { statSync } from 'node:fs'
import { UsageError } from '../report/usage-error.ts'

/** Options of a command that records. */
export interface RecordOptions {
  readonly record?: string
  readonly consumer?: string
}

/** Where to record, and as whose contract; undefined where nothing is to be recorded. */
export interface RecordTarget {
  readonly folder: string
  readonly consumer: string
}

/**
 * Reads `--record` and `--consumer`, which go together.
 * @throws UsageError where one is missing, the name is none of a file, or the folder is a file
 */
export function recordTarget({ record, consumer }: RecordOptions): RecordTarget | undefined {
  if (record === undefined && consumer === undefined) return undefined
  if (record === undefined || consumer === undefined)
    throw new UsageError(
      'ERR_OPTION',
      'client: expected --record DIR and --consumer NAME together, received one of them',
    )
  if (!/^[A-Za-z0-9][\w. -]{0,99}$/.test(consumer))
    throw new UsageError(
      'ERR_OPTION',
      `--consumer: expected letters, digits, blanks, dots and hyphens, which go into the names of files, received ${consumer}`,
    )
  if (statSync(record, { throwIfNoEntry: false })?.isDirectory() === false)
    throw new UsageError('ERR_OPTION', `--record: expected a folder, received the file ${record}`)
  return { folder: record, consumer }
}
