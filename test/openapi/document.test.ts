import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { openApiDocument, rulesExpressedIn } from '../../src/openapi/document.ts'
import { whyNotExpressed, withReasonOfTheirOwn } from '../../src/openapi/not-expressed.ts'
import { entryOf, schemaOfRules, whatIsDropped } from '../../src/openapi/rule-schema.ts'
import { answerRules, type RuleId, requestRules } from '../../src/spec/rules/index.generated.ts'

const text = readFileSync(new URL('../../dist/openapi.json', import.meta.url), 'utf8')
const built = JSON.parse(text)
const everyId = [...Object.keys(requestRules), ...Object.keys(answerRules)] as RuleId[]
const expressed = rulesExpressedIn({ paths: built.paths, components: built.components })
const listed: readonly { rule: RuleId; title: string; why: string }[] = built['x-nems-kit-not-expressed']

test('another process made the same bytes', () => {
  expect(`${JSON.stringify(openApiDocument(), null, 2)}\n` === text, 'run npm run build').toBe(true)
})

test('a foreign validator finds it valid, and finds a fault in it', async () => {
  expect(await new Validator().validate(structuredClone(built))).toEqual({ valid: true })
  const { paths: _, components: __, ...spoilt } = structuredClone(built)
  expect((await new Validator().validate(spoilt)).valid).toBe(false)
})

test('every reference leads somewhere', () => {
  const references = [...text.matchAll(/"\$ref": "#\/([^"]+)"/g)].map(([, path = '']) => path)
  const missing = references.filter(
    (path) => path.split('/').reduce((part, name) => part?.[name], built) === undefined,
  )
  expect(missing).toEqual([])
  expect(references.length).toBeGreaterThan(50)
})

test('no schema refers to itself, by whatever way: tools that write references out come to an end', () => {
  const schemas = built.components.schemas as Readonly<Record<string, unknown>>
  const referencesOf = (name: string) =>
    [...JSON.stringify(schemas[name]).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, to = '']) => to)
  const circles: string[] = []
  const follow = (path: readonly string[]): void => {
    for (const name of new Set(referencesOf(path.at(-1) ?? '')))
      if (path.includes(name)) circles.push([...path, name].join(' → '))
      else follow([...path, name])
  }
  for (const name of Object.keys(schemas)) follow([name])
  expect(circles).toEqual([])
})

describe('every rule is expressed, or listed with the reason', () => {
  test('none is both, none is neither', () => {
    const ids = [...expressed, ...listed.map(({ rule }) => rule)]
    expect(ids.sort()).toEqual([...everyId].sort())
    expect(listed.filter(({ why }) => why === '')).toEqual([])
    expect(expressed.size).toBeGreaterThan(50)
  })

  test('the description has them in words, and counts them', () => {
    const { description } = built.info
    expect(description).toContain(`Of ${everyId.length} rules this document expresses ${expressed.size},`)
    expect(description).toContain(`It has no words for ${listed.length},`)
    expect(listed.filter(({ rule, title }) => !description.includes(`- ${title}. (\`${rule}\`)`))).toEqual([])
  })

  test('no reason is left over', () => {
    expect(withReasonOfTheirOwn.filter((id) => expressed.has(id))).toEqual([])
    expect(everyId.filter((id) => whyNotExpressed(id) === undefined)).toEqual([])
  })

  test('what Zod would drop without a word is not written as a schema', () => {
    const refined = everyId.filter((id) => whatIsDropped(entryOf(id).rule.must) !== undefined)
    expect(refined.length).toBeGreaterThan(50)
    for (const id of refined) expect(() => schemaOfRules(id), id).toThrow('which JSON Schema cannot say')
    expect(refined).toContain('authorization/scheme-is-bearer')
  })
})

describe('the command', () => {
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [cli, 'openapi', ...args], { encoding: 'utf8', maxBuffer: 10_000_000 })

  test('writes JSON', () => {
    expect(run().stdout === text).toBe(true)
  })

  test('writes YAML, which says the same', () => {
    const { stdout, stderr } = run('--format', 'yaml')
    expect(stderr).toBe('')
    expect(stdout.startsWith('openapi: 3.1.0\n')).toBe(true)
    expect(isDeepStrictEqual(parse(stdout), built)).toBe(true)
  })

  test('knows no other format', () => {
    expect(run('--format', 'xml').status).toBe(2)
  })
})
