import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { afterAll, afterEach, expect, test } from 'vitest'
import { kit } from './kit.ts'
import { everyPact, folder } from './pact-files.ts'

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The URL of `nems-kit serve`, as somebody starts it who has configured nothing. */
function served(args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    void kit(['serve', '--port', '0', ...args], {}, (child) => {
      started.push(child)
      let text = ''
      child.stdout?.on('data', (chunk: string) => {
        text += chunk
        const [, url] = /plays NEMS at (http:\S+),/.exec(text) ?? []
        if (url !== undefined) resolve(url)
      })
    })
  })
}

test('verify passes serve time after time, though it refuses whatever it may', async () => {
  const url = await served(['--strict'])
  const count = everyPact.reduce((sum, { interactions }) => sum + interactions.length, 0)
  for (let time = 1; time <= 2; time++) {
    const { code, stdout } = await kit(['verify', url])
    expect([code, stdout]).toEqual([0, expect.stringContaining(`All ${count} interactions were answered`)])
  }
}, 60_000)

test('and fails it where it leaves rules out, by each of them', async () => {
  const rules = ['claims/exp-is-not-past', 'subscription/reason-is-sent', 'event/is-a-bundle']
  const url = await served(rules.flatMap((rule) => ['--without', rule]))
  const { code, stdout } = await kit(['verify', url])
  expect(code).toBe(1)
  expect([...stdout.matchAll(/^✗ (\S+\/\S+)/gm)].map(([, rule]) => rule).sort()).toEqual(rules.sort())
}, 60_000)
