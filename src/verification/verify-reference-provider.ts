import { registry } from '../../contracts/subjects.ts'
import { ProviderUnderTest } from '../gateway/provider-under-test.ts'
import { startProvider } from '../provider/provider.ts'
import type { OrganisationClaim } from '../spec/model/context.ts'
import { type Verification, type VerifyOptions, verifyPacts } from './verify-pacts.ts'

export interface ReferenceOptions extends Omit<VerifyOptions, 'provider' | 'stateUrl'> {
  /** Rules that the provider leaves out: a fault to be found. */
  readonly without?: ReadonlySet<string>
  /** The spelling of the organisation claim that it takes; either unless told. */
  readonly organisationClaim?: OrganisationClaim
}

/** Verifies Pact files against the reference provider, with the registry that the contracts speak of. */
export async function verifyReferenceProvider({
  without = new Set(),
  organisationClaim = 'either',
  ...options
}: ReferenceOptions): Promise<Verification> {
  const config = { organisationClaim }
  const provider = await startProvider({ registry, without, config })
  try {
    const underTest = new ProviderUnderTest({
      target: { url: provider.url, basePath: '', headers: [] },
      knowledge: { config, registry, registryOrigin: 'example' },
      milliseconds: 10_000,
    })
    return await verifyPacts({ ...options, provider: underTest })
  } finally {
    await provider.close()
  }
}
