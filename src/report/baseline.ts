import { findingEvent, runEvent } from './events.ts'
import { UsageError } from './usage-error.ts'

/** Findings of an earlier run, which are not to fail this one. */
export interface Baseline {
  /** How many different findings it holds. */
  readonly size: number
  readonly isNew: (finding: { readonly id: string }) => boolean
}

/**
 * Reads the ndjson of an earlier run. Lines of other types, and a last line cut short when that run was
 * killed, are passed over.
 * @throws UsageError when it is not the stream of a run
 */
export function readBaseline(name: string, text: string): Baseline {
  const [first, ...rest] = text.split('\n')
  if (!runEvent.safeParse(parsed(first ?? '')).success) {
    const received = text.trim() === '' ? 'an empty file' : 'a first line that is not its "run" event'
    const expected = 'expected a file that --report ndjson=FILE wrote (schema 1)'
    throw new UsageError('ERR_BASELINE', `${name}: ${expected}, received ${received}`)
  }
  const ids = new Set<string>()
  for (const line of rest) {
    const finding = findingEvent.pick({ type: true, id: true }).safeParse(parsed(line))
    if (finding.success) ids.add(finding.data.id)
  }
  return { size: ids.size, isNew: ({ id }) => !ids.has(id) }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
