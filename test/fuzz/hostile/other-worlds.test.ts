import { afterAll, beforeAll, expect, test } from 'vitest'
import { targetFrom } from '../../../src/client/target.ts'
import { type FaultyProvider, startFaultyProvider } from '../../faults/faulty-provider.ts'
import type { Seen } from '../../faults/seen.ts'
import { fuzzed } from './fuzzed.ts'
import { onSocket, whole } from './writing.ts'

const right = { told: [], unconfirmed: [], trouble: undefined, left: 0 }

let provider: FaultyProvider
beforeAll(async () => {
  provider = await startFaultyProvider()
})
afterAll(() => provider.close())

test.each([
  { seconds: -300, side: 'ahead of' },
  { seconds: 300, side: 'behind' },
])('tokens are timed by the clock of the provider, where it is $side this one', async ({ seconds, side }) => {
  provider.become()
  const { told, unconfirmed, trouble, left, notes } = await fuzzed(provider.url, {
    now: () => Date.now() / 1000 + seconds,
  })
  expect({ told, unconfirmed, trouble, left }).toEqual(right)
  expect(notes).toEqual([
    expect.stringMatching(new RegExp(`clock is (?:299|300|301) s ${side} this machine's`)),
  ])
})

test('the Date of long ago in a few answers is not taken for the time', async () => {
  const id = 'an old Date'
  let count = 0
  provider.become({
    variant: {
      id,
      says: id,
      answers: (answer) => {
        count += 1
        const old = ['Date', new Date(0).toUTCString()] as const
        return count > 20 && count % 20 === 0 ? { ...answer, headers: [...answer.headers, old] } : answer
      },
    },
  })
  const { told, trouble, notes } = await fuzzed(provider.url, { rate: 100, milliseconds: 4_000 })
  expect({ told, trouble, notes }).toEqual({ told: [], trouble: undefined, notes: [] })
})

test('a base path goes before every path', async () => {
  const id = 'under a base path'
  const mends = ({ http }: Seen) => ({
    ...http,
    target: http.target.startsWith('/nems/v1/') ? http.target.slice('/nems/v1'.length) : '/elsewhere',
  })
  provider.become({ variant: { id, says: id, mends } })
  const { told, unconfirmed, trouble, left } = await fuzzed(`${provider.url}/nems/v1`)
  expect({ told, unconfirmed, trouble, left }).toEqual(right)
})

test('fields of the target are in each request, and in none that is stored', async () => {
  const id = 'with a key'
  let without = 0
  const mends = ({ http }: Seen) => {
    if (!http.headers.some(([name, value]) => name === 'X-Api-Key' && value === 'a key of letters'))
      without += 1
    return { ...http, headers: http.headers.filter(([name]) => name !== 'X-Api-Key') }
  }
  provider.become({ variant: { id, says: id, mends } })
  let stored = 0
  const { told, sent } = await fuzzed(provider.url, {
    target: targetFrom(provider.url, { header: ['X-Api-Key: a key of letters'] }),
    onTrial: ({ request }) => {
      if (Buffer.from(request.bytes).includes('a key of letters')) stored += 1
    },
  })
  expect({ told, without, stored }).toEqual({ told: [], without: 0, stored: 0 })
  expect(sent).toBeGreaterThan(100)
})

test.each([
  {
    name: 'closes each connection without a word',
    deliver: onSocket((socket, answer) => socket.end(whole(answer, answer.body.length))),
  },
  {
    name: 'sends 100 and 103 before each answer',
    deliver: onSocket((socket, answer) => {
      socket.write('HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: <x>\r\n\r\n')
      socket.end(whole(answer, answer.body.length))
    }),
  },
  {
    name: 'sends another answer behind each',
    deliver: onSocket((socket, answer) => {
      socket.write(whole(answer, answer.body.length))
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}')
    }),
  },
])('a provider that $name has no fault', async ({ name, deliver }) => {
  provider.become({ variant: { id: name, says: name, delivers: () => deliver } })
  const { told, unconfirmed, trouble, left } = await fuzzed(provider.url)
  expect({ told, unconfirmed, trouble, left }).toEqual(right)
})
