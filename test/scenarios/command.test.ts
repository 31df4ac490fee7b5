import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { scenarios } from '../../src/scenarios/scenarios.ts'
import { kit } from '../verification/kit.ts'
import { folder } from '../verification/pact-files.ts'

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const client = fileURLToPath(new URL('../clients/javascript/create.mjs', import.meta.url))

function run(answers: string, how: string, ...options: readonly string[]) {
  return kit(['client', '--answers', answers, ...options, '--', process.execPath, client, how])
}

/** The line of a scenario in the table, with what stands beneath it. */
function rowOf(text: string, name: string): readonly string[] {
  const lines = text.slice(text.indexOf('What the client did')).split('\n')
  const at = lines.findIndex((line) => line.slice(2).startsWith(`${name} `))
  const beneath = lines.slice(at + 1).findIndex((line) => !line.startsWith('     '))
  return lines.slice(at, at + 1 + beneath).map((line) => line.trim().replace(/\s{2,}/g, '  '))
}

test('--answers list tells every scenario, with what NEMS does', async () => {
  const { code, stdout } = await kit(['client', '--answers', 'list'])
  expect(code).toBe(0)
  const lines = stdout.split('\n').map((line) => line.trim().replace(/ {2,}/, '  '))
  for (const { name, meaning } of scenarios) expect(lines).toContain(`${name}  ${meaning}`)
})

test('several are compared with a NEMS that answers as ever; a storm is told, and does not fail', async () => {
  const { code, stdout } = await run(
    '201-deprecated,503-unavailable,429-retry-after,500-html,cut-half-way',
    'again',
  )
  expect(rowOf(stdout, 'as ever')).toEqual(['as ever  exit 0  1  create 201'])
  expect(rowOf(stdout, '201-deprecated')).toEqual(['201-deprecated  exit 0  1  create 201'])
  expect(rowOf(stdout, '503-unavailable')).toEqual(['503-unavailable  exit 0  3  create 503 503 201'])
  expect(rowOf(stdout, '429-retry-after')).toEqual([
    '429-retry-after  exit 0  3  create 429 429 201',
    'conduct/retry-after-is-waited-for',
  ])
  expect(rowOf(stdout, '500-html')).toEqual([
    '500-html  exit 1  10  create 500 500 500 500 500 500 500 500 500 500',
    'conduct/failed-requests-are-repeated-with-pauses',
  ])
  expect(rowOf(stdout, 'cut-half-way')).toEqual(['cut-half-way  exit 0  2  create cut 201'])
  expect(stdout).toContain('500-html: request 6 (create): request line')
  expect(code).toBe(0)
}, 60_000)

test('what is advice fails the run when it is asked to', async () => {
  expect((await run('500-html', 'again', '--strength', 'advice')).code).toBe(1)
}, 30_000)

test('a client may fail on an error, but not on an answer that accepts', async () => {
  expect((await run('error:403-ACCESS_DENIED', 'give up')).code).toBe(0)
  const failing = await kit([
    'client',
    '--answers',
    '201-deprecated',
    '--',
    process.execPath,
    '-e',
    'process.exit(7)',
  ])
  expect([failing.code, failing.stdout]).toEqual([
    4,
    expect.stringContaining('failed where it may not: 201-deprecated (exit 7)'),
  ])
}, 30_000)

test('a client may not hang on an error', async () => {
  const { code, stdout } = await run('error:404', 'hang', '--timeout', '3s')
  expect(rowOf(stdout, 'error:404')).toEqual(['✗ error:404  out of time  1  create 404'])
  expect([code, stdout]).toEqual([
    4,
    expect.stringContaining('failed where it may not: error:404 (out of time)'),
  ])
}, 30_000)

test.each([
  [['--answers', '429'], 'expected the name of a scenario, received 429'],
  [['--answers', '429-retry-afte'], 'did you mean 429-retry-after?'],
  [
    ['--answers', '500-html', '--record', folder, '--consumer', 'a'],
    'expected a NEMS that answers as the rules say',
  ],
])('%j is a wrong use', async (options, told) => {
  const { code, stderr } = await kit(['client', ...options, '--', process.execPath, client])
  expect([code, stderr]).toEqual([2, expect.stringContaining(told)])
})

test('all need a command', async () => {
  const { code, stderr } = await kit(['client', '--answers', 'all'])
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining('expected a command, which is run once for each'),
  ])
})
