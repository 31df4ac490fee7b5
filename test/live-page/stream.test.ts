import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import type { TimedExchange } from '../../src/provider/exchange.ts'
import { Listening } from './asking.ts'
import { everyBroken, exchanged } from './exchanges.ts'
import { type Watched, watched } from './watched.ts'

const told = everyBroken.slice(0, 50).map(({ request }) => exchanged(request))
const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function started(options: Parameters<typeof watched>[0] = {}): Promise<Watched> {
  const kit = await watched(options)
  closing.push(() => kit.close())
  return kit
}

async function listening(kit: Watched, lastEventId?: string): Promise<Listening> {
  const found = await Listening.to(kit.page.url, lastEventId)
  closing.push(() => found.close())
  return found
}

function add(kit: Watched, count: number): void {
  for (let at = 0; at < count; at++) kit.kept.add(told[at % told.length] ?? told[0]!)
}

function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, at) => at + 1)
}

test('a page is told of what is kept, and then of what comes', async () => {
  const kit = await started()
  add(kit, 250)
  const page = await listening(kit)
  await expect.poll(() => page.numbers.length).toBe(250)
  add(kit, 130)
  await expect.poll(() => page.numbers).toEqual(upTo(380))
  expect(page.news.at(-1)?.totals.exchanges).toBe(380)
})

test('one that comes back is told of nothing twice, and misses nothing', async () => {
  const kit = await started()
  const before = await listening(kit)
  add(kit, 100)
  await expect.poll(() => before.numbers.length).toBe(100)
  before.close()
  add(kit, 200)
  const after = await listening(kit, before.lastEventId)
  await expect.poll(() => [...before.numbers, ...after.numbers]).toEqual(upTo(300))
})

test('one that was told by another run is told everything', async () => {
  const kit = await started()
  add(kit, 5)
  const page = await listening(kit, '00000000-0000-4000-8000-000000000000.400')
  await expect.poll(() => page.numbers).toEqual(upTo(5))
  expect(page.greetings[0]?.run).not.toBe('')
})

test('where nothing came yet, it is told so at once', async () => {
  const kit = await started()
  const page = await listening(kit)
  await expect.poll(() => page.news.map(({ totals }) => totals.exchanges)).toEqual([0])
  expect(page.greetings[0]?.nems).toEqual([kit.provider.url])
})

test('one that reads nothing costs no memory, and goes on with what is kept when it reads again', async () => {
  const kit = await started()
  const responses: ServerResponse[] = []
  const note = (message: unknown): void => {
    responses.push((message as { response: ServerResponse }).response)
  }
  subscribe('http.server.request.start', note)
  closing.push(() => unsubscribe('http.server.request.start', note))
  const page = await listening(kit)
  await expect.poll(() => page.news.length).toBe(1)
  page.pause()
  let waiting = 0
  for (let time = 0; time < 20; time++) {
    for (let at = 0; at < 1_000; at++) kit.kept.add(wordy)
    await new Promise((resolve) => setTimeout(resolve, 110))
    waiting = Math.max(waiting, ...responses.map(({ writableLength }) => writableLength))
  }
  expect(waiting).toBeGreaterThan(100_000)
  expect(waiting).toBeLessThan(1_500_000)
  page.resume()
  await expect.poll(() => page.numbers.at(-1), { timeout: 10_000 }).toBe(20_000)
  const { numbers } = page
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.slice(-500)).toEqual(upTo(20_000).slice(-500))
  expect(page.news.at(-1)?.totals).toMatchObject({ exchanges: 20_000, oldest: 19_501 })
})

/** Breaks more rules than there are, so that a hundred rows of it are more than a socket takes at once. */
const wordy: TimedExchange = {
  ...told[0]!,
  findings: Array.from({ length: 200 }, (_, at) => ({
    ...told[0]!.findings[0]!,
    rule: `claims/is-one-of-many-rules-with-names-of-some-length-${at}`,
  })),
}
