import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../../report/usage-error.ts'
import type { Fault } from '../investigation.ts'
import { jsonOf } from './stored-case.ts'
import { type StoredFault, type StoringRun, storedFrom } from './stored-fault.ts'

/** Where findings are kept unless told. */
export const corpusFolder = '.nems-kit/corpus'

/**
 * Writes a fault to a file of its own, `<id>.json`, at once: a run that is killed has lost nothing that it found.
 * @returns the path of the file
 * @throws UsageError where the folder cannot be written to
 */
export function storeFault(folder: string, fault: Fault, run: StoringRun): string {
  return store(folder, storedFrom(fault, run))
}

/**
 * Writes what is stored of a fault, in the place of what was there under its id.
 * @throws UsageError where the folder cannot be written to
 */
export function store(folder: string, stored: StoredFault): string {
  const file = join(folder, `${stored.id}.json`)
  try {
    mkdirSync(folder, { recursive: true })
    writeWhole(file, jsonOf(stored))
  } catch (error) {
    const received = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UsageError(
      'ERR_REPORT_FILE',
      `${folder}: expected a folder that can be written to, received ${received}`,
    )
  }
  return file
}

/** A reader sees the old file or the new one, and never half of it. */
function writeWhole(file: string, text: string): void {
  const unfinished = `${file}.${process.pid}.unfinished`
  const descriptor = openSync(unfinished, 'w')
  try {
    writeFileSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
  try {
    renameSync(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
