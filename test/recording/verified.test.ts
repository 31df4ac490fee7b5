import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, expect, test } from 'vitest'
import { gatewayTo, verifier } from '../gateway/started-gateway.ts'
import { kit } from '../verification/kit.ts'
import { folder } from '../verification/pact-files.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const client = fileURLToPath(new URL('../clients/javascript/create-read-delete.mjs', import.meta.url))
const recorded = join(folder, 'recorded')
const file = join(recorded, 'a client-nems-subscription-api.json')

function record(consumer: string, to = recorded) {
  return kit(['client', '--record', to, '--consumer', consumer, '--', process.execPath, client])
}

test('what a client sends is a contract that lint, verify and, through the gateway, Pact’s own verifier accept', async () => {
  const run = await record('a client')
  expect([run.code, run.stdout]).toEqual([0, expect.stringContaining('recorded 3 interactions in')])
  expect(readdirSync(recorded)).toEqual(['a client-nems-subscription-api.json'])
  expect((await kit(['pacts', 'lint', file])).code).toBe(0)
  const gateway = await gatewayTo(closing, [])
  const verified = await kit(['verify', gateway.provider.url, '--pact', file])
  expect([verified.code, verified.stdout]).toEqual([0, expect.stringContaining('All 3 interactions')])
  if (process.platform === 'win32') return
  const { code, text } = await verifier(gateway, [file])
  expect([code, text]).toEqual([0, expect.not.stringContaining('FAILED')])
  expect((await gateway.stop()).code).toBe(0)
}, 60_000)

test.each([
  [['--record', recorded], 'expected --record DIR and --consumer NAME together'],
  [['--consumer', 'a client'], 'expected --record DIR and --consumer NAME together'],
  [['--record', recorded, '--consumer', '../a'], 'received ../a'],
  [['--record', client, '--consumer', 'a client'], 'expected a folder'],
])('%j is a wrong use', async (options, told) => {
  const run = await kit(['client', ...options, '--', process.execPath, client])
  expect([run.code, run.stderr]).toEqual([2, expect.stringContaining(told)])
})

test('a client that sends nothing leaves the file of another run as it is', async () => {
  const before = join(folder, 'kept')
  await record('a client', before)
  writeFileSync(join(before, 'a client-nems-subscription-api.json'), 'of another run')
  const idle = ['client', '--record', before, '--consumer', 'a client', '--', process.execPath, '--version']
  const run = await kit(idle)
  expect([run.code, run.stdout]).toEqual([3, expect.stringContaining('nothing was recorded')])
  expect(readdirSync(before)).toHaveLength(1)
})

const python = fileURLToPath(new URL('../clients/python/client.py', import.meta.url))
const hasPython = spawnSync('python3', ['--version']).status === 0

test.skipIf(!hasPython || process.platform === 'win32').each([
  ['good', [], 0, 4],
  ['with three defects', ['defective'], 1, 4],
])(
  'the client in Python, %s, is a contract of its own',
  async (name, args, code, interactions) => {
    const to = join(folder, `python ${name}`)
    const consumer = ['--record', to, '--consumer', 'python-client']
    const run = await kit(['client', ...consumer, '--', 'python3', python, ...args])
    expect([run.code, run.stderr]).toEqual([code, expect.not.stringContaining('Traceback')])
    const files = readdirSync(to).map((name) => join(to, name))
    const texts = files.map((file) => readFileSync(file, 'utf8'))
    expect(files).toHaveLength(2)
    expect(texts.join('').match(/"description"/g)).toHaveLength(interactions)
    const gateway = await gatewayTo(closing, [])
    const verified = await verifier(gateway, files)
    expect([verified.code, verified.text]).toEqual([0, expect.not.stringContaining('FAILED')])
    expect((await gateway.stop()).code).toBe(0)
  },
  60_000,
)
