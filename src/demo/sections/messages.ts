import type { Capture } from '../../capture/capture.ts'
import { maskEvent } from '../../masking/masking.ts'
import type { LoadedConfig } from '../../registry/load-config.ts'
import { visible } from '../../report/lines.ts'
import { type JudgedMessage, judgeMessages, type MessageFault } from '../messages.ts'
import type { Section, Stage } from '../stage.ts'
import { heading, plural, shortened, shown } from './lines.ts'

/** Captures of one's own, and files that are none. */
export interface OwnCaptures {
  readonly captures: readonly Capture[]
  /** Why a file is not a capture. */
  readonly unread: readonly string[]
}

/** Messages of one's own: published where they are event messages, and what they break. */
export async function messagesSection(
  stage: Stage,
  own: OwnCaptures,
  config: LoadedConfig,
): Promise<Section> {
  const { paint, progress, faults, now, signal } = stage
  const count = own.captures.reduce((sum, { messages }) => sum + messages.length, 0)
  const judged: JudgedMessage[] = []
  for await (const message of judgeMessages({ captures: own.captures, config, faults, now, signal })) {
    judged.push(message)
    progress.tell(`your message ${judged.length} of ${count}: ${shown(message.label)}`)
  }
  const published = judged.filter((message) => message.published !== undefined)
  const unpublished = published.filter(({ published: made }) => made?.status === undefined)
  const failing = judged.flatMap((message) => message.faults).filter(({ isFailing }) => isFailing)
  return {
    lines: [
      ...heading(
        paint,
        5,
        `Your messages: ${judged.length} judged, ${published.length} of them published with a fresh token each`,
      ),
      paint('dim', `    ${whoExists[config.registryOrigin]}`),
      ...judged.flatMap((message) => messageLines(message, stage)),
      ...own.unread.map((why) => `  ${paint('yellow', '–')} ${shown(why)}`),
    ],
    failing: failing.length,
    untested: unpublished.length + (judged.length === 0 ? 1 : 0),
    sum: sumOf(judged, failing.length, unpublished.length),
  }
}

function sumOf(judged: readonly JudgedMessage[], faults: number, unpublished: number): string {
  if (judged.length === 0) return 'none of your files holds a message'
  const yours = judged.length === 1 ? 'your message' : `your ${judged.length} messages`
  const missing = unpublished === 0 ? '' : `, ${unpublished} not published`
  return `${faults === 0 ? 'no fault' : plural(faults, 'fault')} in ${yours}${missing}`
}

const whoExists = {
  example:
    'organisations, ASID and patients of a message were taken as registered; nems-kit.config.json says who is',
  given: 'who exists is as your configuration says',
} as const

function messageLines({ label, faults, published }: JudgedMessage, { paint }: Stage): readonly string[] {
  const isGood = !faults.some(({ isFailing }) => isFailing)
  const mark = isGood ? paint('green', '✓') : paint('red', '✗')
  const told = faults.length === 0 ? 'breaks no rule' : plural(faults.length, 'fault')
  const answered = published === undefined ? 'not an event message' : answerText(published)
  return [
    `  ${mark} ${paint('bold', shown(label))}  ${answered}, ${told}`,
    ...faults.slice(0, mostShown).flatMap((fault) => faultLines(fault, { paint })),
    ...(faults.length > mostShown
      ? [`      … and ${faults.length - mostShown} more: npx nems-contract-kit check ${shown(label)}`]
      : []),
  ]
}

/** As many faults of one message are shown. */
const mostShown = 10

function answerText({ status, says }: NonNullable<JudgedMessage['published']>): string {
  if (status === undefined) return 'not published: no endpoint of the registry was assured for it'
  if (status < 300) return `accepted with ${status}`
  return `refused with ${status} for ${says.slice(0, says.indexOf(':'))}`
}

/** Masked by what the place is, since a number one digit short is still almost somebody's. */
function faultLines(
  { finding, isFailing }: MessageFault,
  { paint }: Pick<Stage, 'paint'>,
): readonly string[] {
  const { rule, place, line, received, expected } = finding
  const masked = maskEvent({ type: 'finding', rule, place, received, expected })
  const where = line === undefined ? place : `${place}, line ${line}`
  const said = (name: string, text: string) =>
    `          ${paint('dim', name)} ${shortened(visible(text), 90)}`
  return [
    `      ${isFailing ? '' : 'advice: '}${paint('cyan', rule)}  ${paint('dim', where)}`,
    said('received', masked.received),
    said('expected', masked.expected),
  ]
}
