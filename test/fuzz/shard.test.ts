import { describe, expect, test } from 'vitest'
import { shardFrom } from '../../src/fuzz/shard.ts'

describe('--shard', () => {
  test.each([
    ['1/4', {}, { index: 1, of: 4 }],
    ['4/4', {}, { index: 4, of: 4 }],
    ['auto', { JOB_COMPLETION_INDEX: '0', JOB_COMPLETIONS: '3' }, { index: 1, of: 3 }],
    ['auto', { JOB_COMPLETION_INDEX: '2', JOB_COMPLETIONS: '3' }, { index: 3, of: 3 }],
    ['auto', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '2' }, { index: 1, of: 2 }],
    ['2/4', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '2' }, { index: 2, of: 4 }],
  ])('%s with %o', (text, environment, shard) => expect(shardFrom(text, environment)).toEqual(shard))

  test.each([
    ['0/4', {}],
    ['5/4', {}],
    ['1/0', {}],
    ['1', {}],
    ['', {}],
    ['-1/4', {}],
    ['auto', {}],
    ['auto', { JOB_COMPLETION_INDEX: '3', JOB_COMPLETIONS: '3' }],
    ['auto', { JOB_COMPLETION_INDEX: '0' }],
    ['auto', { CI_NODE_INDEX: '0', CI_NODE_TOTAL: '2' }],
    ['auto', { CI_NODE_INDEX: 'x', CI_NODE_TOTAL: '2' }],
  ])('%s with %o is refused', (text, environment) =>
    expect(() => shardFrom(text, environment)).toThrow('--shard'),
  )
})
