import { embeddedRegistry } from '../../../generators/world.ts'
import { targetFrom } from '../../../src/client/target.ts'
import { type FuzzOptions, type FuzzOutcome, runFuzz } from '../../../src/fuzz/run-fuzz.ts'

/** What came of a run, and what it took. */
export interface Fuzzed extends FuzzOutcome {
  readonly milliseconds: number
  /** Kind, rule and mark of each fault. */
  readonly told: readonly string[]
  /** Bytes of memory that it took at most, beyond what there was before. */
  readonly memory: number
}

/** Sweeps a provider with reads of which the token is at fault, patient for half a second. */
export async function fuzzed(url: string, options: Partial<FuzzOptions> = {}): Promise<Fuzzed> {
  const before = process.memoryUsage().rss
  const started = performance.now()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 50)
  const outcome = await runFuzz({
    target: targetFrom(url),
    registry: embeddedRegistry,
    judging: {},
    seed: 1,
    stages: new Set(['sweep'] as const),
    operations: new Set(['read-subscription'] as const),
    includes: (rule) => rule.startsWith('claims/'),
    runs: undefined,
    milliseconds: 20_000,
    concurrency: 4,
    patience: 500,
    rate: undefined,
    absence: 1_000,
    shard: undefined,
    corpus: [],
    now: () => Date.now() / 1000,
    signal: new AbortController().signal,
    ...options,
  })
  clearInterval(timer)
  const told = outcome.faults.map(({ kind, rule, suspicion: { mark } }) => `${kind}: ${rule}: ${mark}`)
  return { ...outcome, told, milliseconds: performance.now() - started, memory: most - before }
}
