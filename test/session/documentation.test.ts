import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { program } from '../../src/cli/program.ts'
import { client, ofType, path } from './kit.ts'

const page = readFileSync(path('docs/clients.md'), 'utf8')

test('the page on clients has every option of client and certs', () => {
  const options = program()
    .commands.filter((command) => ['client', 'certs'].includes(command.name()))
    .flatMap((command) => command.options.map(({ long }) => long ?? ''))
    .filter((option) => option !== '--asid')
  expect(options.length).toBeGreaterThan(10)
  expect(options.filter((option) => !page.includes(`\`${option}`) && !page.includes(` ${option} `))).toEqual(
    [],
  )
})

test('and every variable that the client is told', async () => {
  const names = 'console.log(Object.keys(process.env).filter((name) => /^NEMS_(?!KIT_)/.test(name)).join())'
  const run = await client(['--tls', '--', process.execPath, '--eval', names])
  const told = /^NEMS_.*$/m.exec(run.stdout)?.[0].split(',') ?? []
  expect(told.length).toBe(10)
  expect(told.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  expect(ofType(run, 'summary')[0]?.exitCode).toBe(3)
})
