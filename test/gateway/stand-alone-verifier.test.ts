import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterAll, afterEach, expect, test } from 'vitest'
import { registry } from '../../contracts/subjects.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { interactions, ofConsumers } from '../contracts/committed.ts'
import { kit, type Run } from '../verification/kit.ts'
import { conformance, files, folder } from '../verification/pact-files.ts'
import { pactProgram } from '../verification/pact-program.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Started {
  readonly url: string
  readonly statesUrl: string
  readonly provider: Provider
  /** Stops the gateway as Ctrl+C does; what it came to. */
  stop(): Promise<Run>
}

/** The gateway as a command, before a provider that leaves rules out. */
async function gatewayTo(without: readonly string[], args: readonly string[] = []): Promise<Started> {
  const provider = await startProvider({ registry, without: new Set(without) })
  closing.push(() => provider.close())
  return new Promise((resolve) => {
    const command = ['gateway', '--provider', provider.url, '--port', '0', '--state-port', '0', ...args]
    const ended = kit(command, {}, (child: ChildProcess) => {
      closing.push(() => child.kill('SIGKILL'))
      const stop = () => {
        child.kill('SIGINT')
        return ended
      }
      let text = ''
      child.stdout?.on('data', (chunk: string) => {
        text += chunk
        const [url, statesUrl] = text.match(/http:\S+:[0-9]+\/?$/gm) ?? []
        if (url !== undefined && statesUrl !== undefined && text.includes('Ctrl+C'))
          resolve({ url, statesUrl, provider, stop })
      })
    })
  })
}

/** Pact's stand-alone verifier. */
function verifier({ url, statesUrl }: Started, files: readonly string[]) {
  const { hostname, port } = new URL(url)
  const where = ['--hostname', hostname, '--port', port, '--state-change-url', statesUrl]
  return pactProgram(['verifier', ...where, '--no-colour', ...files.flatMap((file) => ['--file', file])])
}

test.skipIf(process.platform === 'win32')(
  'finds through the gateway that a provider keeps all contracts, with tokens and subscriptions',
  async () => {
    const gateway = await gatewayTo([])
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
    const gateway = await gatewayTo(['claims/exp-is-not-past'])
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
  const gateway = await gatewayTo([], ['--state-url', 'http://127.0.0.1:1/'])
  expect((await verifier(gateway, files)).code).toBe(1)
  const run = await gateway.stop()
  expect(run.code).toBe(3)
  expect(run.stdout).toContain('– not set up: the state "an endpoint": the state-change URL did not answer')
})

test('a port that is taken is a wrong use', async () => {
  const { url } = await gatewayTo([])
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
