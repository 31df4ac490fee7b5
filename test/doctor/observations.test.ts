import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesIn, writeCertificates } from '../../src/certificates/certificate-folder.ts'
import { makeCertificates } from '../../src/certificates/certificate-set.ts'
import type { Reply } from '../../src/client/send-request.ts'
import { observeCertificates } from '../../src/doctor/certificates.ts'
import { observeConfiguration } from '../../src/doctor/configuration.ts'
import { observeFindingsFolder } from '../../src/doctor/findings-folder.ts'
import { observeNode } from '../../src/doctor/node-version.ts'
import type { Observation } from '../../src/doctor/observation.ts'
import { observePorts } from '../../src/doctor/ports.ts'
import { observeProvider } from '../../src/doctor/provider-clock.ts'
import { observeProxies } from '../../src/doctor/proxies.ts'
import { portOf } from '../gateway/listening.ts'

const folder = mkdtempSync(join(tmpdir(), 'nems-kit-doctor-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const states = (observations: readonly Observation[]) =>
  observations.map(({ subject, state }) => `${subject} ${state}`)

test('Node is held against what the package asks for, number by number', () => {
  const asked = '>=20.19.0'
  const versions = ['18.20.8', '20.9.0', '20.18.9', '20.19.0', '22.0.0', '100.0.0']
  expect(versions.map((version) => observeNode(version, asked).state)).toEqual([
    'mend',
    'mend',
    'mend',
    'good',
    'good',
    'good',
  ])
})

test('a proxy is to be kept from loopback, and what its variable holds is not told', () => {
  const secret = 'http://me:secret@proxy.example:3128'
  const seen = (environment: NodeJS.ProcessEnv) => observeProxies(environment)
  expect(seen({}).state).toBe('good')
  expect(seen({ HTTP_PROXY: '' }).state).toBe('good')
  expect(seen({ https_proxy: secret, NO_PROXY: 'nhs.example' })).toMatchObject({
    state: 'mend',
    remedy: expect.stringContaining('NO_PROXY to nhs.example,127.0.0.1,localhost;'),
  })
  expect(seen({ ALL_PROXY: secret, no_proxy: 'localhost' }).found).toContain('lacks 127.0.0.1:')
  for (const exempt of ['127.0.0.1,localhost,::1', 'localhost 127.0.0.1', '*'])
    expect(seen({ HTTP_PROXY: secret, NO_PROXY: exempt }).state).toBe('good')
  for (const name of ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY', 'all_proxy', 'ALL_PROXY']) {
    const { state, found } = seen({ [name]: secret })
    expect([state, found.startsWith(`${name}, `), found.includes('secret')]).toEqual(['mend', true, false])
  }
})

describe('the configuration', () => {
  const observed = (name: string, text: string) => {
    const own = join(folder, name)
    mkdirSync(own)
    writeFileSync(join(own, 'nems-kit.config.json'), text)
    return observeConfiguration(undefined, own)
  }

  test('is missing, without a registry, or good', () => {
    expect(observeConfiguration(undefined, folder).state).toBe('note')
    expect(observed('without', '{}')).toMatchObject({
      state: 'note',
      found: expect.stringContaining('no registry'),
    })
    const endpoints = [{ asid: '200000000117', odsCodes: ['A91720'] }]
    expect(observed('good', JSON.stringify({ registry: { endpoints } })).found).toBe(
      'nems-kit.config.json is valid: 1 endpoint',
    )
  })

  test('is no JSON, or has mistakes, or was named and is not there', () => {
    expect(observed('syntax', '{').state).toBe('mend')
    const mistaken = observed(
      'mistaken',
      JSON.stringify({ registry: { endpoints: [{ asid: '1', odsCodes: [] }] } }),
    )
    expect(mistaken).toMatchObject({
      state: 'mend',
      found: expect.stringMatching(/endpoints\[0\].*and 1 more/),
    })
    expect(observeConfiguration('other.json', folder).found).toContain('no such file')
  })
})

test('the folder of findings is tried, and nothing is left behind', () => {
  const own = mkdtempSync(join(folder, 'findings-'))
  expect(observeFindingsFolder(own).state).toBe('good')
  mkdirSync(join(own, '.nems-kit'))
  expect(observeFindingsFolder(own).found).toBe('can be written to')
  expect([readdirSync(own), readdirSync(join(own, '.nems-kit'))]).toEqual([['.nems-kit'], []])
  rmSync(join(own, '.nems-kit'), { recursive: true })
  writeFileSync(join(own, '.nems-kit'), 'a file')
  expect(observeFindingsFolder(own).state).toBe('mend')
})

test('a port on which something listens is named with its use', async () => {
  const server = createServer()
  const port = await portOf(server)
  expect(await observePorts({ [port]: 'serve' })).toMatchObject({
    state: 'note',
    found: `something listens already on ${port} (serve)`,
  })
  await new Promise((resolve) => server.close(resolve))
  expect((await observePorts({ [port]: 'serve' })).state).toBe('good')
})

describe('a provider', () => {
  const answered = (date: string | undefined): Reply => ({
    answer: { status: 404, headers: date === undefined ? [] : [['date', date]], body: new Uint8Array() },
    reasonPhrase: '',
  })
  const at = Date.parse('2026-11-22T12:00:00Z') / 1000
  const clock = (seconds: number) =>
    observeProvider(answered(new Date((at + seconds) * 1000).toUTCString()), at + 0.4, at + 0.9)[1]

  test('has a clock that agrees, differs a little, or too much', () => {
    expect([0, 20, -20, 32, -32].map((seconds) => clock(seconds)?.state)).toEqual([
      'good',
      'note',
      'note',
      'mend',
      'mend',
    ])
    expect(clock(300)?.found).toContain('299 s ahead of')
    expect(clock(-300)?.found).toContain('299 s behind')
  })

  test('sends no Date, or cannot be reached', () => {
    expect(states(observeProvider(answered(undefined), at, at))).toEqual(['provider good', 'clock note'])
    const failed = observeProvider({ failure: 'unreachable', reason: 'ECONNREFUSED' }, at, at)
    expect(failed).toMatchObject([{ state: 'mend', found: 'unreachable: ECONNREFUSED' }])
  })
})

describe('certificates', () => {
  const own = join(folder, 'certificates')
  const { ca, clientCert: cert, clientKey: key } = filesIn(own)
  /** An authority of the same name. */
  const strangers = join(own, 'strangers.pem')
  const day = 86_400_000
  const now = Date.now()
  beforeAll(async () => {
    writeCertificates(own, await makeCertificates('client.example'), false)
    writeFileSync(strangers, (await makeCertificates('client.example')).ca)
  })

  test('hold, belong together, and come to an end', () => {
    expect(states(observeCertificates({ cert, key, ca }, now))).toEqual([
      '--cert good',
      '--key good',
      '--ca good',
    ])
    expect(states(observeCertificates({ ca }, now + 350 * day))).toEqual(['--ca note'])
    expect(observeCertificates({ ca }, now + 400 * day)[0]?.found).toMatch(
      /authority of this machine held until 20/,
    )
    expect(states(observeCertificates({ ca }, now - 400 * day))).toEqual(['--ca mend'])
  })

  test('are of another key, in the wrong order, half, or none', () => {
    expect(states(observeCertificates({ cert: ca, key }, now))).toEqual(['--cert good', '--key mend'])
    const chain = (name: string, ...files: readonly string[]) => {
      writeFileSync(join(own, name), files.map((file) => readFileSync(file, 'utf8')).join('\n'))
      return states(observeCertificates({ cert: join(own, name), key }, now))
    }
    expect(chain('chain.pem', cert, ca)).toEqual(['--cert good', '--cert good', '--key good'])
    expect(chain('wrong.pem', ca, cert)).toEqual(['--cert good', '--cert good', '--cert mend', '--key mend'])
    expect(chain('stranger.pem', cert, strangers)).toEqual([
      '--cert good',
      '--cert good',
      '--cert mend',
      '--key good',
    ])
    expect(states(observeCertificates({ key }, now))).toEqual(['--key mend'])
    expect(observeCertificates({ ca: key }, now)[0]?.found).toContain('holds no certificate')
    expect(observeCertificates({ ca: join(own, 'none.pem') }, now)[0]?.found).toContain(
      'there is no such file',
    )
  })
})
