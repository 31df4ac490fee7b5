import { randomUUID } from 'node:crypto'
import { withNewMessageIds } from '../../contracts/message-ids.ts'
import type { PactDocument, PactInteraction } from './pact-document.ts'
import { type NumberedInteraction, numbered, partsOf } from './parts.ts'
import { skippedInteraction, type VerifiedInteraction } from './verdict.ts'
import { type PartsOptions, verifiedParts } from './verified-parts.ts'

export interface VerifyOptions extends PartsOptions {
  readonly pacts: readonly PactDocument[]
  /** How many interactions are verified at a time. */
  readonly concurrency: number
}

export type Verification =
  | {
      /** Every interaction, in the order of the files. */
      readonly interactions: readonly VerifiedInteraction[]
      /** Ids of subscriptions that were created and could not be deleted. */
      readonly left: readonly string[]
    }
  /** Pact does not run here, and why. */
  | { readonly unavailable: string }

/**
 * Verifies Pact files against a provider with Pact's own verifier, in parts that run at the same time, each with a gateway of
 * its own before the provider. What was created at the provider is deleted again.
 */
export async function verifyPacts(options: VerifyOptions): Promise<Verification> {
  const { pacts, provider, concurrency } = options
  const all = withNewIds(numbered(pacts), randomUUID())
  const overHttp = all.filter(({ interaction }) => interaction.isHttp)
  const unreachable = overHttp.length === 0 ? undefined : await provider.unreachable()
  if (unreachable !== undefined)
    return { interactions: all.map((each) => skippedInteraction(each, unreachable)), left: [] }
  const others = all
    .filter(({ interaction }) => !interaction.isHttp)
    .map((each) => skippedInteraction(each, 'it is not about a request over HTTP'))
  let left: readonly string[] = []
  const verified = await verifiedParts(partsOf(overHttp, concurrency), options).finally(async () => {
    left = await provider.cleanUp(concurrency)
  })
  if ('unavailable' in verified) return verified
  return { interactions: [...others, ...verified].toSorted((a, b) => a.number - b.number), left }
}

/** Whatever was published when the provider was verified before, this verification does not publish again. */
function withNewIds(
  interactions: readonly NumberedInteraction[],
  uuid: string,
): readonly NumberedInteraction[] {
  return interactions.map((each) => {
    const text = withNewMessageIds(JSON.stringify(each.interaction), uuid)
    return { ...each, interaction: JSON.parse(text) as PactInteraction }
  })
}
