import { asked, type BrokerAccess, halOf, linkOf } from './hal.ts'
import { isVerified, type VerifiedInteraction } from './verdict.ts'

/** Of which provider the results are. */
export interface ProviderVersion {
  readonly version: string
  readonly branch?: string | undefined
  readonly buildUrl?: string | undefined
  /** Version of the kit, which verified it. */
  readonly kit: string
}

/**
 * Publishes what became of the Pact files of a broker, with the verdicts of the kit. A file of which not every interaction could
 * be verified has no result: it counts as not verified at the broker too.
 * @returns what is to be said of it
 * @throws UsageError where the broker does not take it
 */
export async function publishResults(
  interactions: readonly VerifiedInteraction[],
  provider: ProviderVersion,
  access: BrokerAccess,
): Promise<readonly string[]> {
  const pacts = [...new Set(interactions.map(({ pact }) => pact))].filter(({ resultsUrl }) => resultsUrl)
  await putBranch([...new Set(pacts.map((pact) => pact.provider))], provider, access)
  const notes: string[] = []
  for (const pact of pacts) {
    const own = interactions.filter((each) => each.pact === pact)
    const names = `${pact.consumer} and ${pact.provider}`
    if (own.some(({ skipped }) => skipped !== undefined)) {
      notes.push(`no result was published of ${names}: not every interaction could be verified`)
      continue
    }
    const success = own.every(isVerified)
    await asked('POST', pact.resultsUrl ?? '', access, {
      success,
      providerApplicationVersion: provider.version,
      ...(provider.buildUrl === undefined ? {} : { buildUrl: provider.buildUrl }),
      testResults: own.map(testResultOf),
      verifiedBy: { implementation: 'nems-contract-kit', version: provider.kit },
    })
    notes.push(`published of ${names}: ${success ? 'verified' : 'not verified'}`)
  }
  return notes
}

/** The version of a provider is of a branch from then on. */
async function putBranch(
  providers: readonly string[],
  { version, branch }: ProviderVersion,
  access: BrokerAccess,
): Promise<void> {
  if (branch === undefined) return
  const index = halOf(access.url, await asked('GET', access.url, access))
  for (const pacticipant of providers) {
    const link = linkOf(index, 'pb:pacticipant-branch-version', { pacticipant, branch, version })
    if (link !== undefined) await asked('PUT', new URL(link, access.url).href, access, {})
  }
}

function testResultOf(verified: VerifiedInteraction): Readonly<Record<string, unknown>> {
  const { interaction, mismatches, faults } = verified
  const told = faults.map(({ kind, finding: { rule } }) => `${kind.replaceAll('-', ' ')}: ${rule}`)
  return {
    interactionId: interaction.content._id,
    interactionDescription: interaction.description,
    success: isVerified(verified),
    mismatches: [...mismatches, ...told].map((description) => ({ description })),
  }
}
