import type { KitEvent } from './events.ts'
import type { Sink, Write } from './sink.ts'

/**
 * One JSON object when the run ends: its `run` and `summary` events, and lists of the others under the names of their
 * types: `exchange`, `finding`, `open`, `skipped`, `omitted`, `coverage`, `contract`.
 */
export function jsonSink(write: Write): Sink {
  const once: { run: KitEvent | null; summary: KitEvent | null } = { run: null, summary: null }
  const lists: Record<Listed, KitEvent[]> = {
    finding: [],
    skipped: [],
    omitted: [],
    open: [],
    coverage: [],
    contract: [],
    exchange: [],
  }
  return {
    write: (event) => {
      if (event.type === 'run' || event.type === 'summary') once[event.type] = event
      else if (event.type !== 'progress') lists[event.type].push(event)
    },
    close: () => write(`${JSON.stringify({ ...once, ...lists }, null, 2)}\n`),
  }
}

type Listed = Exclude<KitEvent['type'], 'run' | 'summary' | 'progress'>
