import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedRegistry as registry } from '../../generators/world.ts'
import { targetFrom } from '../../src/client/target.ts'
import { corpusFolder, storeFault } from '../../src/fuzz/corpus/store-fault.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { kitIn } from '../kit.ts'
import { beginning, fuzzed } from './scope.ts'

/** Milliseconds: each runs the kit from its source. */
const patience = 60_000

describe('nems-kit replay', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-replay-'))
  const rule = 'claims/exp-is-not-past'
  let faulty: Provider
  let right: Provider
  let id = ''

  beforeAll(async () => {
    faulty = await startProvider({ registry, without: new Set([rule]) })
    right = await startProvider({ registry })
    const run = { kit: '0.1.0', catalogue: '1', seed: 1, target: targetFrom(faulty.url), now: 1_800_000_000 }
    for (const fault of (await fuzzed(faulty.url, { includes: beginning(rule) })).faults) {
      id = fault.id
      storeFault(join(folder, corpusFolder), fault, run)
    }
    writeFileSync(join(folder, 'half.json'), '{"corpus": 1,')
  }, patience)
  afterAll(async () => {
    await faulty.close()
    await right.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test(
    'where it was found, without names: FAILED, 1, and how to show it again',
    async () => {
      const { code, stdout, stderr } = await kitIn(folder, ['replay', '--curl'])
      expect([code, stderr]).toEqual([1, ''])
      expect(stdout).toContain(`✗ FAILED  ${rule}`)
      expect(stdout).toContain('ten minutes ago')
      expect(stdout).toContain(`npx nems-contract-kit replay ${faulty.url} ${id}`)
      expect(stdout).toContain(`'${faulty.url}/STU3/`)
    },
    patience,
  )

  test.each([
    {
      what: 'a file, FIXED, 0',
      args: () => [right.url, join(corpusFolder, `${id}.json`)],
      expected: 0,
      text: '✓ FIXED',
    },
    { what: 'INCONCLUSIVE, 3', args: () => ['http://127.0.0.1:9'], expected: 3, text: 'ECONNREFUSED' },
    { what: 'nothing to send, 3', args: () => ['--corpus', 'none'], expected: 3, text: 'no finding in none' },
    { what: 'an unknown id, 2', args: () => ['0123456789ab'], expected: 2, text: 'received 0123456789ab' },
    { what: 'a damaged file, 2', args: () => ['half.json'], expected: 2, text: 'not JSON, or damaged' },
    {
      what: 'a strange host, 2',
      args: () => ['http://nems.example'],
      expected: 2,
      text: '--allow-host nems.example',
    },
    {
      what: 'a time that is none, 2',
      args: () => ['--timeout', '5'],
      expected: 2,
      text: '--timeout: expected',
    },
  ])(
    '$what',
    async ({ args, expected, text }) => {
      const { code, stdout, stderr } = await kitIn(folder, ['replay', ...args()])
      expect(`${stdout}${stderr}`).toContain(text)
      expect(code).toBe(expected)
      expect(stderr).not.toMatch(/\n {4}at /)
    },
    patience,
  )
})

describe('nems-kit merge', () => {
  test.each([
    ['no such folder', ['none'], 'no such folder'],
    ['a folder without a report', ['.'], 'received no file *.ndjson'],
  ])(
    '%s is a wrong use',
    async (_name, args, text) => {
      const folder = mkdtempSync(join(tmpdir(), 'nems-kit-merge-'))
      const { code, stderr } = await kitIn(folder, ['merge', ...args])
      rmSync(folder, { recursive: true, force: true })
      expect(stderr).toContain(text)
      expect(code).toBe(2)
    },
    patience,
  )
})
