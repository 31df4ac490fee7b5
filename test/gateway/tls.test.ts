import { rmSync } from 'node:fs'
import { connect } from 'node:net'
import { createServer } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { registry } from '../../contracts/subjects.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { kit } from '../verification/kit.ts'
import { folder, written } from '../verification/pact-files.ts'
import { type Authority, authority } from './certificates.ts'
import { portOf } from './listening.ts'

let provider: Provider
let ca: Authority
let url: string
const names: string[] = []
const closing: (() => void)[] = []

/** A door before the provider, through which only those come whom the authority vouches for. */
beforeAll(async () => {
  provider = await startProvider({ registry })
  ca = await authority()
  const { cert, key } = ca.server
  const options = { cert, key, ca: ca.ca, requestCert: true, rejectUnauthorized: true }
  const door = createServer(options, (socket) => {
    names.push(String(socket.getPeerCertificate().subject.CN))
    const inner = connect(Number(new URL(provider.url).port), '127.0.0.1')
    socket.on('error', () => inner.destroy()).pipe(inner)
    inner.on('error', () => socket.destroy()).pipe(socket)
  })
  url = `https://localhost:${await portOf(door)}`
  closing.push(() => door.close())
})
afterAll(async () => {
  for (const close of closing) close()
  await provider.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the client certificate is presented, and the provider verified behind mutual TLS', async () => {
  const files = {
    '--cert': written('client.pem', ca.client.cert),
    '--key': written('client.key', ca.client.key),
    '--ca': written('ca.pem', ca.ca),
  }
  const run = await kit(['verify', url, '--consumer', 'nems-subscriber', ...Object.entries(files).flat()])
  expect(run.code).toBe(0)
  expect(run.stdout).toContain('were answered as they must be')
  expect(new Set(names)).toEqual(new Set(['client.example']))
})

test('without a certificate nothing is verified, and with a wrong authority neither', async () => {
  const file = written('ca-alone.pem', ca.ca)
  const withoutCertificate = await kit(['verify', url, '--ca', file])
  expect([withoutCertificate.code, withoutCertificate.stdout]).toEqual([
    3,
    expect.stringContaining('cannot be'),
  ])
  const other = await authority()
  const strange = await kit(['verify', url, '--ca', written('other.pem', other.ca)])
  expect([strange.code, strange.stdout]).toEqual([3, expect.stringContaining('certificate')])
})

test('a certificate over plain HTTP is a wrong use, and one that does not fit its key', async () => {
  const cert = written('one.pem', ca.client.cert)
  const use = async (url: string, key: string) => {
    const run = await kit(['verify', url, '--cert', cert, '--key', written('one.key', key)])
    return [run.code, run.stderr]
  }
  const plain = '--cert, --key, --ca: expected a URL that begins with https://, received http://localhost:1'
  expect(await use('http://localhost:1', ca.client.key)).toEqual([2, expect.stringContaining(plain)])
  const strange = '--cert, --key, --ca: expected PEM files that belong together, received '
  expect(await use('https://localhost:1', ca.server.key)).toEqual([2, expect.stringContaining(strange)])
})
