import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registry, registryConfig } from '../../contracts/subjects.ts'
import type { ProviderExchange } from '../../src/provider/exchange.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { client, ofType, path } from './kit.ts'

const folder = mkdtempSync(join(tmpdir(), 'nems-kit-proxy-'))
const config = join(folder, 'config.json')
const typescript = [
  process.execPath,
  path('node_modules/tsx/dist/cli.mjs'),
  path('test/clients/typescript/client.ts'),
]

let nems: Provider
const reached: ProviderExchange[] = []

beforeAll(async () => {
  writeFileSync(config, JSON.stringify({ registry: registryConfig }))
  nems = await startProvider({ registry, onExchange: (exchange) => reached.push(exchange) })
})
afterAll(async () => {
  await nems.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs the client in TypeScript through a proxy before some NEMS. */
function through(url: string, ...args: readonly string[]) {
  return client(['--proxy', url, '--config', config, '--', ...typescript, ...args])
}

test('a good client and a good NEMS: every request is passed on, and nothing is found', async () => {
  const before = reached.length
  const run = await through(nems.url)
  expect(ofType(run, 'exchange').map(({ status }) => status)).toEqual([201, 200, 200, 202])
  expect(reached.slice(before).map(({ answer }) => answer.status)).toEqual([201, 200, 200, 202])
  expect([run.code, ofType(run, 'finding'), ofType(run, 'summary')[0]?.notes]).toEqual([0, [], []])
  expect(run.stdout).toContain(`stands before ${nems.url}`)
})

test('a defective client: what it sends is passed on as it is, and found', async () => {
  const run = await through(nems.url, 'defective')
  expect(new Set(ofType(run, 'finding').map(({ rule, party }) => `${party} ${rule}`))).toEqual(
    new Set([
      'client claims/reason-for-request-is-a-known-code',
      'client criteria/events-are-known',
      'client event/patient-is-the-one-routed-by',
      'client nhs-number/check-digit-holds',
    ]),
  )
  expect(run.code).toBe(1)
})

test('a NEMS that takes what it must refuse: its fault is told as its own', async () => {
  const rules = [
    'claims/reason-for-request-is-a-known-code',
    'event/patient-is-the-one-routed-by',
    'nhs-number/check-digit-holds',
  ]
  const lax = await startProvider({ registry, without: new Set(rules) })
  try {
    const run = await through(lax.url, 'defective')
    const told = ofType(run, 'finding').filter(({ party }) => party === 'provider')
    expect(told.map(({ rule, kind, operation, answered }) => [rule, kind, operation, answered])).toEqual([
      [rules[0], 'false-accept', 'publish-event', '202'],
    ])
    expect(run.code).toBe(1)
  } finally {
    await lax.close()
  }
})

test('a subscription of before this session is there where NEMS does not say that it is not', async () => {
  const id = 'of-before-this-session'
  const body = new Uint8Array()
  nems.subscriptions.add(
    { asid: '200000000117', odsCodes: ['A91720'], created: 0, body, root: undefined },
    id,
  )
  const code = `
    const { NEMS_BASE_URL, NEMS_FROM_ASID } = process.env
    for (const id of ['${id}', 'never-there'])
      await fetch(NEMS_BASE_URL + '/STU3/Subscription/' + id, { headers: { fromASID: String(NEMS_FROM_ASID) } })`
  const run = await client([
    '--proxy',
    nems.url,
    '--',
    process.execPath,
    '--input-type=module',
    '--eval',
    code,
  ])
  const found = ofType(run, 'finding').find(({ rule }) => rule === 'operation/subscription-exists')
  expect([found?.received, found?.count]).toEqual(['never-there', 1])
})

test('where nobody says who exists, the client is not told for whom to speak', async () => {
  const code = 'console.log(Object.keys(process.env).filter((name) => /^NEMS_(?!KIT_)/.test(name)).join())'
  const run = await client(['--proxy', nems.url, '--', process.execPath, '--eval', code])
  expect(run.stdout).toContain('\nNEMS_BASE_URL\n')
})

test('a NEMS that is not there: the client gets a 502, which is no fault of anybody’s', async () => {
  const gone = await startProvider({ registry })
  await gone.close()
  const run = await through(gone.url)
  expect(ofType(run, 'exchange').map(({ status }) => status)).toEqual([502, 502])
  expect(ofType(run, 'finding')).toEqual([])
  expect(run.stdout).toContain('request 1 (create) was not answered')
  expect(run.code).toBe(4)
})

describe('wrong use', () => {
  test.each<[args: readonly string[], told: string]>([
    [['--proxy', 'https://nems.example'], '--allow-host nems.example says'],
    [
      ['--proxy', 'https://clinicals.spineservices.nhs.uk', '--allow-host', 'clinicals.spineservices.nhs.uk'],
      'any host but the live Spine',
    ],
    [['--proxy', 'nowhere'], 'expected a URL such as'],
    [['--proxy', 'http://127.0.0.1:9', '--tls'], '--tls, --certs: expected without --proxy'],
    [['--cert', 'a.pem', '--key', 'a.key'], 'expected beside --proxy'],
  ])('%j', async (args, told) => {
    const run = await client([...args, '--', process.execPath, '--version'])
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining(told)])
  })
})
