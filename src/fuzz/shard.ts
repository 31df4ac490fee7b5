import { createHash } from 'node:crypto'
import { UsageError } from '../report/usage-error.ts'
import type { FuzzCase } from './case.ts'

/** A share of the cases of a run: the first of so many is 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/**
 * The share that `--shard` names: `I/N`, or `auto` for what the environment says. A Kubernetes Indexed Job gives
 * JOB_COMPLETION_INDEX (from 0), and its manifest JOB_COMPLETIONS; GitLab gives CI_NODE_INDEX (from 1) and CI_NODE_TOTAL.
 * @throws UsageError for any other text, and for `auto` where nobody says
 */
export function shardFrom(text: string, environment: Readonly<Record<string, string | undefined>>): Shard {
  const [, index, of] = /^([0-9]{1,4})\/([0-9]{1,4})$/.exec(text) ?? []
  if (text !== 'auto') return checked(Number(index), Number(of), text)
  for (const { name, total, first } of numberings) {
    const received = [environment[name], environment[total]]
    if (received[0] === undefined) continue
    const [number, count] = received.map((each) =>
      /^[0-9]{1,4}$/.test(each ?? '') ? Number(each) : Number.NaN,
    )
    const said = `auto, with ${name}=${received[0]} and ${total}=${received[1] ?? '(not set)'}`
    return checked((number ?? Number.NaN) - first + 1, count ?? Number.NaN, said)
  }
  const names = numberings.map(({ name, total }) => `${name} and ${total}`).join(', or ')
  throw new UsageError('ERR_OPTION', `--shard auto: expected ${names} in the environment, received neither`)
}

const numberings = [
  { name: 'JOB_COMPLETION_INDEX', total: 'JOB_COMPLETIONS', first: 0 },
  { name: 'CI_NODE_INDEX', total: 'CI_NODE_TOTAL', first: 1 },
] as const

function checked(index: number, of: number, received: string): Shard {
  if (index >= 1 && index <= of) return { index, of }
  throw new UsageError(
    'ERR_OPTION',
    `--shard: expected I/N such as 1/4, the first being 1, or auto, received ${received}`,
  )
}

/** A share that depends on the case alone: which it is in, and with it the shares together, are the same every time. */
export function* ofShard(cases: Iterable<FuzzCase>, shard: Shard | undefined): Generator<FuzzCase> {
  for (const each of cases) if (shard === undefined || shareOf(each, shard.of) === shard.index) yield each
}

function shareOf({ id }: FuzzCase, of: number): number {
  return (createHash('sha256').update(id).digest().readUInt32BE(0) % of) + 1
}
