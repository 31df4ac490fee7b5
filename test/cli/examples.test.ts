import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { candidatesFor, hiddenCommand } from '../../src/cli/candidates.ts'
import { examples } from '../../src/cli/examples.ts'
import { program } from '../../src/cli/program.ts'
import { stages } from '../../src/fuzz/case.ts'
import { reportFormats } from '../../src/report/report-formats.ts'
import { rules } from '../../src/rules.ts'
import { scenarios } from '../../src/scenarios/scenarios.ts'
import { everyOperation } from '../../src/spec/model/operation.ts'
import { vectorKinds } from '../../src/vectors/vector-kinds.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const kit = program()

/** Each command that is not hidden, by the words that name it. */
const commands = new Map([['', kit] as const, ...commandsOf(kit)])

/** What each command was called with: nothing is done. */
const called: string[] = []

describe('the help', () => {
  test('has examples for every command, and for none that there is not', () => {
    expect(Object.keys(examples).sort()).toEqual([...commands.keys()].sort())
  })

  test.each([...commands])('of "%s" ends with them', (path, command) => {
    const written: string[] = []
    command.configureOutput({ writeOut: (text) => void written.push(text) }).outputHelp()
    const text = written.join('')
    for (const [typed] of examples[path] ?? []) expect(text).toContain(`  npx nems-contract-kit ${typed}`)
    expect(examples[path]?.length).toBeGreaterThan(0)
    expect(text.match(/Examples:/g)).toHaveLength(1)
  })

  const all = Object.entries(examples).flatMap(([path, lines]) => lines.map(([typed]) => ({ path, typed })))
  test.each(all)('has an example that is right: $typed', async ({ path, typed }) => {
    expect(typed.startsWith(path)).toBe(true)
    await parsed(typed)
    expect(called.pop()?.startsWith(path)).toBe(true)
  })
})

/** The commands that pages show, one a line, without what a shell makes of them. */
const shown = ['README.md', ...readdirSync(`${root}docs`).map((file) => `docs/${file}`)]
  .filter((file) => file.endsWith('.md'))
  .flatMap((file) => {
    const text = readFileSync(`${root}${file}`, 'utf8')
      .replaceAll('\r\n', '\n')
      .replaceAll(/ \\\n\s*/g, ' ')
    const lines = [...text.matchAll(/^(?:npx )?(?:nems-contract-kit|nems-kit) (?!.*…)(.*)$/gm)]
    return lines.map(([, line = '']) => ({ file, typed: line.replace(/\s+(?:[#>|&]).*$/, '').trim() }))
  })

describe('the pages', () => {
  test('show commands', () => {
    expect(shown.length).toBeGreaterThan(30)
  })

  test.each(shown)('$file: $typed', async ({ typed }) => {
    await parsed(typed)
    expect(called.pop()).toBeDefined()
  })
})

/** Has the program read what is typed, and holds each word against the closed list of its place. */
async function parsed(typed: string): Promise<void> {
  const words = [...typed.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
  await programThatDoesNothing().parseAsync(words, { from: 'user' })
  for (const [index, word] of words.entries()) {
    const possible = candidatesFor(kit, [...words.slice(0, index), ''], (name) => lists[name] ?? [])
    if (possible.length === 0 || word.startsWith('-')) continue
    for (const part of word.split(','))
      expect(
        possible.some((each) => isSaid(part, each)),
        word,
      ).toBe(true)
  }
}

/** A list of formats has what stands before the name of a file; `--rule` takes the beginning of an id. */
function isSaid(word: string, possible: string): boolean {
  return word === possible || (possible.endsWith('=') && word.startsWith(possible))
}

const lists: Readonly<Record<string, readonly string[]>> = {
  rule: rules.map(({ id }) => id),
  rules: rules.flatMap(({ id, area }) => [id, area]),
  operation: everyOperation,
  operations: everyOperation,
  stages,
  kind: Object.keys(vectorKinds),
  scenario: ['all', 'list', ...scenarios.map(({ name }) => name)],
  'format=file': reportFormats.map((format) => `${format}=`),
}

/** Options are kept between two readings: each begins anew. */
function programThatDoesNothing(): Command {
  const fresh = program()
  for (const [path, command] of commandsOf(fresh)) command.action(() => void called.push(path))
  return fresh
}

function commandsOf(command: Command, path = ''): readonly (readonly [string, Command])[] {
  return command.commands
    .filter((each) => each.name() !== hiddenCommand)
    .flatMap((each) => {
      const own = `${path} ${each.name()}`.trim()
      return [[own, each] as const, ...commandsOf(each, own)]
    })
}
