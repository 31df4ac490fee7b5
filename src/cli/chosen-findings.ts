import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Corpus, readCorpus, readStored } from '../fuzz/corpus/read-corpus.ts'
import type { StoredFault } from '../fuzz/corpus/stored-fault.ts'
import { UsageError } from '../report/usage-error.ts'

/**
 * The findings that a command was given, as files or as ids of a corpus; all of the corpus without any.
 * @throws UsageError for one that there is not, or that cannot be read
 */
export function chosenFindings(names: readonly string[], corpus: string): Corpus {
  if (names.length === 0) return readCorpus(corpus)
  return { stored: names.map((name) => findingOf(name, corpus)), notes: [] }
}

function findingOf(name: string, corpus: string): StoredFault {
  const isId = /^[0-9a-f]{12}$/.test(name)
  const file = isId ? join(corpus, `${name}.json`) : name
  if (!existsSync(file)) {
    const expected = `a URL, a file, or the id of a finding in ${corpus}`
    throw new UsageError('ERR_INPUT', `replay: expected ${expected}, received ${name}, which is none of them`)
  }
  const read = readStored(file)
  if ('reason' in read)
    throw new UsageError(
      'ERR_INPUT',
      `${file}: expected a finding of the corpus, received a file of which ${read.reason}`,
    )
  return read
}
