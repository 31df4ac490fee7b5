import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { installed, isMissing, nodeIn, root, state } from './installed.ts'

/** The examples of docs/library.md: the entry that a section is about, a program, and what it prints. */
const page = readFileSync(join(root, 'docs/library.md'), 'utf8').replaceAll('\r\n', '\n')
const examples = [
  ...page.matchAll(/^## `nems-contract-kit([^`]*)`.*\n\n```ts\n([\s\S]*?)```\n\n```text\n([\s\S]*?)```$/gm),
].map(([, entry = '', code = '', printed = '']) => ({ entry: `.${entry}`, code, printed }))

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, unknown>>
}

test('every entry that has types has an example', () => {
  const typed = Object.keys(exports).filter((entry) => typeof exports[entry] === 'object')
  const shown = examples.map(({ entry }) => entry)
  expect(shown).toEqual([...typed, './pacts/*.json', './config.schema.json'])
})

describe.skipIf(isMissing)(`the examples of docs/library.md, with the packed kit (${state})`, () => {
  test.each(examples)('$entry prints what the page says', ({ entry, code, printed }) => {
    const { withFastCheck: folder } = installed()
    const name = `example${entry.replace(/\W+/g, '-')}.mjs`
    const options = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext }
    writeFileSync(join(folder, name), ts.transpileModule(code, { compilerOptions: options }).outputText)
    const { stdout, stderr, status } = nodeIn(folder, ['--disable-warning=ExperimentalWarning', name])
    expect([stderr, status]).toEqual(['', 0])
    expect(stdout).toBe(printed)
  })

  test('all of them are right by their types, and need no other package for them', () => {
    const { withFastCheck: folder } = installed()
    const files = examples.map(({ entry, code }) => {
      const name = `typed${entry.replace(/\W+/g, '-')}.ts`
      writeFileSync(
        join(folder, name),
        `declare const console: { log(...what: unknown[]): void }\n${code}\nexport {}\n`,
      )
      return name
    })
    const compilerOptions = {
      noEmit: true,
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      module: 'nodenext',
      target: 'es2022',
      resolveJsonModule: true,
      types: [],
    }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
    const { stdout, status } = nodeIn(folder, [join(root, 'node_modules/typescript/bin/tsc')])
    expect([stdout, status]).toEqual(['', 0])
  }, 60_000)
})
