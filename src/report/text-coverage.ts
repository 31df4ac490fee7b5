import type { CoverageEvent } from './events.ts'

/** What was seen of the rules: a line an area, or a line a rule. */
export function coverageLines(events: readonly CoverageEvent[], isWhole: boolean): string[] {
  if (events.length === 0) return []
  const rows = isWhole ? events.map((event) => rowOf(event.rule, [event])) : areasOf(events)
  const heads = ['', 'rules', 'met', 'kept', 'broken', 'left open: accepted', 'refused']
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => String(row[column]).length)),
  )
  const lineOf = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
  return ['What was answered, rule by rule', ...[heads, ...rows].map((row) => `  ${lineOf(row)}`), '']
}

/** Whether a rule was seen kept, and broken in a way that says something. */
export function isMet({ strength, kept, good, refused, open }: CoverageEvent): boolean {
  const broken = strength === 'must' ? refused : refused + open.accepted + open.refused
  return kept + good > 0 && broken > 0
}

function areasOf(events: readonly CoverageEvent[]): readonly (readonly string[])[] {
  const areas = new Map<string, CoverageEvent[]>()
  for (const event of events) {
    const area = event.rule.split('/')[0] ?? ''
    areas.set(area, [...(areas.get(area) ?? []), event])
  }
  return [...[...areas].map(([area, each]) => rowOf(area, each)), rowOf('all', events)]
}

function rowOf(name: string, events: readonly CoverageEvent[]): readonly string[] {
  const sum = (of: (event: CoverageEvent) => number) => events.reduce((total, event) => total + of(event), 0)
  return [
    name,
    String(events.length),
    String(events.filter(isMet).length),
    String(sum(({ kept }) => kept)),
    String(sum(({ refused }) => refused)),
    String(sum(({ open }) => open.accepted)),
    String(sum(({ open }) => open.refused)),
  ]
}
