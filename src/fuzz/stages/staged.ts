import { type FuzzCase, type Stage, stages } from '../case.ts'
import type { Scope } from '../scope.ts'
import { pairs } from './pairs.ts'
import { random } from './random.ts'
import { state } from './state.ts'
import { sweep } from './sweep.ts'

export interface StagedOptions extends Scope {
  readonly stages: ReadonlySet<Stage>
  readonly seed: number
  /** Cases of the stage random; without end unless told. */
  readonly runs: number | undefined
}

/** A stage with its cases. */
export interface StagedCases {
  readonly stage: Stage
  /** Made while they are sent. */
  readonly cases: Iterable<FuzzCase>
  /** Undefined where they are counted by sending them. */
  readonly total: number | undefined
}

/** The stages that were chosen, in the order in which they are sent: the same cases for the same seed. */
export function staged(options: StagedOptions): readonly StagedCases[] {
  const { seed, runs } = options
  const made = {
    sweep: () => sweep(options, seed),
    state: () => state(options),
    pairs: () => pairs(options, seed),
    random: () => firstOf(random(options, seed), runs),
  } as const
  return stages
    .filter((stage) => options.stages.has(stage))
    .map((stage) => ({
      stage,
      cases: { [Symbol.iterator]: () => made[stage]()[Symbol.iterator]() },
      total: stage === 'random' ? runs : undefined,
    }))
}

function* firstOf(cases: Iterable<FuzzCase>, most: number | undefined): Generator<FuzzCase> {
  let count = 0
  for (const each of cases) {
    if (most !== undefined && count >= most) return
    count += 1
    yield each
  }
}
