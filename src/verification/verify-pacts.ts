import { startGateway } from '../gateway/gateway.ts'
import type { ProviderUnderTest } from '../gateway/provider-under-test.ts'
import { PartRecord } from './interaction-record.ts'
import type { PactDocument } from './pact-document.ts'
import type { PactLibrary } from './pact-library.ts'
import { markedNumber, type NumberedInteraction, numbered, partsOf, writePart } from './parts.ts'
import { skippedInteraction, type VerifiedInteraction, verdictOn } from './verdict.ts'
import { runVerifier, type VerifierOptions } from './verifier.ts'
import type { InteractionResult, VerifierOutcome } from './verifier-order.ts'

export interface VerifyOptions extends VerifierOptions {
  readonly pacts: readonly PactDocument[]
  readonly pact: PactLibrary
  readonly provider: ProviderUnderTest
  /** The provider's own state-change URL, where it has one. */
  readonly stateUrl?: string | undefined
  /** How many of Pact's verifiers run at a time. */
  readonly concurrency: number
  /** Is told when an interaction begins: how many have. */
  readonly onProgress?: (begun: number) => void
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
 * Verifies Pact files against a provider with Pact's own verifier, in parts that run at the same time, each in a process of
 * its own with a gateway of its own before the provider. What was created at the provider is deleted again.
 */
export async function verifyPacts(options: VerifyOptions): Promise<Verification> {
  const { pacts, provider, concurrency } = options
  const all = numbered(pacts)
  const overHttp = all.filter(({ interaction }) => interaction.isHttp)
  const others = all
    .filter(({ interaction }) => !interaction.isHttp)
    .map((each) => skippedInteraction(each, 'it is not about a request over HTTP'))
  const unreachable = overHttp.length === 0 ? undefined : await provider.unreachable()
  if (unreachable !== undefined)
    return { interactions: all.map((each) => skippedInteraction(each, unreachable)), left: [] }
  let begun = 0
  const onBegin = () => options.onProgress?.(++begun)
  const verified: VerifiedInteraction[] = [...others]
  let left: readonly string[] = []
  try {
    const parts = partsOf(overHttp, concurrency)
    for (const outcome of await Promise.all(parts.map((part) => verifyPart(part, options, onBegin)))) {
      if ('unavailable' in outcome) return outcome
      verified.push(...outcome.interactions)
    }
  } finally {
    left = await provider.cleanUp()
  }
  return { interactions: verified.toSorted((a, b) => a.number - b.number), left }
}

async function verifyPart(
  part: readonly NumberedInteraction[],
  options: VerifyOptions,
  onBegin: () => void,
): Promise<{ readonly interactions: readonly VerifiedInteraction[] } | { readonly unavailable: string }> {
  const { provider, stateUrl, pact } = options
  const record = new PartRecord(onBegin)
  const gateway = await startGateway({
    provider,
    stateUrl,
    onExchange: (exchange) => record.add(exchange),
    onChange: (change, make) => record.change(change, make),
  })
  const { pacts, remove } = writePart(part)
  try {
    const order = { core: pact.core, pacts, providerUrl: gateway.url, statesUrl: gateway.statesUrl }
    const outcome = await runVerifier({ ...order, interactions: part.length }, options)
    if ('unavailable' in outcome) return outcome
    const results = resultsOf(outcome)
    return {
      interactions: part.map((each) =>
        verdictOn(each, record.of(each.number), results.of.get(each.number) ?? results.otherwise),
      ),
    }
  } finally {
    remove()
    await gateway.close()
  }
}

/** What Pact's verifier says of each interaction by its number, and why it says nothing of others. */
function resultsOf(outcome: Exclude<VerifierOutcome, { readonly unavailable: string }>): {
  readonly of: ReadonlyMap<number, InteractionResult>
  readonly otherwise: string
} {
  if ('failure' in outcome)
    return { of: new Map(), otherwise: `Pact's verifier did not come to its end: ${outcome.failure}` }
  const all = outcome.results.flatMap((each) => ('interactionResults' in each ? each.interactionResults : []))
  const failure = outcome.results.flatMap((each) => ('failure' in each ? each.failure : []))[0]
  return {
    of: new Map(all.flatMap((each) => ofMarked(each))),
    otherwise: failure === undefined ? "Pact's verifier passed over it" : `Pact's verifier says: ${failure}`,
  }
}

function ofMarked(result: InteractionResult): readonly (readonly [number, InteractionResult])[] {
  const number = markedNumber(result.providerStates[0])
  return number === undefined ? [] : [[number, result]]
}
