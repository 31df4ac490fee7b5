import { describe, expect, test } from 'vitest'
import { renderBytes } from '../../generators/draft/render.ts'
import { seenInTheWild } from '../../generators/in-the-wild.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import { readCapture } from '../../src/capture/captures.ts'
import { judgeRequest } from '../../src/judge.ts'

const now = 1_800_000_000

describe('defects seen in the wild, from raw bytes', () => {
  const all = seenInTheWild()

  test('there are twenty', () => {
    expect(all.map(({ name }) => name)).toEqual(Array.from({ length: 20 }, (_, index) => `W${index + 1}`))
  })

  test.each(all)('$name $what', ({ name, draft, breaks }) => {
    const [message] = readCapture(`${name}.http`, renderBytes(draft, { now })).messages
    if (message === undefined) throw new Error('no request was read')
    const { findings } = judgeRequest(message.request, { registry: embeddedRegistry, now })
    expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual([...breaks].sort())
  })
})
