import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registry } from '../../contracts/subjects.ts'
import { RawConnection } from '../../src/client/raw-connection.ts'
import { targetFrom } from '../../src/client/target.ts'
import { type Gateway, startGateway } from '../../src/gateway/gateway.ts'
import { type Exchange, ProviderUnderTest } from '../../src/gateway/provider-under-test.ts'
import { portOf } from './listening.ts'

/** What the provider received last, and what it answers next. */
let received = ''
let answer = ''
const exchanges: Exchange[] = []
const provider = createServer((socket) => {
  received = ''
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1')
    if (isWhole(received)) socket.end(answer, 'latin1')
  })
})

function isWhole(text: string): boolean {
  const [head = '', body = ''] = text.split(/\r\n\r\n(.*)/s)
  const length = /^content-length: *(\d+)$/im.exec(head)?.[1]
  if (/^transfer-encoding:/im.test(head)) return text.endsWith('0\r\n\r\n')
  return text.includes('\r\n\r\n') && body.length >= Number(length ?? 0)
}

let gateway: Gateway
let port: number
beforeAll(async () => {
  port = await portOf(provider)
  gateway = await startGateway({
    provider: new ProviderUnderTest({
      target: targetFrom(`http://127.0.0.1:${port}/base/`, { header: ['X-Api-Key:  key '] }),
      knowledge: { config: {}, registry, registryOrigin: 'example' },
      milliseconds: 5_000,
    }),
    onExchange: (exchange) => exchanges.push(exchange),
    onChange: (asked, make) => make(asked),
  })
})
afterAll(async () => {
  await gateway.close()
  provider.close()
})

/** Sends bytes through the gateway; the answer that comes back. */
async function through(sent: string, given = 'HTTP/1.1 204 No Content\r\n\r\n') {
  answer = given
  const connection = await RawConnection.to(gateway.url, 5_000)
  const came = await connection.exchange(Buffer.from(sent, 'latin1'))
  connection.close()
  return came
}

describe('a request goes on to the byte, but for what the provider is told by the options', () => {
  const own = 'X-Api-Key: key\r\n'
  test.each([
    [
      'spelling and order of fields, and duplicates',
      'GET /a HTTP/1.1\r\nhOsT: x\r\naUTHORIZATION: Bearer a.b.\r\nX: 1\r\nauthorization: Bearer c.d.\r\nx: 2\r\n',
    ],
    ['a POST without a body', 'POST /STU3/Events/1/$process-message HTTP/1.1\r\nHost: x\r\n'],
    ['a POST with an empty body', 'POST /a HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n'],
    ['a target that clients put right', 'GET /a/../b//c/%2e%2E/?q=%24&&x# HTTP/1.1\r\nHost: x\r\n'],
    ['no Content-Type, no Accept', 'DELETE /a HTTP/1.1\r\nHost: x\r\n'],
    ['bytes beyond ASCII', 'GET /a HTTP/1.1\r\nHost: x\r\nX: \xe9\r\n'],
    ['a field without a value', 'GET /a HTTP/1.1\r\nHost: x\r\nAuthorization: \r\n'],
    ['a method of WebDAV', 'PROPFIND /a HTTP/1.1\r\nHost: x\r\n'],
  ])('%s', async (_, head) => {
    await through(`${head}\r\n`)
    expect(received).toBe(`${head.replace(' /', ' /base/')}${own}\r\n`)
  })

  test('a body, whatever it is', async () => {
    const body = `\x00\xff\r\n\r\n${'é'.repeat(200_000)}`
    const head = `POST /a HTTP/1.1\r\nHost: x\r\nContent-Type: nonsense\r\nContent-Length: ${body.length}\r\n`
    await through(`${head}\r\n${body}`)
    expect(received === `${head.replace('/a', '/base/a')}${own}\r\n${body}`).toBe(true)
  })

  test('its own address alone gives way to the provider’s', async () => {
    const { host } = new URL(gateway.url)
    await through(`GET /a HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
    expect(received).toContain(`Host: 127.0.0.1:${port}\r\n`)
  })

  test('what is added is no part of what is judged', async () => {
    await through('GET /a HTTP/1.1\r\nHost: x\r\n\r\n')
    expect(exchanges.at(-1)?.request.headers).toEqual([['Host', 'x']])
    expect(exchanges.at(-1)?.request.target).toBe('/a')
  })
})

describe('an answer comes back as it is', () => {
  test('with its fields in order, and its body', async () => {
    const given =
      'HTTP/1.1 418 Short and stout\r\nx: 1\r\nX: 2\r\nSET-cookie: a\r\nContent-Length: 2\r\n\r\n\xff\x00'
    expect(await through('GET /a HTTP/1.1\r\nHost: x\r\n\r\n', given)).toEqual({
      status: 418,
      headers: expect.arrayContaining([
        ['x', '1'],
        ['X', '2'],
        ['SET-cookie', 'a'],
      ]),
      body: Buffer.from([0xff, 0]),
    })
  })

  test.each([
    ['chunked', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n1\r\nc\r\n0\r\n\r\n', 'abc'],
    ['ended by its connection', 'HTTP/1.1 200 OK\r\n\r\nabc', 'abc'],
    ['announced by another', 'HTTP/1.1 103 Early Hints\r\nX: 1\r\n\r\nHTTP/1.1 200 OK\r\n\r\nabc', 'abc'],
  ])('%s', async (_, given, body) => {
    await through('GET /a HTTP/1.1\r\nHost: x\r\n\r\n', given)
    const reply = exchanges.at(-1)?.reply
    expect(reply !== undefined && 'answer' in reply && Buffer.from(reply.answer.body).toString()).toBe(body)
  })

  test.each([
    ['cut short', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc'],
    ['that is none', 'hello\r\n\r\n'],
    ['of nothing', ''],
  ])('%s is no answer, which the verifier is told with 502', async (_, given) => {
    expect(await through('GET /a HTTP/1.1\r\nHost: x\r\n\r\n', given)).toMatchObject({ status: 502 })
    expect(exchanges.at(-1)).toMatchObject({ reply: { failure: 'dropped' }, judged: undefined })
  })
})
