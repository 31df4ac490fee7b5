import { expect, test } from 'vitest'
import { ProviderClock } from '../../src/client/provider-clock.ts'

const noon = 1_800_000_000

function dated(seconds: number) {
  const headers = [['Date', new Date(seconds * 1000).toUTCString()]] as const
  return { status: 200, headers, body: new Uint8Array(0) }
}

test('the time of a provider that is an hour ahead is taken after one answer', () => {
  const clock = new ProviderClock(() => noon)
  clock.learn(dated(noon + 3_600))
  expect(clock.now()).toBe(noon + 3_600)
  expect(clock.note).toContain('3600 s ahead of')
})

test('half a minute is not taken, but is left to both', () => {
  const clock = new ProviderClock(() => noon)
  clock.learn(dated(noon - 30))
  expect(clock.now()).toBe(noon)
  expect(clock.margin).toBe(32)
})

test('an answer from a store, every third of them, changes nothing', () => {
  let now = noon
  const clock = new ProviderClock(() => now)
  for (let answer = 1; answer <= 300; answer++) {
    now = noon + Math.floor(answer / 20)
    clock.learn(dated(answer % 3 === 0 ? 0 : now))
    expect(clock.isTaken).toBe(false)
  }
})

test('an answer without a Date, or with one that is none, tells nothing', () => {
  const clock = new ProviderClock(() => noon)
  clock.learn({ status: 200, headers: [['Date', 'yesterday']], body: new Uint8Array(0) })
  clock.learn({ status: 200, headers: [], body: new Uint8Array(0) })
  expect(clock.now()).toBe(noon)
})
