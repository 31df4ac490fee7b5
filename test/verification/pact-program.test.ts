import { afterAll, beforeAll, expect, test } from 'vitest'
import { registry } from '../../contracts/subjects.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { referenceStates } from '../../src/verification/reference-states.ts'
import { type StateEndpoint, startStateEndpoint } from '../../src/verification/state-endpoint.ts'
import { interactions, ofConsumers } from '../contracts/committed.ts'
import { runPactVerifier } from '../contracts/pact-program.ts'
import { conformance, files } from './pact-files.ts'

const now = () => Math.floor(Date.now() / 1000)
let provider: Provider
let states: StateEndpoint
const start = async (without?: ReadonlySet<string>) => {
  provider = await startProvider({ registry, now, ...(without === undefined ? {} : { without }) })
  states = await startStateEndpoint(referenceStates(provider, registry, now))
}
const stop = () => Promise.all([provider.close(), states.close()])
beforeAll(() => start())
afterAll(stop)

const verify = (paths: readonly string[]) =>
  runPactVerifier([
    '--hostname',
    '127.0.0.1',
    '--port',
    new URL(provider.url).port,
    '--state-change-url',
    states.url,
    ...paths.flatMap((path) => ['--file', path]),
  ])

test('Pact’s command-line verifier passes every file on the reference provider', async () => {
  const { code, said } = await verify([...files, ...conformance])
  expect([code, said.match(/has a matching body|FAILED/g)?.includes('FAILED')]).toEqual([0, false])
  expect(states.faults).toEqual([])
  const asked = states.set.filter(({ key }) => key.startsWith('["a patient"'))
  expect(asked).toHaveLength(interactions.length)
}, 60_000)

test('and fails a provider that does not look at the time of a token', async () => {
  await stop()
  await start(new Set(['claims/exp-is-not-past']))
  const { code, said } = await verify(files)
  expect(code).toBe(1)
  const failed = ofConsumers
    .map(({ interaction }) => interaction.description)
    .filter((description) =>
      new RegExp(`[0-9]+\\) .*${description}$`, 'm').test(said.replaceAll(/\u001b\[[0-9;]*m/g, '')),
    )
  expect(failed).toEqual([
    'publish an event with a token that has expired',
    'create a subscription with a token that has expired',
  ])
}, 60_000)
