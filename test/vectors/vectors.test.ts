import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, test } from 'vitest'
import { vectorFiles, vectorText } from '../../build/vectors/vector-files.ts'
import { requestRules } from '../../src/spec/rules/index.generated.ts'
import { everyVectorKind, vectorFileName } from '../../src/vectors/vector-kinds.ts'
import { beyondOneValue } from './beyond-one-value.ts'
import { built, builtText, judged, vectorsOfKind } from './built.ts'

const verdicts = { valid: 'accept', invalid: 'refuse', acceptable: 'either' } as const
const every = everyVectorKind.flatMap((kind) => vectorsOfKind(kind).map((each) => ({ kind, ...each })))

describe.each(everyVectorKind)('%s', (kind) => {
  const vectors = vectorsOfKind(kind)

  test('has tests of every result, by hand and generated', () => {
    const found = new Set(vectors.flatMap(({ vector: { result, flags } }) => [result, ...flags]))
    for (const each of ['valid', 'invalid', 'acceptable', 'ByHand', 'Generated'])
      expect(found).toContain(each)
  })

  test('is judged as its results and rules say', () => {
    const wrong = vectors.flatMap((each) => {
      const { tcId, comment, result, rules, flags } = each.vector
      const { expected, findings } = judged(kind, each)
      const broken = [...new Set<string>(findings.map(({ rule }) => rule))].sort()
      const isMeant = flags.includes('ByHand')
        ? String(broken) === String(rules)
        : rules.every((id) => broken.includes(id))
      const isKept = result === 'valid' && !flags.includes('ClientTold')
      const isRight = expected === verdicts[result] && (isKept ? broken.length === 0 : isMeant)
      return isRight ? [] : [{ tcId, comment, result, rules, expected, broken }]
    })
    expect(wrong).toEqual([])
  })

  test('fits the published schema', () => {
    const check = new Ajv2020({ allErrors: true }).compile(JSON.parse(builtText('vectors.schema.json')))
    expect(check(built.get(kind)) ? [] : check.errors).toEqual([])
  })

  test('says of itself what is so', () => {
    const { numberOfTests, notes, rules } = built.get(kind) ?? {}
    const told = vectors.map(({ vector }) => vector)
    expect(numberOfTests).toBe(told.length)
    expect(new Set(told.map(({ tcId }) => tcId)).size).toBe(told.length)
    expect(new Set(told.flatMap(({ flags }) => flags))).toEqual(new Set(Object.keys(notes ?? {})))
    expect([...new Set(told.flatMap(({ rules }) => rules))].sort()).toEqual(Object.keys(rules ?? {}))
    expect(
      told.filter(({ input, inputBase64 }) => (input === undefined) === (inputBase64 === undefined)),
    ).toEqual([])
  })

  test('has each input once in a group', () => {
    const inputs = vectors.map(({ group, vector: { input, inputBase64 } }) =>
      JSON.stringify([built.get(kind)?.testGroups.indexOf(group), input, inputBase64]),
    )
    expect(inputs.filter((input, place) => inputs.indexOf(input) < place)).toEqual([])
  })
})

test('every rule that one value can break is broken by a vector', () => {
  const broken = new Set(
    every
      .filter(({ vector: { result, flags } }) => result !== 'valid' || flags.includes('ClientTold'))
      .flatMap(({ vector }) => vector.rules),
  )
  const missing = Object.keys(requestRules).filter((id) => !broken.has(id))
  expect(missing.sort()).toEqual([...beyondOneValue.keys()].sort())
})

test('what may be done either way says why', () => {
  const silent = every.filter(
    ({ vector: { result, flags } }) =>
      result === 'acceptable' && !flags.some((flag) => /^(NotSettled|Assurance|Advice)$/.test(flag)),
  )
  expect(silent.map(({ vector }) => vector)).toEqual([])
})

test('another process made the same bytes', () => {
  for (const [kind, file] of vectorFiles())
    expect(
      vectorText(file) === builtText(`vectors/${vectorFileName(kind)}`),
      `${kind}: run npm run build`,
    ).toBe(true)
}, 120_000)

test('ids stay', () => {
  const idOf = (comment: string, place: RegExp) =>
    every.find(({ vector, group }) => vector.comment === comment && place.test(group.place))?.vector.tcId
  expect([
    idOf('9 digits, a leading zero lost', /criteria/),
    idOf('all in upper case', /Content-Type/),
    idOf('exp a string of digits', /Authorization/),
  ]).toEqual([1743004508, 1144606905, 1105207460])
})

test('numbers outside the 999 range are those that the guidance prints', () => {
  const printed = ['9000000009', '9434765919', '6101231234']
  const others = [...printed, String(2 ** 31)]
  const texts = every.map(({ kind, bytes }) => {
    const text = Buffer.from(bytes).toString()
    const [, claims = ''] = kind === 'token' ? text.split('.') : []
    return `${text} ${Buffer.from(claims, 'base64url')}`
  })
  const valid = texts.flatMap((text) => text.match(/(?<![0-9])[0-9]{10}(?![0-9])/g) ?? []).filter(isNhsNumber)
  expect(valid.length).toBeGreaterThan(500)
  expect(
    valid.filter((number) => !number.startsWith('999') && !others.includes(number) && !isTime(number)),
  ).toEqual([])
})

/** By the ten digits weighted 10 to 1, which sum to a multiple of 11. */
function isNhsNumber(digits: string): boolean {
  return [...digits].reduce((sum, digit, place) => sum + Number(digit) * (10 - place), 0) % 11 === 0
}

/** Seconds since 1970 have ten digits, too. */
function isTime(digits: string): boolean {
  return Math.abs(Number(digits) - 1_800_000_000) < 200_000_000
}

describe('nems-kit vectors', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-vectors-'))
  const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
  const run = (...args: readonly string[]) =>
    spawnSync(process.execPath, [cli, 'vectors', ...args], { cwd: folder, encoding: 'utf8' })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('writes every file and the schema, and again', () => {
    for (const _ of [1, 2]) {
      const { status, stderr, stdout } = run('all')
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout.trim().split('\n')).toHaveLength(everyVectorKind.length)
    }
    const names = [...everyVectorKind.map(vectorFileName), 'vectors.schema.json']
    expect(readdirSync(join(folder, 'all')).sort()).toEqual(names.sort())
    for (const name of names) {
      const source = name === 'vectors.schema.json' ? name : `vectors/${name}`
      expect(readFileSync(join(folder, 'all', name), 'utf8') === builtText(source), name).toBe(true)
    }
  })

  test('writes one kind, and lists without writing', () => {
    expect(run('one', '--only', 'asid').status).toBe(0)
    expect(readdirSync(join(folder, 'one')).sort()).toEqual(['asid_test.json', 'vectors.schema.json'])
    expect(run('none', '--list').stdout).toMatch(/^token_test\.json +[0-9]+ tests: [0-9]+ valid, /)
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })

  test('leaves what it did not write, unless it is forced', () => {
    mkdirSync(join(folder, 'mine'))
    const mine = join(folder, 'mine', 'token_test.json')
    writeFileSync(mine, '{"mine":true}')
    const { status, stderr } = run('mine')
    expect([status, stderr]).toEqual([
      2,
      'vectors: mine has files of another kind: token_test.json; choose another folder, or overwrite them with --force\n',
    ])
    expect(readdirSync(join(folder, 'mine'))).toEqual(['token_test.json'])
    expect(run('mine', '--force').status).toBe(0)
    expect(readFileSync(mine, 'utf8')).toContain('testGroups')
  })

  test('says what it was given wrong', () => {
    expect([run().status, run().stderr]).toEqual([
      2,
      'vectors: expected a folder to write into, received none; --list shows what there is\n',
    ])
    expect(run('x', '--only', 'nhs').stderr).toContain('--only: expected token, media-type, nhs-number')
    writeFileSync(join(folder, 'file'), '')
    expect(run('file').stderr).toMatch(/^vectors: file cannot be written: /)
  })
})
