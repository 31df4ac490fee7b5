import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedRegistry as registry } from '../../generators/world.ts'
import { targetFrom } from '../../src/client/target.ts'
import type { FuzzCase } from '../../src/fuzz/case.ts'
import { readCorpus, unknownChanges } from '../../src/fuzz/corpus/read-corpus.ts'
import { storeFault } from '../../src/fuzz/corpus/store-fault.ts'
import { jsonOf, storedCase } from '../../src/fuzz/corpus/stored-case.ts'
import { caseOf, sentBytesOf, storedFrom } from '../../src/fuzz/corpus/stored-fault.ts'
import type { Fault } from '../../src/fuzz/investigation.ts'
import { pairs } from '../../src/fuzz/stages/pairs.ts'
import { random } from '../../src/fuzz/stages/random.ts'
import { state } from '../../src/fuzz/stages/state.ts'
import { sweep } from '../../src/fuzz/stages/sweep.ts'
import { startProvider } from '../../src/provider/provider.ts'
import { everyOperation } from '../../src/spec/model/operation.ts'
import { beginning, fuzzed } from './scope.ts'

const scope = {
  registry,
  judging: {},
  operations: new Set(everyOperation),
  includes: (rule: string) => /^(?:header|media-type|nhs-number)\//.test(rule),
}

describe('a case in a file', () => {
  const stages: Readonly<Record<string, () => Iterable<FuzzCase>>> = {
    sweep: () => sweep(scope, 1),
    pairs: () => pairs(scope, 1),
    state: () => state(scope),
    random: () => firstOf(random(scope, 1), 1_000),
  }

  test.each(Object.keys(stages))('is the same when it is read: %s', (stage) => {
    let count = 0
    for (const each of stages[stage]?.() ?? []) {
      count += 1
      expect(storedCase.parse(JSON.parse(jsonOf(each)))).toStrictEqual(structuredClone(each))
    }
    expect(count).toBeGreaterThan(50)
  })
})

describe('the corpus', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-corpus-'))
  const secret = 'a-secret-of-the-gateway'
  const target = { ...targetFrom('http://127.0.0.1:9/base'), headers: [['X-Key', secret]] as const }
  const run = { kit: '0.1.0', catalogue: '1', seed: 7, target, now: 1_800_000_000 }
  let faults: readonly Fault[] = []

  beforeAll(async () => {
    const { url, close } = await startProvider({ registry, without: new Set(rules) })
    faults = (await fuzzed(url, { includes: beginning(...rules) })).faults
    await close()
    for (const fault of faults) storeFault(folder, fault, run)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('holds every finding', () => {
    const { stored, notes } = readCorpus(folder)
    expect(notes).toEqual([])
    expect(stored.map(({ rule }) => rule).sort()).toEqual([...rules].sort())
    expect(stored.map(({ id }) => id).sort()).toEqual(faults.map(({ id }) => id).sort())
  })

  test('gives back the case, and the bytes that were sent', () => {
    for (const stored of readCorpus(folder).stored) {
      const fault = faults.find(({ id }) => id === stored.id)
      expect(caseOf(stored)).toStrictEqual(fault?.trial.fuzzCase)
      expect(sentBytesOf(stored)).toEqual(fault?.trial.request.bytes)
      expect(stored.target).toBe('http://127.0.0.1:9/base')
      expect(unknownChanges(stored)).toEqual([])
    }
  })

  test('never holds a field that was added, though the provider repeats it', () => {
    const [fault] = faults
    if (fault === undefined) throw new Error('nothing was found')
    const body = Buffer.from(`X-Key: ${secret}`)
    const answer = { status: 500, headers: [['X-Echo', `it was ${secret}`]] as const, body }
    const repeated = { ...fault, trial: { ...fault.trial, reply: { answer, reasonPhrase: '' } } }
    const text = jsonOf(storedFrom(repeated, run))
    expect(text).not.toContain(secret)
    expect(text).not.toContain(body.toString('base64'))
    expect(text).toContain('X-Echo')
  })

  test('passes over what is damaged or no finding, and says so', () => {
    const mixed = mkdtempSync(join(tmpdir(), 'nems-kit-corpus-'))
    cpSync(folder, mixed, { recursive: true })
    const [name = ''] = readdirSync(mixed)
    const whole = readFileSync(join(mixed, name), 'utf8')
    const change = (from: string, to: string) => whole.replace(from, to)
    const files: Readonly<Record<string, readonly [text: string, reason: string]>> = {
      'a-half.json': [whole.slice(0, whole.length / 2), 'damaged'],
      'b-empty.json': ['', 'damaged'],
      'c-foreign.json': ['{"name": "something"}', 'no finding'],
      'd-list.json': ['[]', 'no finding'],
      'e-null.json': ['null', 'no finding'],
      'f-later.json': [change('"corpus": 1', '"corpus": 2'), 'expected version 1 of the corpus, received 2'],
      'g-choices.json': [change('"operation": "', '"operation": "x'), 'damaged at case.choices'],
      'h-bytes.json': [change('"bytes": "', '"bytes": "%'), 'damaged at sent.bytes'],
    }
    for (const [file, [text]] of Object.entries(files)) writeFileSync(join(mixed, file), text)
    const { stored, notes } = readCorpus(mixed)
    rmSync(mixed, { recursive: true, force: true })
    expect(stored).toHaveLength(rules.length)
    expect(notes).toHaveLength(Object.keys(files).length)
    for (const [place, [, reason]] of Object.values(files).entries()) expect(notes[place]).toContain(reason)
  })

  test('is empty where there is no folder, and a wrong use where it is a file', () => {
    expect(readCorpus(join(folder, 'none'))).toEqual({ stored: [], notes: [] })
    const file = join(folder, readdirSync(folder)[0] ?? '')
    expect(() => readCorpus(file)).toThrow('expected a folder of findings, received a file')
    const [fault] = faults
    if (fault !== undefined)
      expect(() => storeFault(file, fault, run)).toThrow('expected a folder that can be written to')
  })

  test('names changes that this version does not have', () => {
    const [stored] = readCorpus(folder).stored
    if (stored === undefined) throw new Error('nothing is stored')
    const later = { ...stored, case: { ...stored.case, changes: ['claims/new-rule: something'] } }
    expect(unknownChanges(later)).toEqual(['claims/new-rule: something'])
  })
})

describe('a run that is killed', () => {
  test.each([
    { when: 'after the first finding', findings: 1, looks: 0 },
    { when: 'after the last, in the middle of a file', findings: Number.POSITIVE_INFINITY, looks: 100 },
  ])(
    'has lost no finding: $when',
    async ({ findings, looks }) => {
      const folder = mkdtempSync(join(tmpdir(), 'nems-kit-killed-'))
      const { told, seen } = await killed(folder, findings, looks)
      const { stored, notes } = readCorpus(folder)
      rmSync(folder, { recursive: true, force: true })
      expect(told.length).toBeGreaterThan(0)
      expect([...seen, ...notes]).toEqual([])
      expect(stored.map(({ id }) => id)).toEqual(expect.arrayContaining([...told]))
    },
    60_000,
  )
})

const rules = [
  'claims/exp-is-not-past',
  'claims/reason-for-request-is-a-known-code',
  'nhs-number/check-digit-holds',
]

/** Ids that a run told of before it was killed with SIGKILL, and what was not whole whenever somebody looked. */
async function killed(
  folder: string,
  findings: number,
  looks: number,
): Promise<{ readonly told: readonly string[]; readonly seen: readonly string[] }> {
  const script = fileURLToPath(new URL('corpus-process.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, ...rules], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const told: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    if (line !== 'all') told.push(line)
    if (line === 'all' || told.length >= findings) break
  }
  const seen = Array.from({ length: looks }, () => readCorpus(folder).notes).flat()
  child.kill('SIGKILL')
  const [, signal] = await ended
  expect(signal).toBe('SIGKILL')
  return { told, seen }
}

function* firstOf<T>(all: Iterable<T>, most: number): Generator<T> {
  let count = 0
  for (const each of all) {
    if (count === most) return
    count += 1
    yield each
  }
}
