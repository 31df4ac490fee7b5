import { targetFrom } from '../../src/client/target.ts'
import { type FuzzOptions, type FuzzOutcome, runFuzz } from '../../src/fuzz/run-fuzz.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import { everyOperation } from '../../src/spec/model/operation.ts'

export const registry = registryFrom(embeddedConfig)

/** A run of the sweep against a provider, over the rules whose ids begin so. */
export function fuzzed(
  url: string,
  rules: readonly string[],
  options: Partial<FuzzOptions> = {},
): Promise<FuzzOutcome> {
  return runFuzz({
    target: targetFrom(url),
    registry,
    judging: {},
    seed: 1,
    stages: new Set(['sweep']),
    operations: new Set(everyOperation),
    includes: (rule) => rules.some((start) => rule.startsWith(start)),
    runs: undefined,
    milliseconds: 60_000,
    concurrency: 4,
    patience: 5_000,
    rate: undefined,
    shard: undefined,
    corpus: [],
    now: () => Math.floor(Date.now() / 1000),
    signal: new AbortController().signal,
    ...options,
  })
}
