import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { plainChoices } from '../../generators/requests/plain-choices.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import { targetFrom } from '../../src/client/target.ts'
import { type MadeRequest, made } from '../../src/fuzz/made-request.ts'
import { Sender } from '../../src/fuzz/sender.ts'
import { RecordingServer } from './recording-server.ts'

let server: RecordingServer
beforeEach(async () => {
  server = await RecordingServer.start()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await server.stop()
})

function request(host: string, changes: readonly string[] = []): MadeRequest {
  const choices = plainChoices('read-subscription', embeddedRegistry)
  const making = { registry: embeddedRegistry, now: 1_800_000_000, host, basePath: '' }
  return made({ choices: choices!, changes }, making)!
}

/** Both ways: over the pool and, since no client of HTTP sends it, raw. */
const ways = [
  { way: 'the pool', changes: [], isRaw: false },
  { way: 'a raw socket', changes: ['transport/head-is-well-formed: bare line feed'], isRaw: true },
]

describe.each(ways)('over $way', ({ changes, isRaw }) => {
  test('no answer for long is a hang, and no longer waited for than told', async () => {
    const sender = new Sender(targetFrom(`http://${server.host}`), { concurrency: 1, milliseconds: 200 })
    await answered(sender)
    server.expect(Number.POSITIVE_INFINITY)
    const started = performance.now()
    const bad = request(server.host, changes)
    expect(bad.isRaw).toBe(isRaw)
    expect(await sender.send(bad)).toEqual({ failure: 'hung', reason: 'no whole answer within 0.2 s' })
    expect(performance.now() - started).toBeLessThan(1_000)
    await sender.close()
  })

  test('a redirect is an answer, and never followed', async () => {
    const elsewhere = await RecordingServer.start()
    const sender = new Sender(targetFrom(`http://${server.host}`), { concurrency: 1, milliseconds: 2_000 })
    await answered(sender)
    const bad = request(server.host, changes)
    const location = `http://${elsewhere.host}/`
    server.expect(bad.bytes.length, `HTTP/1.1 307 So\r\nLocation: ${location}\r\nContent-Length: 0\r\n\r\n`)
    const reply = await sender.send(bad)
    expect(reply).toMatchObject({
      answer: { status: 307, headers: [['Location', location], expect.anything()] },
    })
    expect(elsewhere.received).toHaveLength(0)
    await sender.close()
    await elsewhere.stop()
  })

  test('proxies of the environment see nothing', async () => {
    const proxy = await RecordingServer.start()
    for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'https_proxy', 'ALL_PROXY', 'all_proxy'])
      vi.stubEnv(name, `http://${proxy.host}`)
    vi.stubEnv('NODE_USE_ENV_PROXY', '1')
    const sender = new Sender(targetFrom(`http://${server.host}`), { concurrency: 1, milliseconds: 2_000 })
    await answered(sender)
    const bad = request(server.host, changes)
    server.expect(bad.bytes.length)
    expect(await sender.send(bad)).toMatchObject({ answer: { status: 200 } })
    expect(proxy.received).toHaveLength(0)
    await sender.close()
    await proxy.stop()
  })
})

test('no more requests a second than told', async () => {
  const sender = new Sender(targetFrom(`http://${server.host}`), {
    concurrency: 4,
    milliseconds: 2_000,
    rate: 20,
  })
  const started = performance.now()
  server.expect(1)
  await Promise.all(Array.from({ length: 7 }, () => sender.send(request(server.host))))
  expect(performance.now() - started).toBeGreaterThan(290)
  await sender.close()
})

test('where nobody listens there is no connection', async () => {
  const { host } = server
  await server.stop()
  const sender = new Sender(targetFrom(`http://${host}`), { concurrency: 1, milliseconds: 2_000 })
  expect(await sender.send(request(host))).toEqual({
    failure: 'unreachable',
    reason: expect.stringContaining('ECONNREFUSED'),
  })
  await sender.close()
  server = await RecordingServer.start()
})

/** The first request goes over a raw socket; from then on there is a pool. */
async function answered(sender: Sender): Promise<void> {
  const first = request(server.host)
  server.expect(first.bytes.length)
  expect(await sender.send(first)).toMatchObject({ answer: { status: 200 } })
}
