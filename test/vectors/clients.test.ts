import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { vectorsOfKind } from './built.ts'

const clients = fileURLToPath(new URL('../clients/vectors/', import.meta.url))
const built = fileURLToPath(new URL('../../dist/vectors/', import.meta.url))

/** Readers of the vectors in other languages, as a team without Node writes them. */
const readers = [
  { language: 'Python', program: 'python3', version: '--version', file: 'check_vectors.py' },
  { language: 'Java', program: 'java', version: '-version', file: 'CheckVectors.java' },
]

/** How many tests are about the value alone, with one right answer. */
const settled = (['nhs-number', 'asid'] as const)
  .flatMap(vectorsOfKind)
  .filter(
    ({ vector: { flags, result } }) =>
      !/Needs(Registry|Request)/.test(String(flags)) && result !== 'acceptable',
  ).length

describe.each(readers)('$language', ({ program, version, file }) => {
  const isThere = spawnSync(program, [version]).status === 0
  const reason = isThere ? 'it is there' : `skipped: there is no ${program} here`
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-clients-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.skipIf(!isThere)(
    `agrees with every vector of NHS numbers and ASIDs (${reason})`,
    () => {
      const { status, stdout, stderr } = spawnSync(program, [join(clients, file), built], {
        encoding: 'utf8',
      })
      expect([status, stderr]).toEqual([0, ''])
      expect(stdout.trim()).toBe(`${settled} tests, 0 disagreements`)
      expect(settled).toBeGreaterThan(250)
    },
    60_000,
  )

  test.skipIf(!isThere)(
    `names what it disagrees with (${reason})`,
    () => {
      for (const name of ['nhs_number_test.json', 'asid_test.json']) {
        const text = readFileSync(join(built, name), 'utf8')
        writeFileSync(join(folder, name), text.replaceAll('"999 340 5639"', '"9993405639"'))
      }
      const { status, stdout } = spawnSync(program, [join(clients, file), folder], { encoding: 'utf8' })
      expect(status).toBe(1)
      expect(stdout).toMatch(/^nhs_number_test\.json [0-9]+: .*expected invalid$/m)
    },
    60_000,
  )

  test('has about thirty lines', () => {
    expect(readFileSync(join(clients, file), 'utf8').split('\n').length).toBeLessThan(45)
  })
})
