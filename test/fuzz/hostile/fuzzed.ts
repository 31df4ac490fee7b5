import type { FuzzOptions } from '../../../src/fuzz/fuzz-options.ts'
import type { FuzzOutcome } from '../../../src/fuzz/fuzz-outcome.ts'
import { beginning, fuzzed as fuzzedWhole } from '../scope.ts'

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
  const outcome = await fuzzedWhole(url, {
    operations: new Set(['read-subscription'] as const),
    includes: beginning('claims/'),
    milliseconds: 20_000,
    concurrency: 4,
    patience: 500,
    absence: 1_000,
    ...options,
  })
  clearInterval(timer)
  const told = outcome.faults.map(({ kind, rule, suspicion: { mark } }) => `${kind}: ${rule}: ${mark}`)
  return { ...outcome, told, milliseconds: performance.now() - started, memory: most - before }
}
