import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Target, targetFrom } from '../../src/client/target.ts'
import { type MadeRequest, made } from '../../src/fuzz/made-request.ts'
import { Sender } from '../../src/fuzz/sender.ts'
import { state } from '../../src/fuzz/stages/state.ts'
import { sweep } from '../../src/fuzz/stages/sweep.ts'
import { readHttpRequest } from '../../src/wire/http-reader.ts'
import { RecordingServer } from './recording-server.ts'
import { overHttp } from './scope.ts'

const cases = [...sweep(overHttp, 1), ...state(overHttp)]

let server: RecordingServer
beforeAll(async () => {
  server = await RecordingServer.start()
})
afterAll(() => server.stop())

function requestsTo(target: Target): readonly (readonly [id: string, request: MadeRequest])[] {
  const making = {
    registry: overHttp.registry,
    now: 1_800_000_000,
    host: new URL(target.url).host,
    basePath: target.basePath,
  }
  return cases.flatMap((each) => {
    const request = made(each, making)
    return request === undefined ? [] : [[each.id, request] as const]
  })
}

describe.each([
  { way: 'at the root', path: '', header: [] },
  { way: 'under a base path', path: '/nems/v1', header: [] },
  { way: 'with fields of the target', path: '', header: ['X-Api-Key: 4711', 'Via: 1.1 gateway'] },
])('$way', ({ path, header }) => {
  test('what is stored is what was sent, to the byte, over the pool and over raw sockets', async () => {
    const target = targetFrom(`http://${server.host}${path}`, { header })
    const sender = new Sender(target, { concurrency: 1, milliseconds: 2_000 })
    const differing: string[] = []
    const ways = { pool: 0, raw: 0 }
    for (const [id, request] of requestsTo(target)) {
      ways[request.isRaw ? 'raw' : 'pool'] += 1
      const added = header.reduce((sum, field) => sum + field.length + 2, 0)
      server.expect(request.bytes.length + added)
      const reply = await sender.send(request)
      const received = withoutFields(server.received.toString('latin1'), header)
      if ('failure' in reply || received !== Buffer.from(request.bytes).toString('latin1'))
        differing.push(`${id}: ${'failure' in reply ? reply.reason : 'other bytes'}`)
    }
    await sender.close()
    expect(differing).toEqual([])
    expect(ways.pool).toBeGreaterThan(1_000)
    expect(ways.raw).toBeGreaterThan(50)
  }, 60_000)
})

test('what is judged is what the bytes say', () => {
  const differing = requestsTo(targetFrom(`http://${server.host}`))
    .filter(([, { bytes, request }]) => {
      const read = readHttpRequest(bytes)
      return read.ok && !isDeepStrictEqual(read.request, request)
    })
    .map(([id]) => id)
  expect(differing).toEqual([])
})

function withoutFields(text: string, header: readonly string[]): string {
  return header.reduce((rest, field) => rest.replace(`${field}\r\n`, ''), text)
}
