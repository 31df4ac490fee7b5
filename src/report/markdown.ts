import { inOrder, isLeftOut, isOfConformance, nameOf } from './contract-interactions.ts'
import type { ContractEvent, FindingEvent, OmittedEvent, OpenEvent, SkippedEvent } from './events.ts'
import { type Gathered, gatheringSink } from './gathered.ts'
import { code, head, link, plainText, row } from './markdown-text.ts'
import type { Sink, Write } from './sink.ts'
import { judgedText, marks, plural, registryTexts, subjectOf, verdictOf } from './verdict.ts'

/**
 * Markdown for the summary of a CI job or a comment: the verdict, the findings as a table, what was not tested. At most
 * some 50 kB; what does not fit is counted.
 */
export function markdownSink(write: Write): Sink {
  return gatheringSink(write, (gathered) => `${linesOf(gathered).join('\n')}\n`)
}

/** Characters of the rows of one table, so that all of it stays under 50 kB. */
const room = { findings: 30_000, others: 5_000 }

function linesOf(gathered: Gathered): readonly string[] {
  const { open, skipped, omitted, contracts } = gathered
  return [
    ...opening(gathered),
    ...table('Findings', findingHead, gathered.inOrder.map(findingRow), room.findings),
    ...table('What the sources leave open, and what was seen', openHead, open.map(openRow), room.others),
    ...table(
      'Interactions of the published pacts, and how often the client exercised each',
      interactionHead,
      contracts.flatMap(interactionRows),
      room.others,
    ),
    ...table('Skipped: could not be run', notJudgedHead, skipped.map(notJudgedRow), room.others),
    ...table('Omitted: does not apply', notJudgedHead, omitted.map(notJudgedRow), room.others),
  ]
}

function opening({ run, summary }: Gathered): readonly string[] {
  const command = run?.command ?? 'report'
  const basis =
    run === undefined
      ? []
      : [
          `nems-contract-kit ${run.kit} \`${plainText(command)}\`, catalogue ${plainText(run.catalogue)}`,
          ...(run.seed === null ? [] : [`seed ${run.seed}`]),
          `started ${run.started}`,
        ]
  if (summary === undefined)
    return ['# – The run did not come to its end', '', 'What it had told so far:', '', basis.join(' · ')]
  const subject = subjectOf(command)
  const { outcome, words } = verdictOf(summary, subject)
  const { failing, advice, known, exitCode, registry, clock, notes } = summary
  return [
    `# ${marks[outcome]} ${words}`,
    '',
    `**${failing === 0 ? 'Nothing fails' : plural(failing, 'failing finding')}**, ${advice} advice, ${known} excused. Judged: ${judgedText(summary, subject)}. Exit code ${exitCode}.`,
    '',
    basis.join(' · '),
    '',
    `- Clock: ${plainText(clock)}`,
    `- Registry: ${registryTexts[registry]}`,
    ...notes.slice(0, mostNotes).map((note) => `- ${plainText(note.slice(0, mostOfANote))}`),
  ]
}

const mostNotes = 30
const mostOfANote = 300

const findingHead = ['', 'Rule', 'What', 'Where', 'Expected', 'Received', 'Answered', 'Seen']

function findingRow(finding: FindingEvent): string {
  const { failing, rule, kind, strength, message, place, expected, received, answered, count } = finding
  const { page, section, address } = finding.source
  const source = link(section === '' ? page : `${page}, ${section}`, address)
  const what = kind === 'broken-rule' ? strength : `${kind.replaceAll('-', ' ')} · ${strength}`
  return row(
    failing ? '✗' : '!',
    `${code(rule)}<br>${source}`,
    `**${what}**<br>${plainText(message.slice(0, mostOfANote))}`,
    code(place, 160),
    code(expected),
    code(received),
    answered === null ? '' : code(answered),
    String(count),
  )
}

const openHead = ['Rule', 'Where', 'Seen', 'Times']

function openRow({ rule, place, message, count }: OpenEvent): string {
  const seen = plainText(message.slice(0, mostOfANote))
  return row(code(rule), place === '' ? '' : code(place, 160), seen, String(count))
}

const interactionHead = ['', 'Pact', 'Interaction', 'Expected', 'Requests']

/** Of the conformance pacts only what was done: no client is to break every rule. */
function interactionRows(event: ContractEvent): readonly string[] {
  const shown = inOrder(event).filter((each) => !isLeftOut(each) || !isOfConformance(event))
  return shown.map((each) =>
    row(
      isLeftOut(each) ? '–' : isOfConformance(event) ? '!' : '✓',
      plainText(nameOf(event)),
      plainText(each.description.slice(0, mostOfANote)),
      each.expected,
      isLeftOut(each) ? 'not done' : String(each.count),
    ),
  )
}

const notJudgedHead = ['Rule', 'What', 'Why']

function notJudgedRow({ rule, subject, reason }: SkippedEvent | OmittedEvent): string {
  const [what, why] = [subject, reason].map((text) => plainText(text.slice(0, mostOfANote)))
  return row(rule === null ? '' : code(rule), what ?? '', why ?? '')
}

/** As many rows as there is room for. */
function table(
  title: string,
  names: readonly string[],
  rows: readonly string[],
  most: number,
): readonly string[] {
  if (rows.length === 0) return []
  const shown: string[] = []
  let size = 0
  for (const each of rows) {
    size += Buffer.byteLength(each)
    if (size > most) break
    shown.push(each)
  }
  const more = rows.length - shown.length
  const rest = more === 0 ? [] : ['', `… and ${more} more; the reports html, json and ndjson have them all.`]
  return ['', `## ${title} (${rows.length})`, '', ...head(...names), ...shown, ...rest]
}
