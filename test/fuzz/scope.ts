import { embeddedRegistry } from '../../generators/world.ts'
import { targetFrom } from '../../src/client/target.ts'
import type { FuzzCase } from '../../src/fuzz/case.ts'
import type { FuzzOptions } from '../../src/fuzz/fuzz-options.ts'
import type { FuzzOutcome } from '../../src/fuzz/fuzz-outcome.ts'
import { presenting } from '../../src/fuzz/presenting.ts'
import { runFuzz } from '../../src/fuzz/run-fuzz.ts'
import type { Scope } from '../../src/fuzz/scope.ts'
import { everyOperation } from '../../src/spec/model/operation.ts'

/** Everything, of the example registry. */
const everything: Scope = {
  registry: embeddedRegistry,
  judging: {},
  operations: new Set(everyOperation),
  includes: () => true,
}

/** The same as it is sent over HTTP: with no certificate. */
export const overHttp: Scope = presenting({ ...everything, target: targetFrom('http://127.0.0.1') })

/** A run on a provider on loopback: of every operation and rule, of the stages told. */
export function fuzzed(url: string, options: Partial<FuzzOptions> = {}): Promise<FuzzOutcome> {
  return runFuzz({
    ...everything,
    target: targetFrom(url),
    seed: 1,
    stages: new Set(['sweep']),
    runs: 0,
    milliseconds: 120_000,
    concurrency: 16,
    patience: 2_000,
    rate: undefined,
    shard: undefined,
    corpus: [],
    now: () => Math.floor(Date.now() / 1000),
    signal: new AbortController().signal,
    ...options,
  })
}

/** The rules whose ids begin with one of these. */
export function beginning(...starts: readonly string[]): FuzzOptions['includes'] {
  return (rule) => starts.some((start) => rule.startsWith(start))
}

/** The first so many of a stage. */
export function first(cases: Iterable<FuzzCase>, most: number): readonly FuzzCase[] {
  const taken: FuzzCase[] = []
  for (const each of cases) {
    if (taken.length === most) break
    taken.push(each)
  }
  return taken
}
