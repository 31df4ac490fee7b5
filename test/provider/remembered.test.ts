import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { Remembered } from '../../src/provider/remembered.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

test('of a message of which the id is remembered nothing else stays in memory', () => {
  const remembered = new Remembered<true>(1_000)
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  for (let number = 0; number < 100; number++) remembered.set(idOf(number), true)
  collectGarbage()
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(10e6)
  expect(remembered.get('0000000000000000000000000007')).toBe(true)
})

/** An id as it is read from a message of a megabyte. */
function idOf(number: number): string {
  const message = Buffer.from(`<id value="${String(number).padStart(28, '0')}"/>${' '.repeat(1e6)}`).toString(
    'latin1',
  )
  return message.slice(11, 39)
}

test('what was added first is forgotten first, and what is there counts once', () => {
  const remembered = new Remembered<number>(2)
  for (const [value, key] of ['a', 'b', 'a', 'c'].entries()) remembered.set(key, value)
  expect(['a', 'b', 'c'].map((key) => remembered.get(key))).toEqual([2, undefined, 3])
  expect([remembered.delete('a'), remembered.delete('a')]).toEqual([true, false])
})

test('one that is set again is the newest, and one that outweighs all is kept alone', () => {
  const remembered = new Remembered<string>(10)
  remembered.set('heavy', 'a', 20)
  expect(remembered.get('heavy')).toBe('a')
  remembered.delete('heavy')
  for (const key of ['a', 'b', 'c', 'a', 'd', 'e']) remembered.set(key, key, 3)
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => remembered.get(key) !== undefined)).toEqual([
    'a',
    'd',
    'e',
  ])
})
