import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registry } from '../../contracts/subjects.ts'
import { type Authority, type Identity, makeAuthority } from '../../src/certificates/authority.ts'
import type { TimedExchange } from '../../src/provider/exchange.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { kit } from '../verification/kit.ts'
import { client, ofType } from './kit.ts'

const own = 'gp.a91720.nems.example'
const hour = 3_600_000

let authority: Authority
let stranger: Authority
let provider: Provider
const told: TimedExchange[] = []
const failures: string[] = []

beforeAll(async () => {
  authority = await makeAuthority('Test authority')
  stranger = await makeAuthority('Test authority')
  const server = await authority.issue({ name: 'localhost', ip: ['127.0.0.1'], use: 'server' })
  const tls = { ca: authority.cert, server, onFailedHandshake: (reason: string) => failures.push(reason) }
  provider = await startProvider({ registry, tls, onExchange: (exchange) => told.push(exchange) })
})
afterAll(() => provider.close())

/** Asks over TLS as the endpoint with that name; whether the session of TLS was one of before. */
function ask(identity: Identity | undefined, agent = new Agent()): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const headers = { fromASID: '200000000117' }
    const options = { ...identity, ca: authority.cert, agent, headers }
    get(`${provider.tlsUrl}/STU3/Subscription/1`, options, (response) => {
      const { socket } = response
      response.resume().once('end', () => resolve((socket as TLSSocket).isSessionReused()))
    }).once('error', reject)
  })
}

function certificateFindings(exchange: TimedExchange | undefined): readonly string[] {
  return (exchange?.findings ?? [])
    .filter(({ rule }) => rule.startsWith('transport/client-certificate'))
    .map(({ rule, received }) => `${rule}: ${received}`)
}

describe('what a client presents is judged, and its request answered', () => {
  const isValid = 'transport/client-certificate-is-valid'
  const isTheEndpoints = 'transport/client-certificate-is-the-endpoints'

  test.each<[what: string, identity: () => Promise<Identity> | undefined, findings: readonly string[]]>([
    ['that of the endpoint', () => authority.issue({ name: own, use: 'client' }), []],
    [
      'its name among DNS names',
      () => authority.issue({ name: 'GP', dns: ['a.example', own], use: 'client' }),
      [],
    ],
    ['none', () => undefined, [`${isValid}: none`]],
    [
      'expired',
      () => authority.issue({ name: own, use: 'client', validTo: Date.now() - hour / 2 }),
      [`${isValid}: expired`],
    ],
    [
      'not yet valid',
      () => authority.issue({ name: own, use: 'client', validFrom: Date.now() + hour }),
      [`${isValid}: not yet valid`],
    ],
    [
      'of another authority, though of the same name',
      () => stranger.issue({ name: own, use: 'client' }),
      [`${isValid}: not trusted`],
    ],
    [
      'of another endpoint',
      () => authority.issue({ name: 'trust.ra900.nems.example', use: 'client' }),
      [`${isTheEndpoints}: trust.ra900.nems.example`],
    ],
    [
      'of another authority, for another endpoint',
      () => stranger.issue({ name: 'other.example', use: 'client' }),
      [`${isValid}: not trusted`, `${isTheEndpoints}: other.example`],
    ],
    [
      'a name that pretends to be a list of names',
      () => authority.issue({ name: 'other.example', dns: [`other.example, DNS:${own}`], use: 'client' }),
      [`${isTheEndpoints}: other.example, other.example, DNS:${own}`],
    ],
  ])('%s', async (_what, identity, findings) => {
    await ask(await identity())
    expect(certificateFindings(told.at(-1)).toSorted()).toEqual(findings.toSorted())
  })

  test('it is known of a session of TLS that goes on, too', async () => {
    const agent = new Agent({ maxCachedSessions: 1 })
    const identity = await authority.issue({ name: 'other.example', use: 'client' })
    const reused = [await ask(identity, agent), await ask(identity, agent)]
    expect(reused).toEqual([false, true])
    expect(certificateFindings(told.at(-1))).toEqual([`${isTheEndpoints}: other.example`])
  })

  test('over plain HTTP nothing is said of certificates', async () => {
    await fetch(`${provider.url}/STU3/Subscription/1`)
    expect(certificateFindings(told.at(-1))).toEqual([])
  })
})

test('a connection that cannot be made secure ends, is told of, and hinders nobody', async () => {
  const before = told.length
  await expect(fetch(`${provider.tlsUrl}/STU3/Subscription/1`)).rejects.toThrow()
  await expect(fetch(provider.tlsUrl?.replace('https', 'http') ?? '')).rejects.toThrow()
  expect(told.length).toBe(before)
  expect(failures.some((reason) => /unknown ca|hang up|ECONNRESET/.test(reason))).toBe(true)
  expect(failures.some((reason) => /http request/.test(reason))).toBe(true)
  await ask(undefined)
  expect(told.length).toBe(before + 1)
})

describe('certs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-certs-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const modeOf = (name: string) => statSync(join(folder, name)).mode & 0o777

  test('writes certificates once, keys for the owner alone', async () => {
    expect((await kit(['certs', folder])).code).toBe(0)
    if (process.platform !== 'win32')
      expect([modeOf('client.key'), modeOf('server.key')]).toEqual([0o600, 0o600])
    const ca = readFileSync(join(folder, 'ca.pem'), 'utf8')
    const again = await kit(['certs', folder])
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('which has an authority already; --force replaces it')
    expect(readFileSync(join(folder, 'ca.pem'), 'utf8')).toBe(ca)
    writeFileSync(join(folder, 'client.key'), '', { mode: 0o644 })
    expect((await kit(['certs', folder, '--force'])).code).toBe(0)
    expect(readFileSync(join(folder, 'ca.pem'), 'utf8')).not.toBe(ca)
    if (process.platform !== 'win32') expect(modeOf('client.key')).toBe(0o600)
  })

  test.each([
    ['made for the session', ['--tls']],
    ['of that folder', ['--certs', folder]],
  ])('client over TLS with certificates %s', async (_what, options) => {
    const code = `
      import { readFileSync } from 'node:fs'
      import { get } from 'node:https'
      const { NEMS_TLS_BASE_URL, NEMS_FROM_ASID, NEMS_CA_CERT, NEMS_CLIENT_CERT, NEMS_CLIENT_KEY } = process.env
      const [ca, cert, key] = [NEMS_CA_CERT, NEMS_CLIENT_CERT, NEMS_CLIENT_KEY].map((file) => readFileSync(file))
      const headers = { fromASID: NEMS_FROM_ASID }
      get(NEMS_TLS_BASE_URL + '/STU3/Subscription/1', { ca, cert, key, headers }, (response) => response.resume())`
    const run = await client([...options, '--', process.execPath, '--input-type=module', '--eval', code])
    const rules = ofType(run, 'finding').map(({ rule }) => rule)
    expect(rules).toContain('operation/subscription-exists')
    expect(rules.filter((rule) => rule.startsWith('transport/'))).toEqual([])
  })

  test('a folder that cannot be used is a wrong use', async () => {
    const run = await client(['--certs', join(folder, 'none'), '--', process.execPath, '--version'])
    expect([run.code, run.stderr]).toEqual([2, expect.stringContaining('ca.pem cannot be read (ENOENT)')])
  })
})
