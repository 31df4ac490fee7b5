import type { OmittedEvent, SkippedEvent } from '../events.ts'
import { type Gathered, gatheringSink } from '../gathered.ts'
import type { Sink, Write } from '../sink.ts'
import { resultOf } from './sarif-result.ts'
import { ruleOf } from './sarif-rule.ts'

/**
 * SARIF 2.1.0 (OASIS), as code scanning reads it: a rule for each rule that has a finding, a result for each finding. What
 * was skipped or omitted is told as a notification of the run, since it is no result.
 */
export function sarifSink(write: Write): Sink {
  return gatheringSink(write, (gathered) => `${JSON.stringify(logOf(gathered), null, 1)}\n`)
}

/** Nobody looks at more, and GitHub takes 25,000 results a run. */
const mostResults = 20_000
const mostNotifications = 1_000

function logOf(gathered: Gathered): object {
  const { run, inOrder } = gathered
  const findings = inOrder.slice(0, mostResults)
  const ids = [...new Set(findings.map(({ rule }) => rule))]
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'nems-contract-kit',
            ...(run === undefined ? {} : { version: run.kit, semanticVersion: run.kit }),
            informationUri: 'https://www.npmjs.com/package/nems-contract-kit',
            rules: ids.flatMap((id) => {
              const first = findings.find(({ rule }) => rule === id)
              return first === undefined ? [] : [ruleOf(first)]
            }),
          },
        },
        automationDetails: { id: automationId(gathered) },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [rootId]: { description: { text: 'The folder in which the kit ran' } } },
        invocations: invocations(gathered),
        results: findings.map((finding) => resultOf(finding, ids.indexOf(finding.rule), rootId)),
        ...properties(gathered, inOrder.length - findings.length),
      },
    ],
  }
}

/** Base of the paths of files. */
const rootId = 'SRCROOT'

/** Tells the runs of one repository apart: by what was run, and which share of it. */
function automationId({ run }: Gathered): string {
  const shard = run?.shard === undefined ? '' : `shard-${run.shard.index}-of-${run.shard.of}/`
  return `nems-contract-kit/${run?.command ?? 'report'}/${shard}`
}

function invocations({ run, summary, skipped, omitted }: Gathered): readonly object[] {
  const started = run?.started
  const ended =
    started === undefined || summary === undefined
      ? undefined
      : new Date(Date.parse(started) + summary.milliseconds).toISOString()
  return [
    {
      executionSuccessful: summary !== undefined,
      ...(summary === undefined ? {} : { exitCode: summary.exitCode }),
      ...(started === undefined ? {} : { startTimeUtc: started }),
      ...(ended === undefined ? {} : { endTimeUtc: ended }),
      toolExecutionNotifications: [...skipped, ...omitted].slice(0, mostNotifications).map(notificationOf),
    },
  ]
}

function notificationOf({ type, rule, subject, reason }: SkippedEvent | OmittedEvent): object {
  return {
    descriptor: { id: type },
    level: type === 'skipped' ? 'warning' : 'note',
    message: { text: `${rule === null ? '' : `${rule}: `}${subject}: ${reason}` },
  }
}

function properties({ run, summary }: Gathered, leftOut: number): object {
  return {
    properties: {
      ...(run === undefined ? {} : { catalogue: run.catalogue, seed: run.seed }),
      ...(run?.target === undefined ? {} : { target: run.target }),
      ...(summary === undefined ? {} : { judged: summary.judged, notes: summary.notes }),
      ...(leftOut === 0 ? {} : { resultsLeftOut: leftOut }),
    },
  }
}
