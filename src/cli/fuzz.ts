import { type Allowance, assertAllowedTarget } from '../client/allowed-target.ts'
import { type TargetOptions, targetFrom } from '../client/target.ts'
import { readCorpus } from '../fuzz/corpus/read-corpus.ts'
import { caseOf } from '../fuzz/corpus/stored-fault.ts'
import type { FuzzProgress } from '../fuzz/fuzz-outcome.ts'
import { runFuzz } from '../fuzz/run-fuzz.ts'
import { shardFrom } from '../fuzz/shard.ts'
import { type LoadedConfig, loadConfig } from '../registry/load-config.ts'
import { UsageError } from '../report/usage-error.ts'
import { newerRules, newerRulesNotes } from './catalogue-as-of.ts'
import { countOf, operationsOf, rulesOf, seedOf, stagesOf } from './fuzz-options.ts'
import { FuzzRun, type FuzzTelling } from './fuzz-run.ts'
import { stoppable } from './stop-signals.ts'
import { millisecondsOf, secondsNow } from './time.ts'
import { toldConfiguration } from './told-configuration.ts'

interface FuzzCommandOptions extends TargetOptions, Allowance {
  readonly corpus: string
  readonly config?: string
  readonly seed?: string
  readonly stages?: string
  readonly operations?: string
  readonly rules?: string
  readonly runs?: string
  readonly time: string
  readonly concurrency: string
  readonly timeout: string
  readonly rate?: string
  readonly shard?: string
  readonly requireAll?: true
  readonly table?: true
  readonly report: readonly string[]
  readonly baseline?: string
  readonly catalogueAsOf?: string
  readonly showNhsNumbers?: true
}

/** `nems-kit fuzz URL`: looks for every fault that a provider has. What is given wrongly is told before anything is sent. */
export async function fuzz(url: string, given: object): Promise<void> {
  const options = given as FuzzCommandOptions
  const target = targetFrom(url, options)
  assertAllowedTarget(target.url, options)
  if (options.shard !== undefined && options.requireAll === true)
    throw new UsageError(
      'ERR_OPTION',
      '--require-all: expected all of the cases, received --shard; say it to nems-kit merge, which has seen all shards',
    )
  const asAdvice = newerRules(options.catalogueAsOf)
  const config = { ...loadConfig(options.config, process.cwd()), asAdvice }
  const corpus = readCorpus(options.corpus)
  const settings = { ...settingsOf(options, config), target, corpus: corpus.stored.map(caseOf) }
  const run = new FuzzRun(
    tellingOf(url, options, config, [...corpus.notes, ...newerRulesNotes(config)]),
    settings,
  )
  const stop = stoppable()
  try {
    const outcome = await runFuzz({
      ...settings,
      signal: stop.signal,
      onTrial: (trial) => {
        run.tell(trial)
      },
      onFault: (fault) => run.tellAtOnce(fault),
      onProgress: (progress) => run.progress.tell(progressText(progress, settings.milliseconds)),
    })
    run.progress.clear()
    process.exitCode = run.end(outcome, stop.signal.aborted)
  } finally {
    run.emitter.close()
    stop.end()
  }
}

function settingsOf(options: FuzzCommandOptions, { config, registry, asAdvice }: LoadedConfig) {
  return {
    registry,
    judging: {
      pdsEnforced: config.pds === 'enforced',
      organisationClaim: config.organisationClaim,
      asAdvice,
    },
    seed: seedOf(options.seed),
    stages: stagesOf(options.stages),
    operations: operationsOf(options.operations),
    includes: rulesOf(options.rules),
    runs: countOf('--runs', options.runs),
    milliseconds: millisecondsOf('--time', options.time),
    concurrency: countOf('--concurrency', options.concurrency) ?? 1,
    patience: millisecondsOf('--timeout', options.timeout),
    rate: countOf('--rate', options.rate),
    shard: options.shard === undefined ? undefined : shardFrom(options.shard, process.env),
    now: secondsNow,
  }
}

function tellingOf(
  url: string,
  options: FuzzCommandOptions,
  config: LoadedConfig,
  notes: readonly string[],
): FuzzTelling {
  const { corpus, requireAll, table, report, baseline, showNhsNumbers } = options
  const { stages, operations, rules, runs, time, concurrency, rate, timeout } = options
  return {
    ...{ url, config, corpus, notes, report, baseline },
    ...toldConfiguration(config, {
      stages,
      operations,
      rules,
      runs,
      time,
      concurrency,
      rate,
      timeout,
      baseline,
    }),
    requireAll: requireAll === true,
    table: table === true,
    showNhsNumbers: showNhsNumbers === true,
  }
}

/** Stage, how far, how fast, what was found, and how long it can still take. */
function progressText(
  { stage, done, total, sent, faults, milliseconds }: FuzzProgress,
  most: number,
): string {
  const rate = milliseconds < 500 ? '' : `, ${Math.round(sent / (milliseconds / 1000))} requests a second`
  const left = `at most ${Math.max(0, Math.ceil((most - milliseconds) / 1000))} s left`
  return `${stage}: ${done}${total === undefined ? '' : ` of ${total}`}${rate}, ${faults} found, ${left}`
}
