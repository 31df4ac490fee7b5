import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registry } from '../../contracts/subjects.ts'
import { lintPact } from '../../src/pact-lint/lint.ts'
import { readPact as readForLint } from '../../src/pact-lint/read-pact.ts'
import { Recording } from '../../src/recording/recording.ts'
import { readPact } from '../../src/verification/pact-document.ts'
import { isVerified } from '../../src/verification/verdict.ts'
import { verifyMarked } from '../verification/marked-provider.ts'
import { everyPact, folder } from '../verification/pact-files.ts'

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Everything that the kit's own Pact files make a verifier send, recorded as if one client had sent it. */
describe('a recording of whatever a client may send', () => {
  const recording = new Recording('a client', registry)
  let arrived = 0
  beforeAll(async () => {
    for (const { arrived: exchanges } of await verifyMarked(everyPact))
      for (const exchange of exchanges) {
        arrived += 1
        recording.see({ ...exchange, at: Date.now() })
      }
  }, 60_000)

  test('has most of it, and says of the rest why not', () => {
    const recorded = recording.pacts().reduce((sum, { interactions }) => sum + interactions, 0)
    const notes = recording.notes().join('\n')
    const leftOut = [...notes.matchAll(/^not recorded: (a|[0-9]+) request/gm)]
    const count = leftOut.reduce((sum, [, number]) => sum + (number === 'a' ? 1 : Number(number)), 0)
    // Many differ in a value alone: each kind is recorded once.
    expect([recorded > 200, count < arrived / 5]).toEqual([true, true])
    expect(
      notes
        .replaceAll(/[0-9]+ requests|a request/g, 'requests')
        .split('\n')
        .sort(),
    ).toMatchSnapshot()
  })

  test('falls into no trap of Pact files', () => {
    const findings = recording.pacts().flatMap(({ name, text }) => lintPact(readForLint(name, text)))
    expect(findings).toEqual([])
  })

  test('is verified by the provider that it was recorded with, interaction by interaction', async () => {
    const pacts = recording.pacts().map(({ name, text }) => readPact(name, text))
    const verified = await verifyMarked(pacts)
    const failed = verified
      .filter((each) => !isVerified(each))
      .map(({ interaction, skipped, mismatches, faults }) => [
        interaction.description,
        skipped,
        mismatches,
        faults,
      ])
    expect(failed).toEqual([])
    expect(verified.length).toBeGreaterThan(200)
  }, 60_000)

  test('names each interaction once, and names no token', () => {
    for (const { text } of recording.pacts()) {
      const descriptions = [...text.matchAll(/"description": "(.*)"/g)].map(([, description]) => description)
      expect(new Set(descriptions).size).toBe(descriptions.length)
      expect(text).not.toMatch(/eyJ[\w-]+\.|localhost|127\.0\.0\.1/)
    }
  })
})
