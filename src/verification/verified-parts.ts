import { startGateway } from '../gateway/gateway.ts'
import type { ProviderUnderTest } from '../gateway/provider-under-test.ts'
import { PartRecord } from './interaction-record.ts'
import type { PactLibrary } from './pact-library.ts'
import { markedNumber, type NumberedInteraction, writePart } from './parts.ts'
import { type VerifiedInteraction, verdictOn } from './verdict.ts'
import { runVerifier, type VerifierOptions } from './verifier.ts'
import type { InteractionResult, VerifierPart, VerifierResult } from './verifier-order.ts'

export interface PartsOptions extends Pick<VerifierOptions, 'program' | 'signal'> {
  readonly pact: PactLibrary
  readonly provider: ProviderUnderTest
  /** The provider's own state-change URL, where it has one. */
  readonly stateUrl?: string | undefined
  /** Is told when an interaction begins: how many have. */
  readonly onProgress?: (begun: number) => void
}

/** Verifies parts at the same time, each through a gateway of its own; why not, where Pact does not run here. */
export async function verifiedParts(
  parts: readonly (readonly NumberedInteraction[])[],
  options: PartsOptions,
): Promise<readonly VerifiedInteraction[] | { readonly unavailable: string }> {
  let begun = 0
  const onBegin = () => options.onProgress?.(++begun)
  const started = await Promise.all(parts.map((part) => startPart(part, options, onBegin)))
  try {
    const order = { core: options.pact.core, parts: started.map(({ order }) => order) }
    const longest = Math.max(0, ...parts.map((part) => part.length))
    const milliseconds = 30_000 + longest * mostMilliseconds
    const outcome =
      started.length === 0 ? { results: [] } : await runVerifier(order, { ...options, milliseconds })
    if ('unavailable' in outcome) return outcome
    return started.flatMap(({ part, record }, at) => {
      const results = resultsOf('results' in outcome ? (outcome.results[at] ?? []) : outcome)
      return part.map((each) =>
        verdictOn(each, record.of(each.number), results.of.get(each.number) ?? results.otherwise),
      )
    })
  } finally {
    await Promise.all(started.map(({ stop }) => stop()))
  }
}

/** A verifier that takes longer over an interaction hangs: a provider has thirty seconds at most, and states take some. */
const mostMilliseconds = 60_000

interface StartedPart {
  readonly part: readonly NumberedInteraction[]
  readonly record: PartRecord
  readonly order: VerifierPart
  readonly stop: () => Promise<void>
}

/** Writes the files of a part, and starts the gateway that it is verified through. */
async function startPart(
  part: readonly NumberedInteraction[],
  { provider, stateUrl }: PartsOptions,
  onBegin: () => void,
): Promise<StartedPart> {
  const record = new PartRecord(part, onBegin)
  const gateway = await startGateway({
    provider,
    stateUrl,
    onExchange: (exchange) => record.add(exchange),
    onChange: (asked, make) => record.change(asked, make),
  })
  const { pacts, remove } = writePart(part)
  const stop = async () => {
    remove()
    await gateway.close()
  }
  return { part, record, order: { pacts, providerUrl: gateway.url, statesUrl: gateway.statesUrl }, stop }
}

/** What Pact's verifier says of each interaction by its number, and why it says nothing of others. */
function resultsOf(said: readonly VerifierResult[] | { readonly failure: string }): {
  readonly of: ReadonlyMap<number, InteractionResult>
  readonly otherwise: string
} {
  if ('failure' in said)
    return { of: new Map(), otherwise: `Pact's verifier did not come to its end: ${said.failure}` }
  const all = said.flatMap((each) => ('interactionResults' in each ? each.interactionResults : []))
  const failure = said.flatMap((each) => ('failure' in each ? each.failure : []))[0]
  return {
    of: new Map(all.flatMap((each) => ofMarked(each))),
    otherwise: failure === undefined ? "Pact's verifier passed over it" : `Pact's verifier says: ${failure}`,
  }
}

function ofMarked(result: InteractionResult): readonly (readonly [number, InteractionResult])[] {
  const number = markedNumber(result.providerStates[0])
  return number === undefined ? [] : [[number, result]]
}
