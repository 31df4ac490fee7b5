import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type Server } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { embeddedRegistry } from '../../generators/world.ts'
import { targetFrom } from '../../src/client/target.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
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
  const port = Number(new URL(provider.url).port)
  gateway = createServer(
    { ...own.server, ca: own.ca, requestCert: true, rejectUnauthorized: true },
    (socket) => {
      const inner = connect(port, '127.0.0.1')
      socket.pipe(inner).pipe(socket)
      for (const each of [socket, inner])
        each.on('error', () => undefined).on('close', () => [socket, inner].map((both) => both.destroy()))
    },
  )
  gateway.listen(0, '127.0.0.1')
  await once(gateway, 'listening')
  url = `https://localhost:${(gateway.address() as AddressInfo).port}`
})
afterAll(async () => {
  gateway.close()
  await provider.close()
  rmSync(folder, { recursive: true })
})

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
