import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedRegistry } from '../../generators/world.ts'
import { RawConnection } from '../../src/client/raw-connection.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'

let provider: Provider
beforeAll(async () => {
  provider = await startProvider({ registry: embeddedRegistry, limits: { waitingAnswers: 100 } })
})
afterAll(() => provider.close())

test('a connection whose answers fill what room there is for waiting ones is closed', async () => {
  expect(await answersTo(102)).toBeLessThan(101)
})

test('one with as many as there is room for is answered, again and again, for the room becomes free', async () => {
  const counts = [await answersTo(101), await answersTo(150), await answersTo(101), await answersTo(101)]
  expect([counts[0], counts[2], counts[3]]).toEqual([101, 101, 101])
})

/** How many answers come to so many requests in one piece: the first waits for no other. */
async function answersTo(requests: number): Promise<number> {
  const connection = await RawConnection.to(provider.url)
  connection.socket.write('GET /STU3/Subscription/1 HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(requests))
  let count = 0
  while (count < requests && (await connection.answer()) !== undefined) count += 1
  connection.close()
  await connection.closed()
  return count
}
