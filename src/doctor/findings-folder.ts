import { existsSync, mkdtempSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { good, mend, type Observation } from './observation.ts'

/** Whether findings can be kept: a folder is made and removed where they would be. */
export function observeFindingsFolder(folder: string): Observation {
  const kept = join(folder, '.nems-kit')
  const isThere = existsSync(kept)
  try {
    rmdirSync(mkdtempSync(isThere ? join(kept, 'doctor-') : join(folder, '.nems-kit-doctor-')))
    return good('.nems-kit', isThere ? 'can be written to' : 'can be made; fuzz keeps its findings there')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return mend(
      '.nems-kit',
      `cannot be written to (${code})`,
      'let yourself write there, or give fuzz, replay and merge another folder: --corpus FOLDER',
    )
  }
}
