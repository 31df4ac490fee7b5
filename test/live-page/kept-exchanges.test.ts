import { describe, expect, test } from 'vitest'
import { KeptExchanges } from '../../src/live-page/kept-exchanges.ts'
import { everyBroken, exchanged } from './exchanges.ts'

const told = everyBroken.slice(0, 300).map(({ request }) => exchanged(request))
const [first] = told
if (first === undefined) throw new Error('there is no rule')

describe('what is kept', () => {
  test('is the newest, and counts are of all', () => {
    const kept = new KeptExchanges({ exchanges: 20, bytes: 1e9 })
    for (const each of told) kept.add(each)
    const { exchanges, oldest, verdicts, operations, rules } = kept.totals()
    expect([exchanges, oldest]).toEqual([300, 281])
    expect(sum(verdicts)).toBe(300)
    expect(sum(operations)).toBe(300)
    for (const [rule, count] of Object.entries(rules))
      expect(count).toBe(told.filter(({ findings }) => findings.some((each) => each.rule === rule)).length)
    expect(kept.after(0, 1_000).map(({ number }) => number)).toEqual(range(281, 300))
    expect(kept.after(290, 3).map(({ number }) => number)).toEqual([291, 292, 293])
    expect(kept.after(300, 3)).toEqual([])
    expect([kept.get(280), kept.get(301)]).toEqual([undefined, undefined])
  })

  test('has a bound in bytes, but the newest is kept however large it is', () => {
    const kept = new KeptExchanges({ exchanges: 500, bytes: 100_000 })
    const large = (size: number) => {
      const request = { method: 'POST', target: '/', headers: [], body: new Uint8Array(size) }
      return { ...first, request, findings: [] }
    }
    for (let time = 0; time < 10; time++) kept.add(large(30_000))
    expect(kept.after(0, 10).length).toBe(3)
    kept.add(large(3_000_000))
    expect(kept.after(0, 10).map(({ number }) => number)).toEqual([11])
    for (let time = 0; time < 10; time++) kept.add(large(10))
    expect(kept.after(0, 100).length).toBe(10)
  })

  test('does not hold on to what a body came in with', () => {
    const kept = new KeptExchanges()
    const piece = new ArrayBuffer(65_536)
    const request = { method: 'POST', target: '/', headers: [], body: new Uint8Array(piece, 100, 200) }
    kept.add({ ...first, request })
    expect(kept.get(1)?.exchange.request?.body.buffer.byteLength).toBe(200)
  })
})

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0)
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
