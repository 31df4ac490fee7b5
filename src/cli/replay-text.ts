import type { Target } from '../client/target.ts'
import { curlOf } from '../fuzz/curl.ts'
import { differenceOf } from '../fuzz/difference.ts'
import type { Fault } from '../fuzz/investigation.ts'
import type { Replayed, ReplayVerdict } from '../fuzz/replay.ts'
import { answeredIn } from '../fuzz/told-reply.ts'
import { maskNhsNumbers } from '../masking/masking.ts'
import { columns, command, field, visible, wrapped } from '../report/lines.ts'
import type { Paint } from '../report/paint.ts'
import { titleOf } from '../report/title.ts'
import type { Registry } from '../spec/model/registry.ts'

export interface ReplayTextOptions {
  readonly registry: Registry
  readonly target: Target
  readonly paint: Paint
  /** Whether to show the line of curl. */
  readonly curl: boolean
}

/** What became of a finding: the verdict first, then what was sent and what was answered. */
export function replayedText(
  replayed: Replayed,
  { registry, target, paint, curl }: ReplayTextOptions,
): string {
  const { stored, verdict, reason, fault } = replayed
  const { id, rule, kind } = stored
  const title = titleOf(rule)
  const { sign, colour } = signs[verdict]
  const difference = differenceOf(stored.case, registry)
  const lines = [
    `${paint(colour, `${sign} ${verdict}`)}  ${visible(rule)}  ${paint('dim', `${kind.replaceAll('-', ' ')} · ${id}`)}`,
    ...(title === undefined
      ? []
      : wrapped(visible(title), columns - 2).map((line) => `  ${paint('bold', line)}`)),
    '',
    ...field(
      'sent',
      `${stored.case.choices.operation}: ${difference === '' ? 'the plainest request' : difference}`,
    ),
    ...(fault === undefined ? [] : answerLines(fault)),
    ...(reason === undefined ? [] : field('reason', reason)),
    ...(fault === undefined || verdict === 'FIXED' ? [] : againLines(replayed, target)),
    ...(fault === undefined || !curl ? [] : curlLines(fault, target)),
    '',
    '',
  ]
  return maskNhsNumbers(lines.join('\n'))
}

const signs = {
  FIXED: { sign: '✓', colour: 'green' },
  FAILED: { sign: '✗', colour: 'red' },
  INCONCLUSIVE: { sign: '–', colour: 'yellow' },
} as const satisfies Record<ReplayVerdict, unknown>

const demands = {
  accept: 'a 2xx',
  refuse: 'a refusal',
  either: 'a 2xx or a 4xx, as the rules of answers have it',
}

function answerLines({ trial, suspicion }: Fault): string[] {
  const { finding } = suspicion
  return [
    ...field('expected', finding?.expected ?? demands[trial.judgement.expected]),
    ...(finding === undefined ? [] : field('received', `${finding.place}: ${finding.received}`)),
    ...field('answered', answeredIn(trial.reply)),
  ]
}

function againLines({ stored }: Replayed, { url, basePath }: Target): string[] {
  return command('replay', `npx nems-contract-kit replay ${url}${basePath} ${stored.id}`)
}

function curlLines({ trial }: Fault, { url, tls, headers }: Target): string[] {
  const line = curlOf(trial, url)
  if (line === undefined) return field('curl', 'cannot send it alone')
  const others = [
    ...(tls?.ca === undefined ? [] : ['--cacert']),
    ...(tls?.cert === undefined ? [] : ['--cert', '--key']),
    ...(headers.length === 0 ? [] : ['-H']),
  ]
  const more = others.length === 0 ? '' : `; add ${others.join(', ')} as they were given to the kit`
  return [...command('curl', line), ...field('', `its token holds for five minutes${more}`)]
}

/** How many were fixed, and what was passed over. */
export function replaySummary(
  all: readonly Replayed[],
  { notes, left, corpus, paint }: SummaryOptions,
): string {
  const count = (verdict: ReplayVerdict) => all.filter((each) => each.verdict === verdict).length
  const [fixed, failed, inconclusive] = [count('FIXED'), count('FAILED'), count('INCONCLUSIVE')]
  const colour = failed > 0 ? 'red' : inconclusive + left > 0 || all.length === 0 ? 'yellow' : 'green'
  const sum =
    all.length + left === 0
      ? `– Nothing was sent: there is no finding in ${corpus}`
      : `${all.length} sent again: ${fixed} fixed, ${failed} failed, ${inconclusive} inconclusive`
  const lines = [
    paint('dim', '─'.repeat(columns)),
    paint(colour, sum),
    ...(left === 0 ? [] : field('note', `${left} were not sent, since the run was stopped`)),
    ...notes.flatMap((note) => field('note', note)),
    '',
  ]
  return lines.join('\n')
}

interface SummaryOptions {
  readonly notes: readonly string[]
  /** How many were not sent. */
  readonly left: number
  readonly corpus: string
  readonly paint: Paint
}
