import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const kit = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const pacts = fileURLToPath(new URL('../../pacts', import.meta.url))
const traps = fileURLToPath(new URL('traps', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'nems-kit-pacts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function lint(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [kit, 'pacts', 'lint', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  })
  return { status, stdout, stderr }
}

test('nems-kit pacts lint ends with 0 where no trap is', () => {
  const { status, stdout, stderr } = lint(pacts)
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^✓ [0-9]+ interactions of 4 files: no trap\.\n$/)
})

test('with 1 where there is one', () => {
  const { status, stdout, stderr } = lint(join(traps, 'regex-is-anchored.json'))
  expect([status, stderr]).toEqual([1, ''])
  expect(stdout).toContain('regex-is-anchored\n  A regular expression is not anchored\n')
  expect(stdout).toContain('1 trap in 1 interaction of 1 file.\n')
})

test('with 3 where there is nothing to look at', () => {
  expect(lint('.')).toEqual({ status: 3, stdout: 'No Pact file was found.\n', stderr: '' })
})

test('with 2 where it was not given a Pact file', () => {
  writeFileSync(join(folder, 'notes.txt'), 'hello')
  expect(lint('notes.txt')).toEqual({
    status: 2,
    stdout: '',
    stderr: 'notes.txt: expected a Pact file with interactions, received what is not JSON\n',
  })
  expect(lint('nowhere.json').stderr).toBe(
    'nowhere.json: expected a file that can be read, received no such file\n',
  )
  expect(lint().status).toBe(2)
})
