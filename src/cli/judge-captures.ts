import type { Capture } from '../capture/capture.ts'
import { type CheckOptions, checkCaptures, exchangeOf } from '../check/check-captures.ts'
import type { FindingEvent, OmittedEvent, SummaryEvent } from '../report/events.ts'
import { endRun, type JudgedRun } from './judged-run.ts'

/** Judges captures, tells every finding, and ends the run with its summary. */
export function judgeCaptures(
  run: JudgedRun,
  captures: readonly Capture[],
  check: CheckOptions,
  next: (failing: number) => string | null,
): SummaryEvent {
  const { emitter, tally, config } = run
  const operations: Record<string, number> = {}
  const kept = new Set<string>()
  let judged = 0
  let registryLeftOut = 0
  const total = captures.reduce((sum, { messages }) => sum + messages.length, 0)
  for (const checked of checkCaptures(captures, config, check)) {
    const { message, findings } = checked
    judged += 1
    if (checked.registryLeftOut) registryLeftOut += 1
    const { operation } = checked.judged
    if (operation !== undefined) operations[operation] = (operations[operation] ?? 0) + 1
    emitter.emit(exchangeOf(checked))
    for (const finding of findings) tally.add(finding, message.label)
    if (judged <= mostLookedAt) for (const rule of checked.kept()) kept.add(rule)
    if (judged % progressEvery === 0)
      emitter.emit({ type: 'progress', phase: 'judging', done: judged, total })
  }
  const skipped = captures.reduce((sum, capture) => sum + capture.skipped, 0)
  const summary = endRun(run, {
    judged,
    operations,
    omitted: registryLeftOut > 0 ? [leftOut(registryLeftOut)] : [],
    clock:
      check.at === undefined
        ? 'not judged but exp against iat; --at TIME says when it was sent'
        : new Date(check.at * 1000).toISOString(),
    notes: [
      ...(skipped > 0 ? [`${skipped} entries of a HAR are not requests to NEMS`] : []),
      ...captures.flatMap(({ hints }) => hints),
    ],
    next,
    replay: replayOf,
    file: fileOf,
    kept: [...kept].sort(),
  })
  emitter.close()
  return summary
}

/** Requests of which is told what they keep, which takes as long again as to judge them. */
const mostLookedAt = 1_000

/** Some tenths of a second. */
const progressEvery = 1_000

function leftOut(count: number): OmittedEvent {
  const requests = count === 1 ? 'one request' : `${count} requests`
  return {
    type: 'omitted',
    rule: null,
    subject: `who exists, for ${requests}`,
    reason:
      'its ASIDs, mailbox or patient are not those of the example registry; say who exists under "registry" in nems-kit.config.json',
  }
}

/** Standard input cannot be read again. */
function replayOf(label: string): string | null {
  const file = fileOf(label)
  return file === undefined ? null : `npx nems-contract-kit check ${file.path}`
}

/** The capture of a label, and the line where the request begins. */
function fileOf(label: string): FindingEvent['file'] {
  const path = label.replace(/(?:, entry \d+|:\d+| \([^)]*\))+$/, '')
  if (path === 'standard input') return undefined
  const [, line] = /^:(\d+)/.exec(label.slice(path.length)) ?? []
  return { path, ...(line === undefined ? {} : { line: Number(line) }) }
}
