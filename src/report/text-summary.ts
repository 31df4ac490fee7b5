import type { FindingEvent, SummaryEvent } from './events.ts'
import { columns, command, field } from './lines.ts'
import type { Paint } from './paint.ts'

/** What a run judges. */
export type Subject = 'request' | 'answer' | 'interaction'

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

const registryTexts: Readonly<Record<SummaryEvent['registry'], string>> = {
  given: 'who exists is as your configuration says',
  example: 'the example that the kit brings; say who exists in nems-kit.config.json',
}

function verdict(
  { failing, judged, skipped, exitCode }: SummaryEvent,
  paint: Paint,
  subject: Subject,
): string {
  if (failing > 0) return paint('red', '✗ Not as it must be')
  if (judged === 0) return paint('yellow', '– Nothing was judged')
  if (exitCode !== 0) return paint('yellow', `– No rule was found broken, but ${unfinished(skipped)}`)
  return paint(
    'green',
    `✓ ${judged === 1 ? `The ${subject}` : `All ${judged} ${subject}s`} ${praise(judged, subject)}`,
  )
}

function praise(judged: number, subject: Subject): string {
  if (subject !== 'interaction') return `${judged === 1 ? 'keeps' : 'keep'} every rule judged`
  return judged === 1 ? 'was answered as it must be' : 'were answered as they must be'
}

function unfinished(skipped: number): string {
  return skipped > 0 ? 'not everything could be tested' : 'the run did not end well'
}

function judgedText({ judged, operations, milliseconds }: SummaryEvent, subject: Subject): string {
  const counts = Object.entries(operations).filter(([, count]) => count > 0)
  const named = counts.reduce((sum, [, count]) => sum + count, 0)
  const parts = counts.map(([operation, count]) => `${count} ${operation}`)
  if (judged > named) parts.push(`${judged - named} of no operation`)
  const kinds = parts.length === 0 ? '' : ` (${parts.join(', ')})`
  return `${plural(judged, subject)}${kinds} in ${(milliseconds / 1000).toFixed(1)} s`
}

function mostSeen(findings: readonly FindingEvent[]): string {
  const counts = new Map<string, number>()
  for (const { failing, rule, count } of findings) {
    if (failing) counts.set(rule, (counts.get(rule) ?? 0) + count)
  }
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, 3)
  return most.map(([rule, count]) => `${rule} (${count})`).join(', ')
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
