import type { FindingEvent, SummaryEvent } from './events.ts'
import { columns, command, field } from './lines.ts'
import type { Paint } from './paint.ts'
import { judgedText, marks, plural, registryTexts, type Subject, verdictOf } from './verdict.ts'

/** What became of a run: the verdict first, then what it rests on, then what to do. */
export function summaryLines(
  summary: SummaryEvent,
  findings: readonly FindingEvent[],
  paint: Paint,
  subject: Subject,
): string[] {
  const { failing, advice, known, open, skipped, omitted, clock, registry, notes, next } = summary
  const rules = new Set(findings.filter((finding) => finding.failing).map((finding) => finding.rule))
  return [
    paint('dim', '─'.repeat(columns)),
    verdict(summary, paint, subject),
    '',
    ...field('judged', judgedText(summary, subject)),
    ...field(
      'failing',
      failing === 0 ? 'nothing' : `${plural(failing, 'finding')} of ${plural(rules.size, 'rule')}`,
    ),
    ...(rules.size > 3 ? field('most seen', mostSeen(findings)) : []),
    ...field('advice', advice === 0 ? 'none' : plural(advice, 'finding')),
    ...(known === 0 ? [] : field('excused', `${plural(known, 'finding')} by the baseline or a waiver`)),
    ...(open === 0 ? [] : field('open', `${plural(open, 'observation')}, recorded and not judged`)),
    ...(skipped === 0 ? [] : field('skipped', `${skipped} that could not be run`)),
    ...(omitted === 0 ? [] : field('omitted', `${omitted} that do not apply`)),
    ...field('clock', clock),
    ...field('registry', registryTexts[registry]),
    ...notes.flatMap((note) => field('note', note)),
    ...(next === null ? [] : ['', ...command('next', next).map((line) => paint('cyan', line))]),
  ]
}

function verdict(summary: SummaryEvent, paint: Paint, subject: Subject): string {
  const { outcome, words } = verdictOf(summary, subject)
  return paint(colours[outcome], `${marks[outcome]} ${words}`)
}

const colours = { failed: 'red', unfinished: 'yellow', passed: 'green' } as const

function mostSeen(findings: readonly FindingEvent[]): string {
  const counts = new Map<string, number>()
  for (const { failing, rule, count } of findings) {
    if (failing) counts.set(rule, (counts.get(rule) ?? 0) + count)
  }
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, 3)
  return most.map(([rule, count]) => `${rule} (${count})`).join(', ')
}
