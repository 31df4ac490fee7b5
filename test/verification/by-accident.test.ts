import { once } from 'node:events'
import { mkdirSync, rmSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registry } from '../../contracts/subjects.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { kit } from './kit.ts'
import { changed, folder, ownPact, written } from './pact-files.ts'

/** Each way in which a verification could pass by accident ends with 1 or 3, in seconds. */
const rule = 'claims/exp-is-not-past'
let good: Provider
let faulty: Provider
const servers: { close(): unknown }[] = []

beforeAll(async () => {
  good = await startProvider({ registry })
  faulty = await startProvider({ registry, without: new Set([rule]) })
})
afterAll(async () => {
  await Promise.all([good.close(), faulty.close()])
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A server that is there for one test. */
async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push({ close: () => server.closeAllConnections() ?? server.close() })
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const verify = async (args: readonly string[], url = good.url, env = {}) => {
  const started = Date.now()
  const { code, stdout, stderr } = await kit(['verify', url, ...args], env)
  // Pact's core would ask a state-change URL again for two minutes.
  expect(Date.now() - started).toBeLessThan(15_000)
  return { code, told: stdout.replaceAll(/\n +/g, ' '), stderr }
}

describe('nothing is verified, which is told and ends with 3', () => {
  test('of no files, no interactions, or none that is selected', async () => {
    mkdirSync(join(folder, 'empty'))
    const none = await verify(['--pact', 'empty'])
    expect([none.code, none.told]).toEqual([3, expect.stringContaining('there is no Pact file to verify')])
    const empty = changed('none.json', (text) =>
      JSON.stringify({ ...(JSON.parse(text) as object), interactions: [] }),
    )
    const hollow = await verify(['--pact', empty])
    expect([hollow.code, hollow.told]).toEqual([3, expect.stringContaining('none.json holds no interaction')])
    const filtered = await verify(['--description', 'nothing of the kind'])
    expect(filtered.code).toBe(3)
    expect(filtered.told).toMatch(/none of the [0-9]+ interactions is selected/)
  })

  test('where one file of two holds nothing', async () => {
    const empty = changed('nothing.json', (text) =>
      JSON.stringify({ ...(JSON.parse(text) as object), interactions: [] }),
    )
    const run = await verify(['--pact', empty, '--pact', ownPact('one.json', { response: { status: 405 } })])
    expect([run.code, run.told]).toEqual([3, expect.stringContaining('nothing.json holds no interaction')])
  })

  test('of a message, which is not about HTTP', async () => {
    const run = await verify(['--pact', ownPact('message.json', { type: 'Asynchronous/Messages' })])
    expect([run.code, run.told]).toEqual([3, expect.stringContaining('not about a request over HTTP')])
  })

  test.each([
    ['a state that nobody knows', [{ name: 'a dragon' }], 'the state "a dragon" is none that the kit knows'],
    ['a state without its parameters', [{ name: 'a patient' }], 'was asked for without nhsNumber'],
    [
      'an endpoint that is not registered',
      [{ name: 'a mailbox', params: { asid: '200000000118', odsCode: 'A91720', mailbox: 'X' } }],
      'no endpoint has the ASID 200000000118',
    ],
  ])('for %s', async (name, providerStates, reason) => {
    const run = await verify(['--pact', ownPact(`${name}.json`, { providerStates })])
    expect([run.code, run.told]).toEqual([3, expect.stringContaining(reason)])
  })

  test('where the token of a state is not put into the request', async () => {
    const file = changed('another.json', (text) => text.replaceAll('Bearer ${token}', 'Bearer ${another}'))
    const run = await verify(['--pact', file])
    expect([run.code, run.told]).toEqual([3, expect.stringContaining('no state gave back another')])
    const literal = changed('literal.json', (text) => text.replaceAll('Bearer ${token}', 'Bearer a.b.'))
    const lost = await verify(['--pact', literal])
    expect([lost.code, lost.told]).toEqual([
      3,
      expect.stringContaining('the token of its state never reached'),
    ])
  })

  test('where the token stands in the file and expired long ago', async () => {
    const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url')
    const token = `${part({ alg: 'none', typ: 'JWT' })}.${part({ iat: 1_500_000_000, exp: 1_500_000_300 })}.`
    const request = {
      method: 'GET',
      path: '/STU3/Subscription/1',
      headers: { Authorization: [`Bearer ${token}`] },
    }
    const run = await verify(['--pact', ownPact('stale.json', { request, response: { status: 400 } })])
    expect([run.code, run.told]).toEqual([
      3,
      expect.stringContaining('the token that stands in the file has expired'),
    ])
  })

  test('where the provider is down', async () => {
    const run = await verify([], 'http://127.0.0.1:1')
    expect([run.code, run.told]).toEqual([
      3,
      expect.stringContaining('cannot be reached: connect ECONNREFUSED'),
    ])
  })
})

describe('a state-change URL', () => {
  test.each<[string, RequestListener, string]>([
    ['fails', (_, response) => response.writeHead(500).end(), 'the state-change URL answered 500'],
    ['gives back nothing', (_, response) => response.end('{}'), 'without giving back subscriptionId'],
    ['answers no values', (_, response) => response.end('<html>'), 'answered no JSON object of values'],
    ['hangs up', (request) => request.socket.destroy(), 'the state-change URL did not answer'],
  ])('that %s sets no state', async (_, listener, reason) => {
    const states = await serving(listener)
    const run = await verify(['--state-url', states, '--description', 'read a subscription'])
    expect([run.code, run.told]).toEqual([3, expect.stringContaining(reason)])
  })

  test('that sets them is asked for all states but tokens, and its values are used', async () => {
    const asked: string[] = []
    const states = await serving((request, response) => {
      let text = ''
      request.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk
      })
      request.on('end', () => {
        const { state, action } = JSON.parse(text) as { state: string; action: string }
        asked.push(`${action} ${state}`)
        response.end(state === 'a dragon' ? '{"name":"Nothing"}' : '')
      })
    })
    const request = {
      method: 'GET',
      path: '/STU3/Example',
      generators: { path: { type: 'ProviderState', expression: '/STU3/${name}' } },
    }
    const providerStates = [{ name: 'a dragon' }, { name: 'a patient', params: { nhsNumber: '9993405639' } }]
    const dragon = { request, providerStates, response: { status: 405 } }
    const run = await verify(['--state-url', states, '--pact', ownPact('dragon.json', dragon)])
    expect([run.told, run.code]).toEqual([expect.stringContaining('The interaction was answered'), 0])
    expect(asked).toEqual([
      ...['setup a dragon', 'setup a patient'],
      ...['teardown a dragon', 'teardown a patient'],
    ])
  })
})

describe('a fault is found, which ends with 1', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['HTTP_PROXY', { HTTP_PROXY: 'http://127.0.0.1:9', http_proxy: 'http://127.0.0.1:9' }],
    ['PACT_DESCRIPTION', { PACT_DESCRIPTION: 'publish an event as plain text' }],
    ['PACT_PROVIDER_NO_STATE', { PACT_PROVIDER_NO_STATE: 'true' }],
    ['PACT_BROKER_BASE_URL', { PACT_BROKER_BASE_URL: 'http://127.0.0.1:9', PACT_BROKER_TOKEN: 'x' }],
  ])('whatever %s says', async (_, env) => {
    const publisher = ['--consumer', 'nems-publisher']
    const wrong = await verify(publisher, faulty.url, env)
    const right = await verify(publisher, good.url, env)
    expect([wrong.code, wrong.told]).toEqual([1, expect.stringContaining(`✗ ${rule}`)])
    expect(right.code).toBe(0)
  })

  test('where the answer is not as a file of somebody else expects', async () => {
    const run = await verify(['--pact', ownPact('own.json', {})])
    expect(run.code).toBe(1)
    expect(run.told).toContain('✗ pact/answer-is-as-expected')
    expect(run.told).toContain('expected 404 but was 405')
  })

  test('where Pact is content, and the rules are not', async () => {
    const server = await serving((_, response) => response.writeHead(503).end())
    const run = await verify(['--pact', ownPact('content.json', { response: { status: 503 } })], server)
    expect([run.code, run.told]).toEqual([1, expect.stringContaining('✗ answer/clients-fault-is-not-a-5xx')])
  })

  test('where the provider hangs, or hangs up', async () => {
    const isProbe = (url = '') => url === '/STU3/Subscription'
    const hanging = await serving(({ url }, response) => isProbe(url) && response.end())
    const hung = await verify(['--timeout', '1', '--pact', ownPact('hung.json', {})], hanging)
    expect([hung.code, hung.told]).toEqual([1, expect.stringContaining('no whole answer within 1 s')])
    const dropping = await serving(({ url, socket }, response) =>
      isProbe(url) ? response.end() : socket.destroy(),
    )
    expect((await verify(['--pact', ownPact('drop.json', {})], dropping)).code).toBe(1)
  })
})

test('a body of 300 kB reaches the provider whole', async () => {
  const content = 'a'.repeat(300_000)
  let received = 0
  const server = await serving((request, response) => {
    request.on('data', (chunk: Buffer) => {
      received += chunk.length
    })
    request.on('end', () => response.writeHead(404).end())
  })
  const body = { content, contentType: 'text/plain', encoded: false }
  await verify(['--pact', ownPact('large.json', { request: { method: 'POST', path: '/x', body } })], server)
  expect(received).toBe(300_000)
})

test.each([
  [
    ['--pact', 'nowhere.json'],
    'nowhere.json: expected a Pact file, or a folder of them, received no such file',
  ],
  [['--pact', 'text.json'], 'text.json: expected a Pact file with the names of consumer and provider'],
  [['--concurrency', '0'], '--concurrency: expected a whole number from 1 to 64, received 0'],
  [['--state-url', 'x'], '--state-url: expected a URL over HTTP, received x'],
  [
    ['--state-url', 'http://a/', '--concurrency', '4'],
    '--concurrency: expected 1 beside --state-url, received 4',
  ],
  [['--header', 'secret'], "--header: expected 'Name: value', received a text of another form"],
  [['--header', 'Authorization: secret'], '--header: expected a field that requests do not have themselves'],
  [['--cert', 'a.pem'], '--cert, --key: expected both of them, received --cert alone'],
  [['--ca', 'a.pem'], '--ca: expected a file in PEM that can be read, received a.pem (ENOENT)'],
  [['--filter', 'x'], "error: unknown option '--filter'"],
])('%j is a wrong use', async (args, told) => {
  written('text.json', '"hello"')
  const run = await verify(args)
  expect([run.code, run.told]).toEqual([2, ''])
  expect(run.stderr.startsWith(told)).toBe(true)
  expect(run.stderr).not.toMatch(/secret$|^ +at /m)
})
