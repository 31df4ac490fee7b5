import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { installed, isMissing, nodeIn, root, serving, state } from './installed.ts'

/** The commands of the README's table, by the beginning of the cell that names the user. */
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const [, table = ''] = /^## Three commands for you\n\n([\s\S]*?)\n\n/m.exec(readme) ?? []
const users = new Map(
  [...table.matchAll(/^\| \*\*(.+?)\*\*.*? \| (.*) \|$/gm)].map(([, user = '', cell = '']) => [
    user,
    [...cell.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text.replace(/^npx nems-contract-kit /, '')),
  ]),
)

/** What each command comes to where the client forgets nearly everything, and the provider one rule. */
const rule = 'nhs-number/check-digit-holds'
const expectations: Readonly<Record<string, readonly Expected[]>> = {
  'supply a client': [
    {
      code: 1,
      says: [/✗ authorization\/scheme-is-bearer/, /received +Authorization: Basic/, /judged +1 request/],
    },
    { code: 1, says: [/authorization\/scheme-is-bearer/, /retry-after/, /judged +\d\d+ requests/] },
    { code: 1, says: [/✗ authorization\/scheme-is-bearer/, /requests\.http/] },
  ],
  'run a provider': [
    {
      code: 1,
      says: [new RegExp(`✗ ${rule}`), /judged +\d{3} interactions/, /failing +\d+ findings? of 1 rule\b/],
    },
    {
      code: 1,
      says: [new RegExp(`✗ ${rule}`), /replay +npx nems-contract-kit replay http/],
      writes: 'run.ndjson',
    },
    { code: 0, says: [new RegExp(`✗ ${rule}`)], writes: 'report.html' },
  ],
  'look for edge cases': [
    { code: 1, says: [new RegExp(`✗ ${rule}`), /--seed 7\b/] },
    { code: 1, says: [new RegExp(`✗ FAILED +${rule}`), /0 fixed, 1 failed, 0 inconclusive/] },
    { code: 1, says: [new RegExp(`✗ ${rule}`)], writes: 'shards/1.ndjson' },
    { code: 1, says: [new RegExp(`✗ ${rule}`), /failing +1 finding of 1 rule/] },
  ],
}

interface Expected {
  readonly code: number
  readonly says: readonly RegExp[]
  /** A file that is there afterwards. */
  readonly writes?: string
}

test('the README has commands for these users, as many as are expected to come to something', () => {
  const counts = [...users].map(([user, commands]) => [user, commands.length])
  expect(Object.fromEntries(counts)).toEqual(
    Object.fromEntries(Object.entries(expectations).map(([user, all]) => [user, all.length])),
  )
})

describe.skipIf(isMissing)(`a stranger with the README, the tarball and an empty folder (${state})`, () => {
  let provider: Awaited<ReturnType<typeof serving>> | undefined
  beforeAll(async () => {
    provider = await serving(process.execPath, installed().bare, '--without', rule)
  })
  afterAll(() => provider?.stop())

  describe.each(Object.entries(expectations))('who wants to %s', (user, all) => {
    let folder = ''
    beforeAll(() => {
      folder = strangersFolder()
    })
    test.each(all.map((expected, index) => ({ command: users.get(user)?.[index] ?? '', ...expected })))(
      '$command ends with $code',
      ({ command, code, says, writes }) => {
        for (const args of runsOf(command, provider?.url ?? '')) {
          const { stdout, stderr, status } = npxIn(folder, args)
          const where = `${args.join(' ')}\n${stdout}\n${stderr}`
          for (const words of says) expect(stdout, where).toMatch(words)
          expect(status, where).toBe(code)
        }
        if (writes !== undefined) expect(existsSync(join(folder, writes))).toBe(true)
      },
      120_000,
    )
  })
})

/** A client that asks for a subscription with a token of another scheme, and what it sends as it was saved. */
const client = `const headers = { fromASID: process.env.NEMS_FROM_ASID, Authorization: 'Basic bWU6bWU=' }
await fetch(process.env.NEMS_BASE_URL + '/STU3/Subscription/0a1b', { headers }).catch(() => undefined)`
const saved =
  'GET /STU3/Subscription/0a1b HTTP/1.1\r\nHost: nems.example\r\nAuthorization: Basic bWU6bWU=\r\n\r\n'

/** The kit and Pact installed, a client, and nothing else. */
function strangersFolder(): string {
  const { bare } = installed()
  const folder = mkdtempSync(join(dirname(bare), 'stranger-'))
  cpSync(bare, folder, { recursive: true, verbatimSymlinks: true })
  const scope = join(folder, 'node_modules', '@pact-foundation')
  mkdirSync(scope)
  symlinkSync(join(root, 'node_modules/@pact-foundation/pact'), join(scope, 'pact'), 'junction')
  writeFileSync(join(folder, 'my-client.mjs'), client)
  writeFileSync(join(folder, 'requests.http'), saved)
  return folder
}

/**
 * The arguments of what is typed, with a client and a provider in place of the README's. A share of eight becomes two of two,
 * and what is fuzzed is what the provider has a fault in, so that it does not take its minutes.
 */
function runsOf(command: string, url: string): readonly (readonly string[])[] {
  const typed = command
    .replace('my-client', 'node my-client.mjs')
    .replace(/https:\/\/your-provider|\bURL\b/, url)
  const briefly = typed.startsWith('fuzz ')
    ? `${typed} --rules nhs-number --stages sweep,random --runs 20`
    : typed
  const shares = briefly.includes('--shard 1/8') ? [1, 2] : [undefined]
  return shares.map((share) =>
    (share === undefined ? briefly : briefly.replace('1/8', `${share}/2`).replace('/1.', `/${share}.`)).split(
      ' ',
    ),
  )
}

/** npx as it is typed, which finds the kit in the folder. */
function npxIn(folder: string, args: readonly string[]): ReturnType<typeof nodeIn> {
  const npx = join(dirname(process.env.npm_execpath ?? ''), 'npx-cli.js')
  return nodeIn(folder, [npx, 'nems-contract-kit', ...args])
}
