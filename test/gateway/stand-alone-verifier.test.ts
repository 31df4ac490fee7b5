import { rmSync } from 'node:fs'
import { afterAll, afterEach, expect, test } from 'vitest'
import { interactions, ofConsumers } from '../contracts/committed.ts'
import { kit } from '../verification/kit.ts'
import { conformance, files, folder } from '../verification/pact-files.ts'
import { gatewayTo, verifier } from './started-gateway.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test.skipIf(process.platform === 'win32')(
  'finds through the gateway that a provider keeps all contracts, with tokens and subscriptions',
  async () => {
    const gateway = await gatewayTo(closing, [])
    const { code, text } = await verifier(gateway, [...files, ...conformance])
    expect([code, text]).toEqual([0, expect.not.stringContaining('FAILED')])
    const run = await gateway.stop()
    expect(run.code).toBe(0)
    const [, answers] = /✓ All ([0-9]+) answers keep every rule judged/.exec(run.stdout) ?? []
    expect(Number(answers)).toBeGreaterThanOrEqual(interactions.length)
    const created = [...run.stdout.matchAll(/Subscription\/([0-9a-f]{32}) → 200/g)].map(([, id = '']) => id)
    expect(created.length).toBeGreaterThan(0)
    for (const id of created) expect(gateway.provider.subscriptions.find(id)).toBe('deleted')
  },
  60_000,
)

test.skipIf(process.platform === 'win32')(
  'finds a faulty one, and the gateway says by which rule',
  async () => {
    const gateway = await gatewayTo(closing, ['claims/exp-is-not-past'])
    const { code, text } = await verifier(gateway, files)
    expect(code).toBe(1)
    const failed = ofConsumers
      .map(({ interaction }) => interaction.description)
      .filter((description) => new RegExp(`[0-9]+\\) .*${description}$`, 'm').test(text))
    expect(failed).toEqual([
      'publish an event with a token that has expired',
      'create a subscription with a token that has expired',
    ])
    const run = await gateway.stop()
    expect(run.code).toBe(1)
    expect(run.stdout).toContain('→ 202\n  false accept: claims/exp-is-not-past\n')
    expect(run.stdout).toContain('✗ claims/exp-is-not-past')
  },
)

test.skipIf(process.platform === 'win32')('a state that cannot be set up fails both', async () => {
  const gateway = await gatewayTo(closing, [], ['--state-url', 'http://127.0.0.1:1/'])
  expect((await verifier(gateway, files)).code).toBe(1)
  const run = await gateway.stop()
  expect(run.code).toBe(3)
  expect(run.stdout).toContain('– not set up: the state "an endpoint": the state-change URL did not answer')
})

test('a port that is taken is a wrong use', async () => {
  const { url } = await gatewayTo(closing, [])
  const run = await kit([
    'gateway',
    '--provider',
    'http://127.0.0.1:1',
    '--port',
    new URL(url).port,
    '--state-port',
    '0',
  ])
  expect(run.code).toBe(2)
  expect(run.stderr).toContain('expected a port that is free on 127.0.0.1, received')
})
