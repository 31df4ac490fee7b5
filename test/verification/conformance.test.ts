import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { readPacts } from '../../src/verification/pact-files.ts'
import { isVerified } from '../../src/verification/verdict.ts'
import { ofConformance } from '../contracts/committed.ts'
import { type Marked, verifyMarked } from './marked-provider.ts'
import { conformance, everyPact, folder } from './pact-files.ts'

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function unverified(verified: readonly Marked[]): readonly string[] {
  return verified.filter((each) => !isVerified(each)).map(({ interaction }) => interaction.description)
}

test('each request of conformance arrives broken as it is described, whatever the verifier does to it', async () => {
  const verified = await verifyMarked(readPacts(conformance))
  expect(unverified(verified)).toEqual([])
  expect(verified).toHaveLength(ofConformance.length)
  expect(verified.filter(({ arrived }) => arrived.length !== 1)).toEqual([])
  const unbroken = verified.filter(({ arrived, interaction: { rules } }) => {
    const broken = arrived.flatMap(({ findings }) => findings.map(({ rule }): string => rule))
    return !broken.includes(rules[0] ?? '')
  })
  expect(unbroken.map(({ interaction }) => interaction.description)).toEqual([])
}, 60_000)

test('order changes nothing', async () => {
  const reversed = everyPact.map((file) => ({ ...file, interactions: file.interactions.toReversed() }))
  expect(unverified(await verifyMarked(reversed))).toEqual([])
}, 60_000)
