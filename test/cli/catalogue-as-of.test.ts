import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { newerRules, newerRulesNotes } from '../../src/cli/catalogue-as-of.ts'
import { readPact } from '../../src/verification/pact-document.ts'
import { pendingWhereNewer } from '../../src/verification/selection.ts'

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const run = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', input })

describe('--catalogue-as-of', () => {
  test('gives the rules that are newer', () => {
    expect(newerRules(undefined)).toBeUndefined()
    expect([...(newerRules('1.0.0', { '1.1.0': ['claims/iss-is-a-uri'] }) ?? [])]).toEqual([
      'claims/iss-is-a-uri',
    ])
  })

  test.each(['0.9.0', '99.0.0', '1', 'latest'])('%s was no version of the catalogue', (version) => {
    expect(() => newerRules(version)).toThrow(
      /^--catalogue-as-of: expected a version of the catalogue from 1\.0\.0 to [0-9.]+, received /,
    )
  })

  test('says how many rules are left at advice, where there are any', () => {
    expect(newerRulesNotes({ asAdvice: undefined })).toEqual([])
    expect(newerRulesNotes({ asAdvice: new Set() })).toEqual([])
    expect(newerRulesNotes({ asAdvice: new Set(['a', 'b']) })).toEqual([
      '--catalogue-as-of: 2 rules are newer, and left at advice',
    ])
  })

  test.each([
    ['check', '-'],
    ['verify', 'http://127.0.0.1:1'],
    ['gateway', '--provider', 'http://127.0.0.1:1'],
    ['fuzz', 'http://127.0.0.1:1'],
    ['replay', 'http://127.0.0.1:1'],
  ])('%s takes it, and tells a wrong one before anything is sent', (...args) => {
    const { status, stderr } = run([...args, '--catalogue-as-of', '0.1.0'], 'GET / HTTP/1.1\r\n\r\n')
    expect(stderr).toContain('--catalogue-as-of: expected a version of the catalogue')
    expect(status).toBe(2)
  })

  test('an interaction that is about newer rules alone may fail a verification', () => {
    const text = JSON.stringify({
      consumer: { name: 'c' },
      provider: { name: 'p' },
      interactions: [['new'], ['new', 'old'], []].map((rules) => ({
        description: rules.join(),
        comments: { references: { 'nems-contract-kit': { rules } } },
      })),
    })
    const pact = readPact('a pact', text)
    const [left] = pendingWhereNewer(
      [
        {
          ...pact,
          interactions: pact.interactions.map((each) => ({
            ...each,
            rules: each.description.split(',').filter(Boolean),
          })),
        },
      ],
      new Set(['new']),
    )
    expect(left?.interactions.map(({ pending }) => pending)).toEqual([true, false, false])
  })
})

test('rules ID tells since when a rule is there, and when its sources were read', () => {
  const { stdout } = run(['rules', 'claims/scope-is-bundle-write'])
  expect(stdout).toContain('  since     catalogue 1.0.0\n')
  expect(stdout).toMatch(/ {2}source {4}Generic Publication API Guidance, .* \(read 2026-11-14\)\n/)
})
