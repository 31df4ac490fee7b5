import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { filesIn, writeCertificates } from '../../src/certificates/certificate-folder.ts'
import { makeCertificates } from '../../src/certificates/certificate-set.ts'
import { portOf } from '../gateway/listening.ts'
import { kitIn } from '../kit.ts'

const folder = mkdtempSync(join(tmpdir(), 'nems-kit-doctor-'))
const files = filesIn(folder)
/** Of what surrounds the tests nothing is to be said. */
const env = Object.fromEntries(
  ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy'].map((name) => [
    name,
    '',
  ]),
)
const doctor = (...args: readonly string[]) => kitIn(folder, ['doctor', ...args], env)

beforeAll(async () => {
  writeCertificates(folder, await makeCertificates('client.example'), false)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('doctor', () => {
  test('looks at this machine, loads the core of Pact, and ends with 0', async () => {
    const { code, stdout, stderr } = await doctor()
    expect([stderr, code]).toEqual(['', 0])
    expect(stdout).toMatch(/^✓ Node .*; the kit asks for 20\.19\.0 or later$/m)
    expect(stdout).toMatch(/^✓ catalogue +1\.0\.0, \d+ rules; their sources were read on 20\d\d-\d\d-\d\d$/m)
    expect(stdout).toMatch(/^✓ Pact +17\.1\.4, and its core loads$/m)
    expect(stdout).toMatch(/\nAll is well\.\n$/)
  })

  test('ends with 1 and says what to do where a provider cannot be reached, and a key is of another', async () => {
    const { cert, key } = { cert: files.clientCert, key: join(folder, 'server.key') }
    const { code, stdout } = await doctor('http://127.0.0.1:1', '--cert', cert, '--key', key)
    expect(code).toBe(1)
    expect(stdout).toMatch(/^✗ --key +does not belong to the certificate\n +→ give the key/m)
    expect(stdout).toMatch(/^✗ provider +unreachable: .*\n +→ /m)
    expect(stdout).toMatch(/\n2 things to mend\.\n$/)
  })

  test('looks at the certificate of a provider, and at its clock', async () => {
    const [key, cert] = ['server.key', 'server.pem'].map((name) => readFileSync(join(folder, name)))
    const server = createServer({ key, cert }, (_request, response) => {
      response.setHeader('Date', new Date(Date.now() + 90_000).toUTCString()).end()
    })
    const port = await portOf(server)
    const trusting = await doctor(`https://localhost:${port}/base`, '--ca', files.ca)
    expect(trusting.code).toBe(1)
    expect(trusting.stdout).toMatch(
      /^✓ provider TLS +localhost holds until .*\n✓ provider TLS +its authority is trusted$/m,
    )
    expect(trusting.stdout).toMatch(
      /^✓ provider +answers: 200 .*\n✗ clock +the provider's is (89|90) s ahead of/m,
    )
    const { stdout } = await doctor(`https://127.0.0.1:${port}`)
    expect(stdout).toMatch(
      /^✗ provider TLS +is not trusted: .*\n +→ give the authority that issued it: --ca FILE/m,
    )
    server.close()
    server.closeAllConnections()
  })

  test('is told of a wrong use like any other command', async () => {
    const { code, stderr } = await doctor('nems.example')
    expect(code).toBe(2)
    expect(stderr).toContain('expected a URL such as https://nems.example')
  })
})
