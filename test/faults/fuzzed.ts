import type { Stage } from '../../src/fuzz/case.ts'
import type { FuzzOutcome } from '../../src/fuzz/fuzz-outcome.ts'
import type { Fault } from '../../src/fuzz/investigation.ts'
import type { KitConfig } from '../../src/registry/config.ts'
import { fuzzed as fuzzedWhole } from '../fuzz/scope.ts'

export interface Fuzzing {
  readonly url: string
  /** What stands in the configuration of who tests. */
  readonly config: Pick<KitConfig, 'organisationClaim'>
  readonly stages: readonly Stage[]
  /** For all stages together. */
  readonly milliseconds: number
  readonly seed: number
  /** Whether it ends as soon as a fault is found. */
  readonly untilFound: boolean
  /** Cases at random; to the end of the time unless told. */
  readonly runs?: number
}

/** What a run found, and when. */
export interface Fuzzed extends FuzzOutcome {
  /** Which of the requests showed the first fault that was told; undefined where none was. */
  readonly requests: number | undefined
}

/** Fuzzes a provider that knows the example registry. */
export async function fuzzed(fuzzing: Fuzzing): Promise<Fuzzed> {
  const { url, config, stages, milliseconds, seed, untilFound, runs } = fuzzing
  const stop = new AbortController()
  let requests: number | undefined
  const outcome = await fuzzedWhole(url, {
    judging: { organisationClaim: config.organisationClaim },
    seed,
    stages: new Set(stages),
    runs,
    milliseconds,
    concurrency: 8,
    patience,
    signal: stop.signal,
    onFault: ({ first }) => {
      requests = Math.min(requests ?? first, first)
      if (untilFound) stop.abort()
    },
  })
  return { ...outcome, requests }
}

/** Whether some finding names a rule that tells what is wrong: a crash is told as such. */
export function isNamed(rules: readonly string[], faults: readonly Fault[]): boolean {
  const isOfCrash = rules.some((rule) => rule.endsWith('-is-not-a-5xx'))
  return faults.some(({ rule, kind }) => rules.includes(rule) || (isOfCrash && kind === 'crash'))
}

/** Milliseconds: what hangs is waited for so long, time and again. */
const patience = 3_000
