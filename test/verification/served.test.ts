import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { kit } from './kit.ts'
import { everyPact, folder } from './pact-files.ts'

const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The URL of `nems-kit serve`, as somebody starts it who has configured nothing. */
function served(args: readonly string[], said = /plays NEMS at (http:\S+),/): Promise<string> {
  return new Promise((resolve) => {
    void kit(['serve', '--port', '0', ...args], {}, (child) => {
      started.push(child)
      let text = ''
      child.stdout?.on('data', (chunk: string) => {
        text += chunk
        const [, url] = said.exec(text) ?? []
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

test('over mutual TLS it passes serve, but for requests of whom the certificate is not made out to', async () => {
  const files = join(folder, 'certificates')
  await kit(['certs', files])
  const url = await served(['--certs', files], /over TLS {3}(https:\S+),/)
  const [cert, key, ca] = ['client.pem', 'client.key', 'ca.pem'].map((name) => join(files, name))
  const tls = ['--cert', cert ?? '', '--key', key ?? '', '--ca', ca ?? '']
  const { code, stdout } = await kit(['verify', url, ...tls])
  expect(code).toBe(3)
  expect(stdout).toMatch(/failing +nothing\n +advice +none\n +skipped +3 that could not be run/)
  expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
    'its request is of an endpoint with the certificate of pharmacy.b82099.nems.example; --cert is made out to gp.a91720.nems.example',
  )
}, 60_000)
