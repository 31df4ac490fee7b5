import type {
  ContractEvent,
  CoverageEvent,
  FindingEvent,
  KitEvent,
  OmittedEvent,
  OpenEvent,
  SkippedEvent,
} from './events.ts'
import { field } from './lines.ts'
import { inColour, plain } from './paint.ts'
import type { Sink, Write } from './sink.ts'
import { contractLines } from './text-contracts.ts'
import { coverageLines } from './text-coverage.ts'
import { groupLines, type RuleTexts } from './text-finding.ts'
import { summaryLines } from './text-summary.ts'
import type { Subject } from './verdict.ts'

export interface TextOptions extends RuleTexts {
  readonly write: Write
  /** Whether to colour; symbols say the same without. */
  readonly colour: boolean
  /** What is judged: requests unless told. */
  readonly subject?: Subject
  /** Whether what was seen of the rules is told rule by rule, not by area. */
  readonly wholeTable?: boolean
}

/**
 * Text for people: findings grouped by rule, those that fail the run first, then what was left open or not
 * judged, and a summary last. Lines are at most 110 characters wide, but for commands to copy.
 */
export function textSink({
  write,
  colour,
  subject = 'request',
  wholeTable = false,
  ...texts
}: TextOptions): Sink {
  const paint = colour ? inColour : plain
  const findings: FindingEvent[] = []
  const open: OpenEvent[] = []
  const notJudged: NotJudged[] = []
  const coverage: CoverageEvent[] = []
  const contracts: ContractEvent[] = []
  let isTold = false
  const told = (failing: number): readonly string[] => [
    ...byRule(findings, true).flatMap((group) => groupLines(group, texts, paint)),
    ...byRule(findings, false).flatMap((group) => groupLines(group, texts, paint)),
    ...open.flatMap((observed) => openLines(observed)),
    ...byReason(notJudged).flatMap((group) => notJudgedLines(group)),
    ...(open.length + notJudged.length > 0 ? [''] : []),
    ...coverageLines(coverage, wholeTable),
    ...contractLines(contracts, failing),
  ]
  const tell = (event: KitEvent) => {
    if (event.type === 'finding') findings.push(event)
    if (event.type === 'open') open.push(event)
    if (event.type === 'coverage') coverage.push(event)
    if (event.type === 'contract') contracts.push(event)
    if (event.type === 'skipped' || event.type === 'omitted') notJudged.push(event)
    if (event.type !== 'summary') return
    isTold = true
    write(`${[...told(event.failing), ...summaryLines(event, findings, paint, subject)].join('\n')}\n`)
  }
  /** What was found is told even of a run that did not come to its end. */
  const close = () => {
    if (isTold || findings.length === 0) return
    write(`${[...told(findings.length), paint('yellow', '– The run did not come to its end')].join('\n')}\n`)
  }
  return { write: tell, close }
}

type Group = [FindingEvent, ...FindingEvent[]]

function byRule(findings: readonly FindingEvent[], failing: boolean): Group[] {
  const groups = new Map<string, Group>()
  for (const finding of findings) {
    if (finding.failing !== failing) continue
    const group = groups.get(finding.rule)
    if (group === undefined) groups.set(finding.rule, [finding])
    else group.push(finding)
  }
  return [...groups.values()]
}

function openLines({ rule, place, message, count }: OpenEvent): string[] {
  const times = count === 1 || place === '' ? '' : ` (${count} times)`
  return field('○ open', `${rule}${place === '' ? '' : ` at ${place}`}: ${message}${times}`, 0)
}

/** What was not judged for one reason is told together. */
function byReason(events: readonly NotJudged[]): readonly (readonly [NotJudged, ...NotJudged[]])[] {
  const groups = new Map<string, [NotJudged, ...NotJudged[]]>()
  for (const event of events) {
    const key = JSON.stringify([event.type, event.reason])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [event])
    else group.push(event)
  }
  return [...groups.values()]
}

type NotJudged = SkippedEvent | OmittedEvent

function notJudgedLines([first, ...others]: readonly [NotJudged, ...NotJudged[]]): string[] {
  const { type, rule, subject, reason } = first
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  return field(`– ${type}`, `${rule === null ? '' : `${rule}: `}${subject}${more}: ${reason}`, 0)
}
