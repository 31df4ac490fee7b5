import type { FindingEvent } from './events.ts'
import { columns, command, field, visible, wrapped } from './lines.ts'
import type { Paint } from './paint.ts'

/** What the catalogue says of a rule besides what a finding carries. */
export interface RuleTexts {
  /** What must be true. */
  readonly title?: (rule: string) => string | undefined
  /** One more sentence that helps to mend this finding. */
  readonly hint?: (finding: FindingEvent) => string | undefined
}

/** As many places of one rule are shown in full; the reports for machines have them all. */
const placesShown = 5

/** What was found of one rule. Its source is told once, with the first finding. */
export function groupLines(
  group: readonly [FindingEvent, ...FindingEvent[]],
  { title, hint }: RuleTexts,
  paint: Paint,
): string[] {
  const [first] = group
  const sentence = title?.(first.rule) ?? first.title ?? first.message
  const shown = group.slice(0, placesShown)
  const more = group.length - shown.length
  return [
    headline(first, group.length, paint),
    ...wrapped(visible(sentence), columns - 2).map((line) => `  ${paint('bold', line)}`),
    ...shown.flatMap((finding, i) => {
      const source = i === 0 ? sourceLines(first, paint) : []
      return ['', ...findingLines(finding, sentence), ...source, ...mendingLines(finding, hint?.(finding))]
    }),
    ...(more > 0 ? [`  … and ${more} more; --report ndjson=FILE has them all`] : []),
    '',
  ]
}

function headline(
  { failing, rule, strength, basis, party }: FindingEvent,
  places: number,
  paint: Paint,
): string {
  const colour = failing ? 'red' : 'yellow'
  const marks = [strength, basis, party, ...(places > 1 ? [`${places} findings`] : [])].join(' · ')
  return `${paint(colour, `${failing ? '✗' : '!'} ${visible(rule)}`)}  ${paint('dim', marks)}`
}

function findingLines(finding: FindingEvent, sentence: string): string[] {
  const { kind, message, place, expected, received, answered, count, also = [] } = finding
  return [
    ...(message === sentence ? [] : field('message', message)),
    ...(kind === 'broken-rule' ? [] : field('kind', kind.replaceAll('-', ' '))),
    ...field('place', count === 1 ? place : `${place} (in ${count} requests)`),
    ...field('expected', expected),
    ...field('received', received),
    ...(answered === null ? [] : field('answered', answered)),
    ...(also.length === 0 ? [] : field('also', `seen with ${listed(also)} broken`)),
  ]
}

function sourceLines({ source: { page, section, address } }: FindingEvent, paint: Paint): string[] {
  const lines = field('source', section === '' ? page : `${page}, ${section}`)
  return [...lines, ...(address === '' ? [] : command('', address))].map((line) => paint('dim', line))
}

function mendingLines({ replay }: FindingEvent, hint: string | undefined): string[] {
  return [
    ...(hint === undefined ? [] : field('hint', hint)),
    ...(replay === null ? [] : command('replay', replay)),
  ]
}

function listed(rules: readonly string[]): string {
  const more = rules.length > 3 ? ` and ${rules.length - 3} more` : ''
  return `${rules.slice(0, 3).join(', ')}${more}`
}
