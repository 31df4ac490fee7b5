import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type Server, type TlsOptions } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedRegistry } from '../../generators/world.ts'
import { targetFrom } from '../../src/client/target.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import { type Authority, authority } from '../gateway/certificates.ts'
import { fuzzed } from './hostile/fuzzed.ts'

let folder: string
let provider: Provider
let gateway: Server
let url: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nems-kit-tls-'))
  const own = await authority()
  write('own', own)
  write('other', await authority())
  provider = await startProvider({ registry: embeddedRegistry })
  gateway = gatewayOf(own)
  url = await urlOf(gateway)
})
afterAll(async () => {
  gateway.close()
  await provider.close()
  rmSync(folder, { recursive: true })
})

/** Ends the handshake of whoever has no certificate that it trusts, and passes everything else on. */
function gatewayOf(authority: Authority, options: TlsOptions = {}): Server {
  const port = Number(new URL(provider.url).port)
  return createServer(
    { ...authority.server, ca: authority.ca, requestCert: true, rejectUnauthorized: true, ...options },
    (socket) => {
      const inner = connect(port, '127.0.0.1')
      socket.pipe(inner).pipe(socket)
      for (const each of [socket, inner])
        each.on('error', () => undefined).on('close', () => [socket, inner].map((both) => both.destroy()))
    },
  )
}

async function urlOf(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `https://localhost:${(server.address() as AddressInfo).port}`
}

function write(name: string, { ca, client }: Authority): void {
  for (const [kind, text] of Object.entries({ ca, cert: client.cert, key: client.key }))
    writeFileSync(fileOf(name, kind), text)
}

function fileOf(name: string, kind: string): string {
  return join(folder, `${name}.${kind}.pem`)
}

test('a provider behind mutual TLS is tested over the pool and over raw sockets', async () => {
  const target = targetFrom(url, {
    ca: fileOf('own', 'ca'),
    cert: fileOf('own', 'cert'),
    key: fileOf('own', 'key'),
  })
  const includes = (rule: string): boolean => /^(?:claims|transport|header)\//.test(rule)
  const { told, trouble, sent, left } = await fuzzed(url, { target, includes, patience: 2_000 })
  expect({ told, trouble, left }).toEqual({ told: [], trouble: undefined, left: 0 })
  expect(sent).toBeGreaterThan(200)
})

test.each([
  { what: 'an authority that nobody vouches for', files: {}, says: /certificate.*--ca FILE/ },
  { what: 'another authority', files: { ca: 'other' }, says: /certificate.*--ca FILE/ },
  { what: 'no certificate of the client', files: { ca: 'own' }, says: /--cert FILE/ },
])('$what: there is no connection, and what to do is said', async ({ files, says }) => {
  const options = Object.fromEntries(Object.entries(files).map(([kind, name]) => [kind, fileOf(name, kind)]))
  const { told, trouble } = await fuzzed(url, { target: targetFrom(url, options) })
  expect(told).toEqual([])
  expect(trouble).toMatchObject({ kind: 'down', reason: expect.stringMatching(says) })
})

test('a certificate that the provider does not trust: nothing can be said of it', async () => {
  const target = targetFrom(url, {
    ca: fileOf('own', 'ca'),
    cert: fileOf('other', 'cert'),
    key: fileOf('other', 'key'),
  })
  const { told, trouble } = await fuzzed(url, { target })
  expect(told).toEqual([])
  expect(trouble?.reason).toMatch(/alert|without an answer/)
})

test.each(['TLSv1.2', 'TLSv1.3'] as const)(
  'who ends a handshake over %s refuses a request, and is not gone',
  async (version) => {
    const endpoints = embeddedConfig.endpoints.map((each) => ({ ...each, certificateName: 'client.example' }))
    const registry = registryFrom({ ...embeddedConfig, endpoints })
    const own = await authority()
    const strict = gatewayOf(own, { minVersion: version, maxVersion: version })
    const tls = {
      ca: Buffer.from(own.ca),
      cert: Buffer.from(own.client.cert),
      key: Buffer.from(own.client.key),
    }
    const target = { url: await urlOf(strict), basePath: '', headers: [], tls }
    const includes = (rule: string) => rule === 'transport/client-certificate-is-valid'
    const { told, trouble, notes, uncovered } = await fuzzed(target.url, { target, registry, includes })
    strict.close()
    expect({ told, trouble, notes, uncovered }).toEqual({
      ...{ told: [], trouble: undefined, notes: [], uncovered: [] },
    })
  },
)
