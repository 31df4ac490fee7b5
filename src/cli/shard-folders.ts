import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readShardReport, type ShardReport } from '../fuzz/merge/shard-report.ts'
import { UsageError } from '../report/usage-error.ts'

/** What the folders of shards hold, however deep: build servers put artifacts into folders of their own. */
export interface ShardFolders {
  readonly reports: readonly ShardReport[]
  /** Folders with findings. */
  readonly corpora: readonly string[]
  /** Files that were passed over, each with the reason. */
  readonly notes: readonly string[]
}

/**
 * Finds the reports (`*.ndjson`) and the corpora (`corpus/*.json`) of shards.
 * @throws UsageError for what is no folder, and where there is no report
 */
export async function reportsIn(folders: readonly string[]): Promise<ShardFolders> {
  const files = [...new Set(folders.flatMap(filesUnder))].sort()
  const reports: ShardReport[] = []
  const notes: string[] = []
  for (const file of files.filter((name) => name.endsWith('.ndjson'))) {
    const read = await readShardReport(file, () => undefined)
    if ('reason' in read) notes.push(`${file} was passed over: ${read.reason}`)
    else reports.push(read)
  }
  const corpora = files
    .filter((name) => /[\\/]corpus[\\/][^\\/]+\.json$/.test(name))
    .map((name) => dirname(name))
  if (reports.length === 0) throw noReport(folders, notes)
  return { reports, corpora: [...new Set(corpora)], notes }
}

function filesUnder(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/[\\/]node_modules(?:[\\/]|$)/.test(entry.parentPath))
      .map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const received = { ENOENT: 'no such folder', ENOTDIR: 'a file' }[code] ?? code
    throw new UsageError('ERR_INPUT', `${folder}: expected the folder of a shard, received ${received}`)
  }
}

function noReport(folders: readonly string[], notes: readonly string[]): UsageError {
  const received = notes.length === 0 ? 'no file *.ndjson' : notes.join('; ')
  const expected = 'a report that nems-kit fuzz --report ndjson=FILE wrote'
  return new UsageError('ERR_INPUT', `${folders.join(', ')}: expected ${expected}, received ${received}`)
}
