import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { renderBytes } from '../../generators/draft/render.ts'
import { seenInTheWild } from '../../generators/in-the-wild.ts'
import { commandIn, installed, isMissing, nodeIn, root, state } from './installed.ts'

describe.skipIf(isMissing)(`a packed tarball in an empty folder (${state})`, () => {
  const run = (...args: readonly string[]) => nodeIn(installed().bare, args)
  const kit = (...args: readonly string[]) => run(commandIn(installed().bare), ...args)

  test('installs nothing else, Pact neither', () => {
    const names = readdirSync(join(installed().bare, 'node_modules')).filter((name) => !name.startsWith('.'))
    expect(names).toEqual(['nems-contract-kit'])
  })

  test('checks a capture', () => {
    const [first] = seenInTheWild()
    if (first === undefined) throw new Error('there are no defects')
    writeFileSync(
      join(installed().bare, 'w1.http'),
      renderBytes(first.draft, { now: Math.floor(Date.now() / 1000) }),
    )
    const checked = kit('check', 'w1.http')
    expect(checked.stderr).toBe('')
    expect(checked.stdout).toContain('authorization/scheme-is-bearer')
    expect(checked.status).toBe(1)
  })

  test('plays the demo, and says that Pact is not there', () => {
    const played = kit('demo')
    expect([played.status, played.stderr]).toEqual([0, ''])
    expect(played.stdout).toContain('– not verified, since Pact is not installed here')
    expect(played.stdout).toContain('npm install --save-dev @pact-foundation/pact@17.1.4')
  }, 60_000)

  test('runs a client, over mutual TLS too', () => {
    const script = `import { readFileSync } from 'node:fs'
      import { get } from 'node:https'
      const [ca, cert, key] = ['CA_CERT', 'CLIENT_CERT', 'CLIENT_KEY'].map((name) => readFileSync(process.env['NEMS_' + name]))
      const headers = { fromASID: process.env.NEMS_FROM_ASID }
      get(process.env.NEMS_TLS_BASE_URL + '/STU3/Subscription/1', { ca, cert, key, headers }, (answer) => answer.resume())`
    const client = ['client', '--tls', '--']
    const played = kit(...client, process.execPath, '--input-type=module', '--eval', script)
    expect([played.status, played.stderr]).toEqual([1, ''])
    expect(played.stdout).toContain('request 1 (read): Authorization')
    expect(played.stdout).not.toContain('transport/client-certificate')
  })

  test('brings the Pact files', () => {
    const script = `import { readFileSync } from 'node:fs'
      const name = 'nems-contract-kit/pacts/nems-publisher-nems-publication-api.json'
      const pact = JSON.parse(readFileSync(new URL(import.meta.resolve(name)), 'utf8'))
      process.stdout.write(pact.consumer.name)`
    expect(run('--input-type=module', '--eval', script).stdout).toBe('nems-publisher')
  })

  test('brings its types, and needs no other package for them', () => {
    const use = `import { judgeRequest, registryFrom, type Finding, type RegistryConfig, type RuleId } from 'nems-contract-kit'
      const config: RegistryConfig = { endpoints: [{ asid: '200000000117', odsCodes: ['A91720'] }] }
      const request = { method: 'GET', target: '/', headers: [], body: new Uint8Array() }
      const findings: readonly Finding[] = judgeRequest(request, { registry: registryFrom(config) }).findings
      export const rule: RuleId = 'claims/scope-is-bundle-write'
      export const places: readonly string[] = findings.map(({ place }) => place)`
    writeFileSync(join(installed().bare, 'use.ts'), use)
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const compilerOptions = { noEmit: true, strict: true, module: 'nodenext', target: 'es2022', types: [] }
    writeFileSync(
      join(installed().bare, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['use.ts'] }),
    )
    const checked = run(tsc)
    expect(checked.stdout).toBe('')
    expect(checked.status).toBe(0)
  })

  test('is imported', () => {
    const script = `import { judgeRequest } from 'nems-contract-kit'
      const request = { method: 'GET', target: '/STU3/Subscription/1', headers: [], body: new Uint8Array() }
      process.stdout.write(judgeRequest(request).findings.map(({ rule }) => rule).join())`
    const imported = run('--input-type=module', '--eval', script)
    expect(imported.stderr).toBe('')
    expect(imported.stdout).toContain('authorization/is-sent')
  })
})
