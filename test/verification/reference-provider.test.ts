import { rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { requestRules } from '../../src/spec/rules/index.generated.ts'
import { readPacts } from '../../src/verification/pact-files.ts'
import type { VerifiedInteraction } from '../../src/verification/verdict.ts'
import {
  type ReferenceOptions,
  verifyReferenceProvider,
} from '../../src/verification/verify-reference-provider.ts'
import { interactions, ofConformance } from '../contracts/committed.ts'
import { changed, conformance, everyPact, folder, pact, pacts, program, written } from './pact-files.ts'

afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.unstubAllEnvs())

async function verify(options: Partial<ReferenceOptions> = {}): Promise<readonly VerifiedInteraction[]> {
  const verification = await verifyReferenceProvider({ pacts, pact, program, concurrency: 2, ...options })
  if ('unavailable' in verification) throw new Error(verification.unavailable)
  expect(verification.left).toEqual([])
  return verification.interactions
}

/** What is wrong with each interaction, those that were verified left out. */
function wrong(verified: readonly VerifiedInteraction[]): Readonly<Record<string, string>> {
  const told = verified.map(({ interaction, skipped, faults }): [string, string] => [
    interaction.description,
    skipped ?? faults.map(({ kind, finding }) => `${kind} ${finding.rule}`).join(),
  ])
  return Object.fromEntries(told.filter(([, what]) => what !== ''))
}

describe('Pact’s own verifier', () => {
  test('finds that the reference provider keeps the contracts, and leaves no subscription behind', async () => {
    const verified = await verify({ pacts: everyPact })
    expect(wrong(verified)).toEqual({})
    expect(verified).toHaveLength(interactions.length)
  })

  test.each(['requesting_organisation', 'requesting_organization'] as const)(
    'finds the same of one that takes the claim %s alone',
    async (organisationClaim) => {
      expect(wrong(await verify({ pacts: everyPact, organisationClaim }))).toEqual({})
    },
  )

  test('finds that one does not which knows no rule at all, by each rule that it has to know', async () => {
    const without = new Set(Object.keys(requestRules))
    const found = Object.keys(wrong(await verify({ pacts: readPacts(conformance), without })))
    const refused = ofConformance
      .filter(({ interaction }) => interaction.response.status >= 400)
      .map(({ interaction }) => interaction.description)
    expect(new Set(found)).toEqual(new Set(refused))
  })

  test.each([
    [
      'claims/exp-is-not-past',
      {
        'publish an event with a token that has expired': 'false-accept claims/exp-is-not-past',
        'create a subscription with a token that has expired': 'false-accept claims/exp-is-not-past',
      },
    ],
    [
      'media-type/content-type-is-supported',
      {
        'publish an event as plain text': 'false-accept media-type/content-type-is-supported',
        'create a subscription as plain text': 'false-accept media-type/content-type-is-supported',
      },
    ],
  ])('finds that one does not which knows nothing of %s', async (rule, expected) => {
    const told = wrong(await verify({ without: new Set([rule]) }))
    expect(told).toEqual(expected)
  })

  test('is not led astray by proxies, filters or brokers of the environment', async () => {
    for (const name of ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY']) vi.stubEnv(name, 'http://127.0.0.1:9')
    vi.stubEnv('PACT_DESCRIPTION', 'nothing of the kind')
    vi.stubEnv('PACT_PROVIDER_NO_STATE', 'true')
    vi.stubEnv('PACT_BROKER_BASE_URL', 'http://127.0.0.1:9')
    expect(wrong(await verify())).toEqual({})
  })

  test.each(['dying.mjs', 'sleeping.mjs'])(
    'that does not come to its end verifies nothing: %s',
    async (name) => {
      const ends = name === 'dying.mjs'
      const text = `process.once('message', () => process.send('loaded'${ends ? ', () => process.exit(9)' : ''}))`
      const stop = new AbortController()
      if (!ends) setTimeout(() => stop.abort(), 3_000)
      const verified = await verify({ program: pathToFileURL(written(name, text)), signal: stop.signal })
      const reasons = verified.map(({ skipped }) => skipped)
      for (const reason of reasons) expect(reason).toMatch(/^Pact's verifier did not come to its end: /)
    },
  )

  test('that does not load is told', async () => {
    const core = written('core.cjs', "throw new Error('no binary for this platform')")
    const options = { pacts, program, concurrency: 1, pact: { version: '0.0.0', core } }
    expect(await verifyReferenceProvider(options)).toEqual({ unavailable: 'no binary for this platform' })
  })
})

test('a name, a state, a description that occur twice are told apart', async () => {
  const twice = readPacts([
    changed('twice.json', (text) => {
      const file = JSON.parse(text) as { interactions: object[] }
      return JSON.stringify({ ...file, interactions: [...file.interactions, ...file.interactions] })
    }),
  ])
  const told = await verify({ pacts: twice, without: new Set(['claims/exp-is-not-past']) })
  const faulty = told.filter(({ faults }) => faults.some(({ kind }) => kind === 'false-accept'))
  const expired = told.filter(({ interaction }) => interaction.rules[0] === 'claims/exp-is-not-past')
  expect(expired.length).toBeGreaterThan(1)
  expect(faulty).toEqual(expired)
})
