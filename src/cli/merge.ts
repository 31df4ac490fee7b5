import { readCorpus } from '../fuzz/corpus/read-corpus.ts'
import { store } from '../fuzz/corpus/store-fault.ts'
import { uncoveredOf } from '../fuzz/coverage.ts'
import { coverageEventOf, omittedEventOf, openEventsOf } from '../fuzz/fuzz-events.ts'
import { mergedCoverage } from '../fuzz/merge/merged-coverage.ts'
import { mergedFindings } from '../fuzz/merge/merged-findings.ts'
import { mergedSummary } from '../fuzz/merge/merged-summary.ts'
import { readShardReport } from '../fuzz/merge/shard-report.ts'
import { shardsOf } from '../fuzz/merge/shards.ts'
import { loadConfig } from '../registry/load-config.ts'
import { createEmitter } from '../report/emitter.ts'
import type { RunEvent } from '../report/events.ts'
import { openReports } from '../report/reports.ts'
import { textSink } from '../report/text.ts'
import { titleOf } from '../report/title.ts'
import { catalogueVersion } from '../spec/version.ts'
import { version } from './kit.ts'
import { reportsIn } from './shard-folders.ts'
import { isColourful } from './terminal.ts'

interface MergeCommandOptions {
  readonly config?: string
  readonly corpus: string
  readonly requireAll?: true
  readonly table?: true
  readonly report: readonly string[]
  readonly showNhsNumbers?: true
}

/** `nems-kit merge DIR…`: joins the reports and corpora of shards into those of one run. */
export async function merge(folders: readonly string[], given: object): Promise<void> {
  const options = given as MergeCommandOptions
  const { config, registry } = loadConfig(options.config, process.cwd())
  const found = await reportsIn(folders)
  const shards = shardsOf(found.reports)
  const { reports } = shards
  const corpora = found.corpora.map((folder) => readCorpus(folder))
  const merged = mergedFindings(
    reports,
    corpora.flatMap(({ stored }) => stored),
    registry,
  )
  const coverage = mergedCoverage(reports)
  const context = {
    registry,
    now: undefined,
    history: undefined,
    pdsEnforced: config.pds === 'enforced',
    organisationClaim: config.organisationClaim ?? 'either',
  }
  const uncovered = uncoveredOf(coverage, registry, context)
  const text = textSink({
    write: (lines) => process.stdout.write(lines),
    colour: isColourful(),
    title: titleOf,
    subject: 'answer',
    wholeTable: options.table === true,
  })
  const emitter = createEmitter({
    showNhsNumbers: options.showNhsNumbers ?? false,
    sinks: [text, ...openReports(options.report)],
  })
  try {
    emitter.emit({
      type: 'run',
      schema: 1,
      kit: version,
      catalogue: catalogueVersion,
      command: 'merge',
      seed: reports[0]?.run.seed ?? null,
      started: reports.map(({ run }) => run.started).sort()[0] ?? new Date().toISOString(),
      ...sharedOf(reports[0]?.run),
    })
    for (const { file } of reports) await readShardReport(file, emitter.emit)
    for (const stored of merged.stored) store(options.corpus, stored)
    const skipped = distinct(reports.flatMap((each) => each.skipped))
    const [open, omitted] = [openEventsOf(coverage), uncovered.map(omittedEventOf)]
    for (const event of [
      ...merged.findings,
      ...open,
      ...skipped,
      ...omitted,
      ...coverage.map(coverageEventOf),
    ])
      emitter.emit(event)
    const isMissing = options.requireAll === true && uncovered.length > 0
    const summary = mergedSummary(shards, merged.findings, {
      open: open.length,
      skipped: skipped.length,
      omitted: omitted.length,
      untested: isMissing ? 1 : 0,
      notes: [
        ...(isMissing ? ['--require-all: not every rule was met kept and broken'] : []),
        ...rescuedNote(merged.rescued),
        ...found.notes,
        ...corpora.flatMap(({ notes }) => notes),
      ],
    })
    emitter.emit(summary)
    process.exitCode = summary.exitCode
  } finally {
    emitter.close()
  }
}

/** What shards have in common, or are told to differ in. */
function sharedOf(run: RunEvent | undefined): Pick<RunEvent, 'target' | 'configuration'> {
  const { target, configuration } = run ?? {}
  return {
    ...(target === undefined ? {} : { target }),
    ...(configuration === undefined ? {} : { configuration }),
  }
}

function rescuedNote(rescued: number): readonly string[] {
  if (rescued === 0) return []
  return [`${rescued} of the findings are from the corpus of a run that did not come to its end`]
}

function distinct<T>(events: readonly T[]): readonly T[] {
  return [...new Map(events.map((event) => [JSON.stringify(event), event])).values()]
}
