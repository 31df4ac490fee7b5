import { readFileSync, rmSync } from 'node:fs'
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { registry } from '../../contracts/subjects.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { kitEvent } from '../../src/report/events.ts'
import { portOf } from '../gateway/listening.ts'
import { kit } from './kit.ts'
import { folder } from './pact-files.ts'

const rule = 'claims/exp-is-not-past'
let provider: Provider
/** A door before the provider: what came through it, how slow it is. */
let door: string
let slow = 0
const seen: IncomingMessage[] = []
const server = createServer((incoming, response) => {
  seen.push(incoming)
  setTimeout(() => passOn(incoming, response), slow)
})

function passOn(incoming: IncomingMessage, response: ServerResponse): void {
  const { method, url = '', rawHeaders } = incoming
  const headers = rawHeaders.map((each) => each)
  const inner = httpRequest(`${provider.url}${url.replace('/nems/base', '')}`, { method, headers })
  inner.once('response', (answer) =>
    answer.pipe(response.writeHead(answer.statusCode ?? 0, answer.rawHeaders)),
  )
  inner.on('error', () => response.destroy())
  incoming.pipe(inner)
}

beforeAll(async () => {
  provider = await startProvider({ registry, without: new Set([rule]) })
  door = `http://127.0.0.1:${await portOf(server)}`
})
beforeEach(() => {
  seen.length = 0
  slow = 0
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  await provider.close()
  rmSync(folder, { recursive: true, force: true })
})

const publisher = ['--consumer', 'nems-publisher']

test('the base path of the URL is kept, and a field is added and never shown', async () => {
  const reports = ['--report', 'ndjson=all.ndjson', '--report', 'json=all.json', '--report', 'junit=all.xml']
  const run = await kit([
    'verify',
    `${door}/nems/base/`,
    ...publisher,
    '--header',
    'X-Key: secret-key',
    ...reports,
  ])
  expect(run.code).toBe(1)
  expect(seen.length).toBeGreaterThan(0)
  for (const { url, headers } of seen) {
    expect(url).toMatch(/^\/nems\/base\/STU3\//)
    expect(headers['x-key']).toBe('secret-key')
  }
  const files = ['all.ndjson', 'all.json', 'all.xml'].map((name) => readFileSync(join(folder, name), 'utf8'))
  for (const text of [run.stdout, run.stderr, ...files]) expect(text).not.toContain('secret-key')
})

test('reports tell of every interaction and finding, by rule, in each format', async () => {
  const reports = ['--report', 'ndjson=run.ndjson', '--report', 'json=run.json', '--report', 'junit=run.xml']
  const { code } = await kit(['verify', provider.url, ...publisher, ...reports])
  const [lines = '', text = '', xml = ''] = ['run.ndjson', 'run.json', 'run.xml'].map((name) =>
    readFileSync(join(folder, name), 'utf8'),
  )
  const events = lines
    .trim()
    .split('\n')
    .map((line) => kitEvent.parse(JSON.parse(line)))
  const [finding] = events.filter((event) => event.type === 'finding')
  expect(finding).toMatchObject({
    rule,
    kind: 'false-accept',
    party: 'provider',
    failing: true,
    answered: '202 Accepted',
  })
  const exchanges = events.filter((event) => event.type === 'exchange')
  const summary = events.at(-1)
  expect(summary).toMatchObject({ type: 'summary', exitCode: code, judged: exchanges.length, failing: 1 })
  const whole = JSON.parse(text) as Readonly<Record<string, unknown>>
  expect(whole).toMatchObject({ summary, finding: [finding], exchange: exchanges, skipped: [], open: [] })
  expect(xml).toContain(`<testsuite name="claims" tests="1" failures="1"`)
})

test('a baseline excuses what is known', async () => {
  await kit(['verify', provider.url, ...publisher, '--report', 'ndjson=known.ndjson'])
  const { code } = await kit(['verify', provider.url, ...publisher, '--baseline', 'known.ndjson'])
  expect(code).toBe(0)
})

describe.skipIf(process.platform === 'win32')('Ctrl+C', () => {
  test('ends it by its signal, after every subscription that came about was deleted', async () => {
    slow = 150
    const started = Date.now()
    const args = ['verify', door, '--consumer', 'nems-subscriber', '--concurrency', '1']
    const run = await kit(args, {}, (child) => {
      const stopWhenCreated = setInterval(() => {
        if (!seen.some(({ method, url }) => method === 'POST' && url === '/STU3/Subscription')) return
        clearInterval(stopWhenCreated)
        setTimeout(() => child.kill('SIGINT'), 400)
      }, 20)
    })
    expect([run.code, run.signal]).toEqual([null, 'SIGINT'])
    expect(Date.now() - started).toBeLessThan(10_000)
    expect(run.stdout).toContain('The operation was aborted')
    const deleted = seen.filter(({ method }) => method === 'DELETE')
    expect(deleted.length).toBeGreaterThan(0)
    for (const { url = '' } of deleted)
      expect(provider.subscriptions.find(url.slice('/STU3/Subscription/'.length))).toBe('deleted')
  })
})
