import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../../report/usage-error.ts'
import { changeNamed } from '../changes.ts'
import { corpusVersion, type StoredFault, storedFault } from './stored-fault.ts'

/** What a folder of findings holds. */
export interface Corpus {
  readonly stored: readonly StoredFault[]
  /** Files that were passed over, each with the reason. */
  readonly notes: readonly string[]
}

/**
 * Reads the findings of a folder, in order of their names; none where there is no such folder. What is no finding is
 * told and passed over. Of two files with one id the first counts.
 * @throws UsageError where the folder cannot be read
 */
export function readCorpus(folder: string): Corpus {
  const stored = new Map<string, StoredFault>()
  const notes: string[] = []
  for (const name of namesIn(folder)) {
    const read = readStored(join(folder, name))
    if ('reason' in read) notes.push(`${join(folder, name)} was passed over: ${read.reason}`)
    else if (!stored.has(read.id)) stored.set(read.id, read)
  }
  return { stored: [...stored.values()], notes }
}

/** Reads one file of a corpus, or says why it is none. */
export function readStored(file: string): StoredFault | { readonly reason: string } {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    const isDamaged = error instanceof SyntaxError
    return { reason: isDamaged ? 'it is not JSON, or damaged' : `it cannot be read (${codeOf(error)})` }
  }
  const version = typeof value === 'object' && value !== null && 'corpus' in value ? value.corpus : undefined
  if (version === undefined) return { reason: 'it is no finding of nems-contract-kit' }
  if (version !== corpusVersion)
    return { reason: `expected version ${corpusVersion} of the corpus, received ${JSON.stringify(version)}` }
  const parsed = storedFault.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  return { reason: `it is damaged at ${issue?.path.join('.') ?? 'its root'}` }
}

/** Changes that a stored case asks for and this version of the kit does not have. */
export function unknownChanges({ case: { changes, prelude = [], twin } }: StoredFault): readonly string[] {
  return [
    ...changes,
    ...[...prelude, ...(twin === undefined ? [] : [twin])].flatMap((each) => each.changes),
  ].filter((name) => changeNamed(name) === undefined)
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT') return []
    const received = code === 'ENOTDIR' ? 'a file' : code
    throw new UsageError('ERR_INPUT', `${folder}: expected a folder of findings, received ${received}`)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
