import { afterEach, expect, test } from 'vitest'
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
  const kit = await started({ bounds: { exchanges: 500, bytes: 1e9 } })
  const page = await listening(kit)
  await expect.poll(() => page.news.length).toBe(1)
  page.pause()
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  for (let time = 0; time < 40; time++) {
    add(kit, 2_000)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  globalThis.gc?.()
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(60e6)
  page.resume()
  await expect.poll(() => page.numbers.at(-1), { timeout: 10_000 }).toBe(80_000)
  const { numbers } = page
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(numbers.slice(-500)).toEqual(upTo(80_000).slice(-500))
  expect(page.news.at(-1)?.totals).toMatchObject({ exchanges: 80_000, oldest: 79_501 })
})
