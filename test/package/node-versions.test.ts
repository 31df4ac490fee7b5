import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commandIn, installed, isMissing, nodeIn, root, serving, state } from './installed.ts'
import { otherNode } from './other-nodes.ts'

/** The oldest Node that the package asks for, and the newest of the two lines after it. */
const versions = ['20.19.0', '22.23.3', '24.21.0']

const {
  engines,
  exports,
  version: kitVersion,
} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly engines: { readonly node: string }
  readonly exports: Readonly<Record<string, unknown>>
  readonly version: string
}

test('the oldest is the one that the package asks for', () => {
  expect(engines.node).toBe(`>=${versions[0]}`)
})

describe.skipIf(isMissing).each(versions)(`the packed kit on Node %s (${state})`, (version) => {
  let node = ''
  let unavailable: string | undefined
  const run = (...args: readonly string[]) => nodeIn(installed().withFastCheck, args, node)
  const kit = (...args: readonly string[]) => run(commandIn(installed().withFastCheck), ...args)

  beforeAll(async () => {
    try {
      node = await otherNode(version)
    } catch (error) {
      unavailable = `Node ${version} is not to be had from the npm registry: ${String(error).split('\n')[0]}`
    }
  }, 150_000)
  beforeEach(({ skip }) => skip(unavailable !== undefined, unavailable))

  test('is that version, and says which version of the kit there is', () => {
    expect(run('--version').stdout).toBe(`v${version}\n`)
    expect(kit('--version')).toMatchObject({ stdout: `${kitVersion}\n`, stderr: '', status: 0 })
  })

  test('every entry is imported', () => {
    const names = Object.keys(exports).map((entry) =>
      entry
        .replace('./pacts/*', './pacts/nems-publisher-nems-publication-api')
        .replace('./vectors/*', './vectors/asid_test'),
    )
    const script = names.map((entry) => {
      const attributes = entry.endsWith('.json') ? `, { with: { type: 'json' } }` : ''
      return `console.log(Object.keys(await import('nems-contract-kit${entry.slice(1)}'${attributes})).length > 0)`
    })
    const options = ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval']
    const { stdout, stderr, status } = run(...options, script.join('\n'))
    expect([stderr, status]).toEqual(['', 0])
    expect(stdout).toBe('true\n'.repeat(names.length))
  })

  test('CommonJS requires every entry that is code', () => {
    const names = Object.keys(exports).filter((entry) => !entry.endsWith('.json'))
    const script = names.map(
      (entry) => `console.log(Object.keys(require('nems-contract-kit${entry.slice(1)}')).length > 0)`,
    )
    const options = ['--disable-warning=ExperimentalWarning', '--input-type=commonjs', '--eval']
    const { stdout, stderr, status } = run(...options, script.join('\n'))
    expect([stderr, status, stdout]).toEqual(['', 0, 'true\n'.repeat(names.length)])
  })

  test('the demo is played', () => {
    expect(kit('demo')).toMatchObject({ stderr: '', status: 0 })
  }, 60_000)

  test('a provider is played, and fuzzed for its rules on claims', async () => {
    const { url, stop } = await serving(node, installed().withFastCheck)
    try {
      const fuzzed = kit('fuzz', url, '--stages', 'sweep', '--rules', 'claims')
      expect([fuzzed.status, fuzzed.stdout]).toEqual([0, expect.stringMatching(/judged +\d{3,} answers/)])
    } finally {
      stop()
    }
  }, 60_000)
})
