import type { SummaryEvent } from './events.ts'

/** What a run judges. */
export type Subject = 'request' | 'answer' | 'interaction'

/** What became of a run. */
export interface Verdict {
  readonly outcome: 'passed' | 'failed' | 'unfinished'
  /** A sentence without its full stop. */
  readonly words: string
}

/** What is to be said first of a run. */
export function verdictOf(
  { failing, judged, skipped, exitCode }: Pick<SummaryEvent, 'failing' | 'judged' | 'skipped' | 'exitCode'>,
  subject: Subject,
): Verdict {
  if (failing > 0) return { outcome: 'failed', words: 'Not as it must be' }
  if (judged === 0) return { outcome: 'unfinished', words: 'Nothing was judged' }
  if (exitCode !== 0)
    return { outcome: 'unfinished', words: `No rule was found broken, but ${unfinished(skipped)}` }
  const all = judged === 1 ? `The ${subject}` : `All ${judged} ${subject}s`
  return { outcome: 'passed', words: `${all} ${praise(judged, subject)}` }
}

/** What stands before a verdict, so that it can be told without colours. */
export const marks: Readonly<Record<Verdict['outcome'], string>> = {
  passed: '✓',
  failed: '✗',
  unfinished: '–',
}

/** What a command judges. */
export function subjectOf(command: string): Subject {
  if (command === 'check') return 'request'
  return command === 'verify' ? 'interaction' : 'answer'
}

function praise(judged: number, subject: Subject): string {
  if (subject !== 'interaction') return `${judged === 1 ? 'keeps' : 'keep'} every rule judged`
  return judged === 1 ? 'was answered as it must be' : 'were answered as they must be'
}

function unfinished(skipped: number): string {
  return skipped > 0 ? 'not everything could be tested' : 'the run did not end well'
}

/** What was judged, by operation, and in which time. */
export function judgedText({ judged, operations, milliseconds }: SummaryEvent, subject: Subject): string {
  const counts = Object.entries(operations).filter(([, count]) => count > 0)
  const named = counts.reduce((sum, [, count]) => sum + count, 0)
  const parts = counts.map(([operation, count]) => `${count} ${operation}`)
  if (judged > named) parts.push(`${judged - named} of no operation`)
  const kinds = parts.length === 0 ? '' : ` (${parts.join(', ')})`
  return `${plural(judged, subject)}${kinds} in ${(milliseconds / 1000).toFixed(1)} s`
}

/** What is said of the registry that a run had. */
export const registryTexts: Readonly<Record<SummaryEvent['registry'], string>> = {
  given: 'who exists is as your configuration says',
  example: 'the example that the kit brings; say who exists in nems-kit.config.json',
}

/** A number with its noun. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
