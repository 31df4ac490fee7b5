import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import {
  type CoverageEvent,
  type ExchangeEvent,
  type FindingEvent,
  kitEvent,
  type RunEvent,
  type SkippedEvent,
  type SummaryEvent,
} from '../../report/events.ts'

/** What the ndjson of one shard says. */
export interface ShardReport {
  readonly file: string
  readonly run: RunEvent
  readonly findings: readonly FindingEvent[]
  readonly coverage: readonly CoverageEvent[]
  readonly skipped: readonly SkippedEvent[]
  /** Undefined where the run did not come to its end. */
  readonly summary: SummaryEvent | undefined
}

/**
 * Reads the report of a shard line by line; exchanges, of which there may be very many, are handed on. Lines that are no
 * events, such as the last one of a run that was killed, are passed over.
 * @returns the reason where the file is no report of `fuzz`
 */
export async function readShardReport(
  file: string,
  onExchange: (exchange: ExchangeEvent) => void,
): Promise<ShardReport | { readonly reason: string }> {
  let run: RunEvent | undefined
  let summary: SummaryEvent | undefined
  const findings: FindingEvent[] = []
  const coverage: CoverageEvent[] = []
  const skipped: SkippedEvent[] = []
  const input = createReadStream(file)
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      const event = kitEvent.safeParse(parsed(line)).data
      if (run === undefined && event?.type !== 'run')
        return { reason: 'it does not begin with the event "run"' }
      if (event?.type === 'run' && event.command !== 'fuzz')
        return { reason: `it is a report of ${event.command}` }
      if (event?.type === 'run') run ??= event
      if (event?.type === 'exchange') onExchange(event)
      if (event?.type === 'finding') findings.push(event)
      if (event?.type === 'coverage') coverage.push(event)
      if (event?.type === 'skipped') skipped.push(event)
      if (event?.type === 'summary') summary = event
    }
  } finally {
    input.destroy()
  }
  if (run === undefined) return { reason: 'it is empty' }
  return { file, run, findings, coverage, skipped, summary }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
