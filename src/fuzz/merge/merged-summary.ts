import type { FindingEvent, SummaryEvent } from '../../report/events.ts'
import { exitCode } from '../../report/exit-code.ts'
import type { Shards } from './shards.ts'

export interface SummaryParts {
  readonly open: number
  readonly skipped: number
  readonly omitted: number
  /** What else was asked for and could not be tested. */
  readonly untested: number
  readonly notes: readonly string[]
}

/** The summary of shards as that of one run: requests counted together, the time of the slowest. */
export function mergedSummary(
  { reports, untested, notes }: Shards,
  findings: readonly FindingEvent[],
  parts: SummaryParts,
): SummaryEvent {
  const ends = reports.flatMap(({ summary }) => summary ?? [])
  const judged = sum(ends.map((end) => end.judged))
  const failing = findings.filter((finding) => finding.failing).length
  return {
    type: 'summary',
    exitCode: exitCode({ failing, judged, untested: untested + parts.untested }),
    judged,
    operations: together(ends.map(({ operations }) => operations)),
    failing,
    advice: 0,
    known: findings.length - failing,
    open: parts.open,
    skipped: parts.skipped,
    omitted: parts.omitted,
    clock:
      ends
        .map(({ clock }) => clock)
        .sort()
        .at(-1) ?? 'not judged',
    registry: ends.every(({ registry }) => registry === 'given') ? 'given' : 'example',
    notes: [...notes, ...parts.notes, ...notesOf(ends)],
    next: findings.find((finding) => finding.failing)?.replay ?? null,
    milliseconds: Math.max(0, ...ends.map(({ milliseconds }) => milliseconds)),
  }
}

function together(all: readonly SummaryEvent['operations'][]): SummaryEvent['operations'] {
  const names = new Set(all.flatMap((each) => Object.keys(each) as (keyof SummaryEvent['operations'])[]))
  return Object.fromEntries([...names].map((name) => [name, sum(all.map((each) => each[name] ?? 0))]))
}

/** What one shard said stands for all where it is the same. */
function notesOf(ends: readonly SummaryEvent[]): readonly string[] {
  return [...new Set(ends.flatMap(({ notes }) => notes))]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0)
}
