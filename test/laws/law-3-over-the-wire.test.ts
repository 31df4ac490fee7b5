import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type BreakingRequest,
  beyondPlainHttp,
  breakingRequests,
} from '../../generators/breaking-requests.ts'
import { renderBytes } from '../../generators/draft/render.ts'
import { knowledgeOf } from '../../generators/world.ts'
import { RawConnection } from '../../src/client/raw-connection.ts'
import { judgeRequest } from '../../src/judge.ts'
import { httpServer } from '../../src/provider/http-server.ts'
import { ordinaryLimits } from '../../src/provider/limits.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'
import { brokenBy, judgeDraft, now, ruleIds } from './catalogue.ts'

/** What a hop over plain HTTP cannot carry. */
const exceptions: ReadonlyMap<string, string> = beyondPlainHttp

let captured: HttpRequest | undefined
const done = { status: 200, headers: [], body: new Uint8Array(0) }
const { server, close } = httpServer(
  {
    answer: (request) => {
      captured = request
      return done
    },
    refuse: () => done,
  },
  { ...ordinaryLimits, headBytes: 1_000_000, bodyBytes: 4_000_000 },
)
let connection: RawConnection | undefined

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(close)

/** The request as the server saw it. */
async function overTheWire({ draft }: BreakingRequest): Promise<HttpRequest | undefined> {
  const { port } = server.address() as AddressInfo
  if (connection === undefined || connection.isClosed)
    connection = await RawConnection.to(`http://127.0.0.1:${port}`)
  captured = undefined
  const answer = await connection.exchange(renderBytes(draft, { now }), draft.method !== 'HEAD')
  const isLast = answer?.headers.some(([name, value]) => name === 'Connection' && value === 'close')
  if (isLast) await connection.closed()
  return captured
}

describe('law 3: what breaks a rule still breaks exactly it after a hop over HTTP', () => {
  test.each(ruleIds.filter((id) => !exceptions.has(id)))('%s', async (id) => {
    const requests = breakingRequests(id)
    expect(requests.length).toBeGreaterThan(0)
    for (const request of requests) {
      const { draft, expectation, operation } = request
      const received = await overTheWire(request)
      const where = `${id} by ${expectation.operator} on ${operation}`
      expect(received, where).toBeDefined()
      if (received === undefined) continue
      const judged = judgeRequest(received, knowledgeOf(draft, expectation.world, now))
      const broken = brokenBy(judgeDraft(draft, expectation)).filter((rule) => !exceptions.has(rule))
      expect(broken, where).toContain(id)
      expect(brokenBy(judged), where).toEqual(broken)
      expect(judged.expected, where).toBe(expectation.expected)
    }
  })
})
