import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { kit } from '../verification/kit.ts'
import { folder } from '../verification/pact-files.ts'

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const client = fileURLToPath(new URL('../clients/javascript/create.mjs', import.meta.url))

test('with --pds a patient has to be looked up first', async () => {
  const run = (how: string, ...options: readonly string[]) =>
    kit(['client', ...options, '--', process.execPath, client, how])
  const without = await run('give up', '--pds')
  expect([without.code, without.stdout]).toEqual([
    1,
    expect.stringMatching(
      /✗ conduct\/nhs-numbers-were-found-at-pds {2}must · stated · client[\s\S]*PDS was asked 0 times/,
    ),
  ])
  const asked = await run('look up', '--pds')
  expect([asked.code, asked.stdout]).toEqual([0, expect.stringContaining('PDS was asked once')])
  expect((await run('give up')).code).toBe(0)
}, 30_000)

test('what a rule of conduct explains is told once', async () => {
  const script = 'await fetch(`${process.env.NEMS_BASE_URL}/STU3/Subscription/42`, { method: "DELETE" })'
  const { stdout } = await kit(['client', '--', process.execPath, '--input-type=module', '-e', script])
  expect(stdout).toContain('✗ conduct/deleted-id-is-one-that-nems-gave')
  expect(stdout).not.toContain('operation/subscription-exists  must')
})
