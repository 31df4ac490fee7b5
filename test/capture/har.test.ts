import { describe, expect, test } from 'vitest'
import { readCapture } from '../../src/capture/captures.ts'

const nemsHeaders = [
  { name: 'fromASID', value: '200000000117' },
  { name: 'Authorization', value: 'Bearer e30.e30.' },
]
const get = {
  method: 'GET',
  url: 'https://nems.example/STU3/Subscription/0c8f?x=1#top',
  headers: nemsHeaders,
}
const noted = { startedDateTime: '2031-01-02T03:04:05Z', time: 1, cache: {}, timings: {} }

function harOf(...entries: readonly object[]): Uint8Array {
  const log = {
    version: '1.2',
    creator: { name: 'a', version: '1' },
    entries: entries.map((entry) => ({ ...noted, ...entry })),
  }
  return Buffer.from(JSON.stringify({ log }))
}

function onlyMessage(entry: object) {
  const { messages } = readCapture('trace.har', harOf(entry))
  expect(messages).toHaveLength(1)
  return messages[0]
}

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8')

describe('a request', () => {
  test('method, target as it was sent, header lines as spelt, Host from the address', () => {
    const request = {
      ...get,
      httpVersion: 'HTTP/2',
      headers: [
        { name: ':method', value: 'GET' },
        { name: ':authority', value: 'nems.example' },
        ...nemsHeaders,
      ],
    }
    expect(onlyMessage({ request })).toEqual({
      label: 'trace.har, entry 1',
      request: {
        method: 'GET',
        target: '/STU3/Subscription/0c8f?x=1',
        headers: [
          ['fromASID', '200000000117'],
          ['Authorization', 'Bearer e30.e30.'],
          ['Host', 'nems.example'],
        ],
        body: Buffer.alloc(0),
      },
    })
  })

  test('its own Host, twice the same header, blanks around a value, characters beyond latin1', () => {
    const headers = [
      { name: 'host', value: 'a' },
      { name: 'X', value: ' 1 ' },
      { name: 'x', value: '2' },
      { name: 'toASID', value: '€é' },
    ]
    expect(onlyMessage({ request: { ...get, headers } })?.request.headers).toEqual([
      ['host', 'a'],
      ['X', '1'],
      ['x', '2'],
      ['toASID', Buffer.from('€é').toString('latin1')],
    ])
  })

  test('an address without a path', () => {
    const request = { ...get, url: 'HTTPS://nems.example:8443?a' }
    expect(onlyMessage({ request })?.request).toMatchObject({ target: '/?a' })
  })

  test('a body as text, or as base64 as some tools write it', () => {
    const post = { ...get, method: 'POST', bodySize: 9 }
    expect(
      text(onlyMessage({ request: { ...post, postData: { mimeType: 'a/b', text: '<é/>' } } })?.request.body),
    ).toBe('<é/>')
    const encoded = {
      mimeType: 'a/b',
      text: Buffer.from([0, 255, 60]).toString('base64'),
      encoding: 'base64',
    }
    expect(onlyMessage({ request: { ...post, postData: encoded } })?.request.body).toEqual(
      Buffer.from([0, 255, 60]),
    )
  })
})

describe('an answer', () => {
  const answerTo = (response: object) => onlyMessage({ request: get, response })?.answer

  test('status, headers and body', () => {
    const answer = answerTo({
      status: 200,
      headers: [
        { name: 'Content-Type', value: 'application/fhir+xml' },
        { name: ':status', value: '200' },
      ],
      content: { size: 4, mimeType: 'x', text: Buffer.from('<a/>').toString('base64'), encoding: 'base64' },
    })
    expect(answer).toEqual({
      status: 200,
      headers: [['Content-Type', 'application/fhir+xml']],
      body: Buffer.from('<a/>'),
    })
  })

  test('without a body', () => {
    expect(answerTo({ status: 202, headers: [], content: { size: 0, mimeType: 'x' } })).toEqual({
      status: 202,
      headers: [],
      body: Buffer.alloc(0),
    })
  })

  test.each([
    ['none came', { status: 0, headers: [], content: { size: 0 } }],
    ['its body was left out', { status: 200, headers: [], content: { size: 12 } }],
  ])('is not there where %s', (_name, response) => {
    expect(answerTo(response)).toBeUndefined()
  })
})

describe('which entries are requests to NEMS', () => {
  test.each([
    ['https://a.example/STU3/Subscription', []],
    ['https://a.example/base/STU3/Events/1/$process-message', []],
    ['https://a.example/other', [{ name: 'interactionid', value: 'x' }]],
    ['https://a.example/other', [{ name: 'toASID', value: 'x' }]],
  ])('%s %j', (url, headers) => {
    expect(onlyMessage({ request: { ...get, url, headers } })).toBeDefined()
  })

  test('others are counted', () => {
    const other = {
      request: { ...get, url: 'https://a.example/style.css?of=/STU3/Subscription', headers: [] },
    }
    const { messages, skipped, hints } = readCapture('trace.har', harOf(other, { request: get }, other))
    expect(messages.map(({ label }) => label)).toEqual(['trace.har, entry 2'])
    expect({ skipped, hints }).toEqual({ skipped: 2, hints: [] })
  })

  test('none at all: no messages, no hint', () => {
    expect(readCapture('trace.har', harOf())).toEqual({ format: 'har', messages: [], skipped: 0, hints: [] })
  })
})

describe('what an export leaves out', () => {
  const bare = { request: { ...get, headers: [{ name: 'fromASID', value: '200000000117' }] } }

  test('no Authorization in any request: one hint, and every message is marked', () => {
    const { messages, hints } = readCapture('trace.har', harOf(bare, bare))
    expect(messages.map(({ sanitised }) => sanitised)).toEqual([true, true])
    expect(hints).toEqual([expect.stringMatching(/sanitised export/)])
  })

  test('of a single request too', () => {
    expect(readCapture('trace.har', harOf(bare))).toMatchObject({
      messages: [{ sanitised: true }],
      hints: [expect.any(String)],
    })
  })

  test('Authorization in one of them: the other was sent without', () => {
    const { messages, hints } = readCapture('trace.har', harOf(bare, { request: get }))
    expect(messages.map(({ sanitised }) => sanitised)).toEqual([undefined, undefined])
    expect(hints).toEqual([])
  })

  test('a body that is said to be there and is not: a hint, and the entry is not judged', () => {
    const post = {
      request: { ...get, method: 'POST', bodySize: 700, postData: { mimeType: 'application/fhir+xml' } },
    }
    const { messages, skipped, hints } = readCapture('trace.har', harOf({ request: get }, post))
    expect({ labels: messages.map(({ label }) => label), skipped }).toEqual({
      labels: ['trace.har, entry 1'],
      skipped: 0,
    })
    expect(hints).toEqual([expect.stringContaining('in entry 2')])
  })
})

test.each([
  ['a method that is no text', { ...get, method: 1 }, 'log.entries[0].request.method: '],
  ['headers that are no list', { ...get, headers: {} }, 'log.entries[0].request.headers: '],
  ['no address', { ...get, url: undefined }, 'log.entries[0].request.url: '],
])('a damaged HAR: %s', (_name, request, received) => {
  expect(() => readCapture('trace.har', harOf({ request }))).toThrow(
    expect.objectContaining({
      code: 'ERR_CAPTURE_HAR',
      received: expect.stringContaining(received),
      expected: 'a HAR 1.2',
    }),
  )
})
