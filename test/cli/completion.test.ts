import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { candidatesFor, hiddenCommand } from '../../src/cli/candidates.ts'
import { closedLists } from '../../src/cli/complete.ts'
import { program } from '../../src/cli/program.ts'
import { type Shell, shells } from '../../src/cli/shells.ts'
import { kitIn } from '../kit.ts'

const kit = program()
const candidates = (...words: readonly string[]) =>
  candidatesFor(kit, words, (name) => [`a ${name}`, 'other'])

describe('what may come next', () => {
  test('is every command that is not hidden, at first', () => {
    const visible = kit.commands.map((command) => command.name()).filter((name) => name !== hiddenCommand)
    expect(candidates('')).toEqual(visible)
    expect(candidates('ve')).toEqual(['verify', 'vectors'])
    expect(candidates('pacts', '')).toEqual(['lint'])
  })

  test.each(commandsOf(kit))('%s: every option, and the value of each that takes one', (_, path, command) => {
    expect(candidates(...path, '-')).toEqual([...command.options.map(({ long }) => long), '--help'])
    for (const option of command.options) {
      const after = candidates(...path, option.long ?? '', '')
      if (option.argChoices !== undefined) expect(after).toEqual(option.argChoices)
      else if (option.required) expect(after).toEqual([`a ${/<(.+)>/.exec(option.flags)?.[1]}`, 'other'])
      else expect(after).toEqual(candidates(...path, ''))
    }
  })

  test('of a list is what is not in it yet', () => {
    expect(candidates('fuzz', 'http://x', '--stages', 'other,')).toEqual(['other,a stages'])
    expect(candidates('fuzz', '--stages', 'a stages,o')).toEqual(['a stages,other'])
  })

  test('is nothing behind --, where another program begins', () => {
    expect(candidates('client', '--tls', '--', '')).toEqual([])
    expect(candidates('client', '--', '--t')).toEqual([])
  })
})

describe('the lists that the kit knows', () => {
  test('are of what some command takes; all else that is taken is up to who types', () => {
    const taken = commandsOf(kit).flatMap(([, , { options, registeredArguments }]) => [
      ...options.flatMap(({ flags, argChoices }) =>
        argChoices ? [] : (/[<[](.+)[>\]]$/.exec(flags)?.[1] ?? []),
      ),
      ...registeredArguments.flatMap((argument) => (argument.argChoices ? [] : argument.name())),
    ])
    const known = Object.keys(closedLists)
    expect(known.filter((name) => !taken.includes(name))).toEqual([])
    expect([...new Set(taken)].filter((name) => !known.includes(name)).sort()).toMatchInlineSnapshot(`
      [
        "asid",
        "branch",
        "command",
        "date",
        "dir",
        "field",
        "file",
        "folder",
        "host",
        "i/n",
        "json",
        "n",
        "name",
        "password",
        "path",
        "port",
        "seconds",
        "text",
        "time",
        "token",
        "url",
        "url-or-finding",
        "version",
      ]
    `)
  })

  const offered = async (...words: readonly string[]) => {
    const { stdout } = await kitIn(tmpdir(), ['complete', '--', ...words])
    return stdout.split('\n').slice(0, -1)
  }

  test('rules, stages, operations, scenarios, formats, kinds', async () => {
    expect(await offered('serve', '--without', 'claims/scope')).toContain('claims/scope-is-bundle-write')
    expect(await offered('rules', 'conduct/')).toContain('conduct/retry-after-is-waited-for')
    expect(await offered('fuzz', '--rules', 'claims')).toEqual(
      expect.arrayContaining(['claims', 'claims/exp-is-not-past']),
    )
    expect(await offered('fuzz', '--stages', 's')).toEqual(['sweep', 'state'])
    expect(await offered('fuzz', '--operations', 'd')).toEqual(['delete-subscription'])
    expect(await offered('generate', 'p')).toEqual(['publish-event'])
    expect(await offered('client', '--answers', 'al')).toEqual(['all'])
    expect(await offered('vectors', '--only', 'nhs')).toEqual(['nhs-number'])
    expect(await offered('report', 'run.ndjson', '--report', 'h')).toEqual(['html='])
  })
})

describe.each(shells)('in a real %s', (shell) => {
  const isThere = spawnSync(shell, ['-c', 'exit 0']).status === 0
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-completion-'))
  const script = join(folder, `nems-kit.${shell}`)

  beforeAll(async () => {
    if (!isThere) return
    const { stdout, code } = await kitIn(folder, ['completion', shell])
    expect(code).toBe(0)
    writeFileSync(script, stdout)
    const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
    writeFileSync(join(folder, 'nems-kit'), `#!/bin/sh\nexec '${process.execPath}' '${cli}' "$@"\n`)
    chmodSync(join(folder, 'nems-kit'), 0o755)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.skipIf(!isThere)(
    `completes commands, options and values${isThere ? '' : ` (${shell} is not installed)`}`,
    () => {
      const complete = (...words: readonly string[]) => {
        const { stdout, stderr } = spawnSync(shell, asked[shell](script, words), {
          encoding: 'utf8',
          cwd: folder,
          env: { ...process.env, HOME: folder, PATH: `${folder}${delimiter}${process.env.PATH}` },
        })
        expect(stderr).toBe('')
        return stdout.split('\n').slice(0, -1)
      }
      expect(complete('cl')).toEqual(['client'])
      expect(complete('client', '--until')).toEqual(['--until-idle'])
      expect(complete('fuzz', 'http://127.0.0.1:9080', '--stages', 'sweep,s')).toEqual(['sweep,state'])
      expect(complete('serve', '--without', 'claims/scope-is-bundle-w')).toEqual([
        'claims/scope-is-bundle-write',
      ])
      expect(complete('check', '--report', 'ju')).toEqual(['junit='])
    },
  )
})

/** Has a shell complete words: fish itself, bash and zsh by the function that they call. */
const asked: Readonly<Record<Shell, (script: string, words: readonly string[]) => readonly string[]>> = {
  bash: (script, words) => [
    '-c',
    `compopt() { :; }; source "$1"; shift; COMP_WORDS=(nems-kit "$@"); COMP_CWORD=$#; _nems_kit; printf '%s\\n' "\${COMPREPLY[@]}"`,
    'bash',
    script,
    ...words,
  ],
  zsh: (script, words) => [
    '-f',
    '-c',
    `compdef() { : }; _files() { : }; compadd() { while [[ $1 != -- ]]; do shift; done; shift; print -l -- "$@" }
     source "$1"; shift; words=(nems-kit "$@"); CURRENT=$#words; _nems_kit`,
    'zsh',
    script,
    ...words,
  ],
  fish: (script, words) => ['-c', `source ${script}; complete -C "nems-kit ${words.join(' ')}"`],
}

/** Each command with the words that name it. */
function commandsOf(command: Command, path: readonly string[] = []): [string, readonly string[], Command][] {
  return command.commands
    .filter((each) => each.name() !== hiddenCommand)
    .flatMap((each) => {
      const own = [...path, each.name()]
      return [[own.join(' '), own, each], ...commandsOf(each, own)] as [string, readonly string[], Command][]
    })
}
