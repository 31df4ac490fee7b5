import { Verifier } from '@pact-foundation/pact'
import { states } from '../../contracts/states.ts'
import { ProviderUnderTest } from '../../src/gateway/provider-under-test.ts'
import { changeState } from '../../src/gateway/state-change.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import { openRegistry } from './open-registry.ts'

/**
 * pact-js's own Verifier, with handlers that set the same states in the same way, in a process of its own: its core writes
 * to standard output. It gets the URL of a provider and Pact files, and tells its milliseconds.
 */
const { url, files } = JSON.parse(process.argv[2] ?? '') as { readonly url: string; readonly files: string[] }
process.on('disconnect', () => process.exit())

const provider = new ProviderUnderTest({
  target: { url, basePath: '', headers: [] },
  knowledge: { config: {}, registry: registryFrom(openRegistry), registryOrigin: 'given' },
  milliseconds: 10_000,
})
const handlers = Object.keys(states).map((state) => [
  state,
  (params: unknown) => changeState({ state, params: { ...(params as object) }, action: 'setup' }, provider),
])
const options = {
  provider: 'nems',
  providerBaseUrl: url,
  pactUrls: files,
  stateHandlers: Object.fromEntries(handlers),
  logLevel: 'error',
} as const
const started = performance.now()
await new Verifier(options).verifyProvider()
await provider.cleanUp()
const milliseconds = performance.now() - started
process.send?.({ milliseconds })
