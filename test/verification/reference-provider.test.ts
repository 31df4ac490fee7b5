import { rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import { requestRules } from '../../src/spec/rules/index.generated.ts'
import type { StateHandlers } from '../../src/verification/state-handlers.ts'
import { StateNotSet } from '../../src/verification/state-handlers.ts'
import type { Verification } from '../../src/verification/verify-pacts.ts'
import {
  type ReferenceOptions,
  verifyReferenceProvider,
} from '../../src/verification/verify-reference-provider.ts'
import { ofConformance, ofConsumers } from '../contracts/committed.ts'
import { changed, conformance, files, folder, pact, program, written } from './pact-files.ts'

afterAll(() => rmSync(folder, { recursive: true, force: true }))
afterEach(() => vi.unstubAllEnvs())

const verify = (options: Partial<ReferenceOptions> = {}) =>
  verifyReferenceProvider({ files, pact, program, ...options })

/** What is wrong with each interaction, those that were verified left out. */
function problems(verification: Verification): Readonly<Record<string, readonly string[]>> {
  if ('unavailable' in verification) throw new Error(verification.unavailable)
  const all = verification.pacts.flatMap(({ interactions }) => interactions)
  return Object.fromEntries(
    all.filter((each) => each.problems.length > 0).map((each) => [each.description, each.problems]),
  )
}

function faults(verification: Verification): readonly string[] {
  if ('unavailable' in verification) throw new Error(verification.unavailable)
  return verification.faults
}

describe('Pact’s own verifier', () => {
  test('finds that the reference provider keeps both contracts', async () => {
    const verification = await verify()
    expect(problems(verification)).toEqual({})
    expect(faults(verification)).toEqual([])
    if ('unavailable' in verification) return
    const count = verification.pacts.reduce((sum, { interactions }) => sum + interactions.length, 0)
    expect(count).toBe(ofConsumers.length)
  })

  test('finds that it answers each broken rule as it may', async () => {
    const verification = await verify({ files: conformance })
    expect(problems(verification)).toEqual({})
    expect(faults(verification)).toEqual([])
  })

  test('finds that one does not which knows no rule at all, by each rule that it has to know', async () => {
    const without = new Set(Object.keys(requestRules))
    const found = Object.keys(problems(await verify({ files: conformance, without })))
    const refused = ofConformance
      .filter(({ interaction }) => interaction.response.status >= 400)
      .map(({ interaction }) => interaction.description)
    expect(new Set(found)).toEqual(new Set(refused))
  })

  test.each([
    [
      'claims/exp-is-not-past',
      {
        'publish an event with a token that has expired': 'Expected status code 202 to be a 400, 401',
        'create a subscription with a token that has expired': 'Expected status code 201 to be a 400, 401',
      },
    ],
    [
      'media-type/content-type-is-supported',
      {
        'publish an event as plain text': 'expected 415 but was 202',
        'create a subscription as plain text': 'expected 415 but was 201',
      },
    ],
  ])('finds that one does not which knows nothing of %s', async (rule, expected) => {
    const verification = await verify({ without: new Set([rule]) })
    const found = Object.entries(problems(verification)).map(([description, [first]]) => [description, first])
    expect(Object.fromEntries(found)).toEqual(expected)
    expect(faults(verification)).toEqual([])
  })

  test('is not led astray by proxies, filters or brokers of the environment', async () => {
    for (const name of ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY']) vi.stubEnv(name, 'http://127.0.0.1:9')
    vi.stubEnv('PACT_DESCRIPTION', 'nothing of the kind')
    vi.stubEnv('PACT_BROKER_BASE_URL', 'http://127.0.0.1:9')
    const verification = await verify()
    expect([problems(verification), faults(verification)]).toEqual([{}, []])
  })
})

/** How many tokens a publisher is given. */
const publishedTokens = ofConsumers.filter(
  ({ pact: { name }, interaction }) =>
    name.startsWith('nems-publisher') && interaction.request.generators?.header?.Authorization !== undefined,
).length

describe('a verification does not pass by accident', () => {
  test.each<[string, Partial<StateHandlers>, string]>([
    ['gives no token', { 'a token': () => ({}) }, 'the state "a token" was set up without giving back token'],
    [
      'gives an empty token',
      { 'a token that breaks': () => ({ token: '' }) },
      'the state "a token that breaks" was set up without giving back token',
    ],
    [
      'cannot be set',
      {
        'a patient': () => {
          throw new StateNotSet('nobody knows the patient')
        },
      },
      'nobody knows the patient',
    ],
    [
      'gives no subscription',
      { 'a subscription': () => ({}) },
      'the state "a subscription" was set up without giving back subscriptionId',
    ],
  ])('where a state %s', async (_, handlers, fault) => {
    const started = Date.now()
    const verification = await verify({ handlers })
    expect(faults(verification)).toEqual([fault])
    expect(Object.keys(problems(verification)).length).toBeGreaterThan(0)
    // Pact's core would ask again for minutes where it thinks that the endpoint is broken.
    expect(Date.now() - started).toBeLessThan(10_000)
  })

  test.each([
    [
      'a state is none of the catalogue',
      (text: string) => text.replaceAll('"name": "a patient"', '"name": "a dragon"'),
      'the state "a dragon" is none that the kit knows',
    ],
    [
      'a state lacks a parameter',
      (text: string) => text.replaceAll('"nhsNumber":', '"number":'),
      'the state "a patient" was asked for without nhsNumber',
    ],
    [
      'a registered endpoint is not',
      (text: string) => text.replaceAll('200000000117', '200000000118'),
      'no endpoint has the ASID 200000000118',
    ],
    [
      'a token is not put into the request',
      (text: string) => text.replaceAll('Bearer ${token}', 'Bearer ${another}'),
      `${publishedTokens} tokens of a state never reached the provider`,
    ],
  ])('where %s', async (name, change, fault) => {
    const verification = await verify({ files: [changed(`${name}.json`, change)] })
    expect(faults(verification)).toContain(fault)
  })

  test('where a file holds no interaction, or there is none', async () => {
    const empty = changed('empty.json', (text) =>
      JSON.stringify({ ...(JSON.parse(text) as object), interactions: [] }),
    )
    expect(faults(await verify({ files: [empty] }))).toEqual([`${empty} holds no interaction`])
    expect(faults(await verify({ files: [] }))).toEqual(['there was no Pact file to verify'])
  })

  test('where the verifier dies on the way', async () => {
    const dying = pathToFileURL(
      written('dying.mjs', "process.once('message', () => process.send('loaded', () => process.exit(9)))"),
    )
    const verification = await verify({ program: dying })
    expect(faults(verification)[0]).toBe(
      "Pact's verifier did not come to its end: its process ended with code 9",
    )
    expect(Object.keys(problems(verification))).toHaveLength(ofConsumers.length)
  })
})

test('a Pact that does not load is told, and is no failure', async () => {
  const core = written('core.cjs', "throw new Error('no binary for this platform')")
  expect(await verify({ pact: { version: '0.0.0', core } })).toEqual({
    unavailable: 'no binary for this platform',
  })
})

test('a signal ends it', async () => {
  const stop = new AbortController()
  const sleeping = pathToFileURL(written('sleeping.mjs', "process.once('message', () => {})"))
  const verification = verify({ program: sleeping, signal: stop.signal })
  setTimeout(() => stop.abort(), 300)
  expect(await verification).toHaveProperty('unavailable')
})
