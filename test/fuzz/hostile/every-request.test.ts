import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { HttpAnswer } from '../../../src/wire/http-message.ts'
import { type FaultyProvider, startFaultyProvider } from '../../faults/faulty-provider.ts'
import { fuzzed } from './fuzzed.ts'
import { hostilities } from './hostilities.ts'

let provider: FaultyProvider
beforeAll(async () => {
  provider = await startFaultyProvider()
})
afterAll(() => provider.close())

/** Answers everything alike, or all of it from some request on. */
function answering(answers: (answer: HttpAnswer) => HttpAnswer, from = 0): void {
  let count = 0
  const id = 'the same to all'
  provider.become({
    variant: {
      id,
      says: id,
      answers: (answer) => {
        count += 1
        return count > from ? answers(answer) : answer
      },
    },
  })
}

function status(code: number): (answer: HttpAnswer) => HttpAnswer {
  return () => ({ status: code, headers: [], body: new Uint8Array(0) })
}

describe('a provider that is hostile to every request', () => {
  test.each(hostilities)(
    'that $name: a few findings or none, and never for long',
    async ({ name, deliver, kind, says }) => {
      provider.become({ variant: { id: name, says: name, delivers: () => deliver } })
      const { told, unconfirmed, trouble, milliseconds, memory } = await fuzzed(provider.url)
      expect({ told: told.length, unconfirmed }).toEqual({
        told: trouble === undefined ? 1 : 0,
        unconfirmed: [],
      })
      if (kind === 'hang' || kind === 'dropped') expect(`: ${trouble?.reason}`).toMatch(says)
      expect(milliseconds).toBeLessThan(5_000)
      expect(memory).toBeLessThan(300e6)
    },
  )
})

describe('a provider that answers everything', () => {
  test.each([
    [401, 'registry'],
    [403, 'registry'],
    [404, 'path'],
    [500, 'fails'],
    [503, '--rate'],
    [429, '--rate'],
    [302, 'redirects'],
  ])('with %i: inconclusive, and what it may be', async (code, cause) => {
    answering(status(code))
    const { told, trouble, sent } = await fuzzed(provider.url)
    expect(told).toEqual([])
    expect(trouble?.reason).toContain(`${code}`)
    expect(trouble?.reason).toContain(cause)
    expect(sent).toBeLessThan(10)
  })

  test('with 200: it is told that it accepts everything, and little else', async () => {
    answering((answer) => ({ ...answer, status: 200 }))
    const { told, trouble } = await fuzzed(provider.url, { includes: () => true })
    expect(trouble).toMatchObject({ kind: 'accepts everything' })
    expect(told.length).toBeLessThan(5)
  })
})

describe('a provider that goes wrong in the middle', () => {
  test.each([401, 500])('and answers %i from then on: inconclusive', async (code) => {
    answering(status(code), 40)
    const { told, trouble, sent } = await fuzzed(provider.url)
    expect(told).toEqual([])
    expect(trouble).toMatchObject({ kind: 'refuses everything', reason: expect.stringContaining(`${code}`) })
    expect(sent).toBeLessThan(400)
  })

  test.each([429, 503])('and answers %i from then on: it throttles', async (code) => {
    answering(status(code), 40)
    const { told, trouble } = await fuzzed(provider.url)
    expect(told).toEqual([])
    expect(trouble).toMatchObject({ kind: 'throttles', reason: expect.stringContaining('--rate') })
  })
})

test('where nothing listens, that is said at once', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  const { trouble, milliseconds } = await fuzzed(`http://127.0.0.1:${port}`)
  expect(trouble).toMatchObject({ kind: 'down', reason: expect.stringContaining('ECONNREFUSED') })
  expect(milliseconds).toBeLessThan(1_000)
})
