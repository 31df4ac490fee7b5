import type { KitEvent } from './events.ts'
import type { Sink, Write } from './sink.ts'

/**
 * One JSON object, as `reportDocument` has it: its `run` and `summary` events, and lists of the others under the names
 * of their types. Exchanges, of which there may be a million, are written as they come; the rest when the run ends.
 */
export function jsonSink(write: Write): Sink {
  const lists: Record<Listed, KitEvent[]> = {
    finding: [],
    open: [],
    skipped: [],
    omitted: [],
    coverage: [],
    contract: [],
  }
  let summary: KitEvent | null = null
  let isBegun = false
  let exchanges = 0
  const begin = (run: KitEvent | null): void => {
    isBegun = true
    write(`{\n"schema": 1,\n"run": ${JSON.stringify(run)},\n"exchange": [`)
  }
  return {
    write: (event) => {
      if (event.type === 'run') begin(event)
      else if (event.type === 'summary') summary = event
      else if (event.type === 'exchange') write(`${exchanges++ === 0 ? '' : ','}\n${JSON.stringify(event)}`)
      else if (event.type !== 'progress') lists[event.type].push(event)
    },
    close: () => {
      if (!isBegun) begin(null)
      write(`${listEnd(exchanges)},\n`)
      for (const [name, events] of Object.entries(lists))
        write(
          `"${name}": [${events.map((event) => `\n${JSON.stringify(event)}`).join(',')}${listEnd(events.length)},\n`,
        )
      write(`"summary": ${JSON.stringify(summary)}\n}\n`)
    },
  }
}

type Listed = Exclude<KitEvent['type'], 'run' | 'summary' | 'progress' | 'exchange'>

function listEnd(count: number): string {
  return count === 0 ? ']' : '\n]'
}
