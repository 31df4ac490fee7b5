import { readFileSync } from 'node:fs'
import type { PactLibrary } from './pact-library.ts'
import { type StateEndpoint, startStateEndpoint, stateKey } from './state-endpoint.ts'
import type { StateHandlers } from './state-handlers.ts'
import { runVerifier, type VerifierOptions } from './verifier.ts'
import type { InteractionResult, VerifierResult } from './verifier-order.ts'

export interface VerifyOptions extends VerifierOptions {
  /** Paths of the Pact files. */
  readonly files: readonly string[]
  readonly pact: PactLibrary
  readonly providerUrl: string
  readonly handlers: StateHandlers
  /** Whether a token reached the provider; every token that a state gave back has to. */
  readonly wasReceived: (token: string) => boolean
}

export type Verification =
  | {
      readonly pacts: readonly VerifiedPact[]
      /** Why the verification does not count, whatever Pact's verifier says. */
      readonly faults: readonly string[]
    }
  | { readonly unavailable: string }

export interface VerifiedPact {
  readonly file: string
  readonly consumer: string
  readonly provider: string
  readonly interactions: readonly {
    readonly description: string
    /** What is not as expected; nothing where it was verified. */
    readonly problems: readonly string[]
  }[]
}

/**
 * Verifies Pact files against a provider with Pact's own verifier. That passes in silence on a file without
 * interactions, a state that nobody sets, a token that nobody gives: here each of those is a fault.
 * @throws the error of node:fs or a SyntaxError when a file cannot be read
 */
export async function verifyPacts(options: VerifyOptions): Promise<Verification> {
  const { pact, providerUrl, handlers } = options
  const pacts = options.files.map(readPact)
  const states = await startStateEndpoint(handlers)
  try {
    const order = {
      core: pact.core,
      pacts: pacts.map(({ file, provider }) => ({ file, provider: provider.name })),
      providerUrl,
      statesUrl: states.url,
    }
    const outcome = await runVerifier(order, options)
    if ('unavailable' in outcome) return outcome
    const results = 'results' in outcome ? outcome.results : []
    return {
      pacts: pacts.map((each, index) => verified(each, results[index])),
      faults: [
        ...('failure' in outcome ? [`Pact's verifier did not come to its end: ${outcome.failure}`] : []),
        ...faultsOf(pacts, states, options.wasReceived),
      ],
    }
  } finally {
    await states.close()
  }
}

interface Pact {
  readonly file: string
  readonly consumer: { readonly name: string }
  readonly provider: { readonly name: string }
  readonly interactions: readonly PactInteraction[]
}

interface PactInteraction {
  readonly description: string
  readonly providerStates: readonly {
    readonly name: string
    readonly params: Readonly<Record<string, unknown>>
  }[]
}

function readPact(file: string): Pact {
  return { ...(JSON.parse(readFileSync(file, 'utf8')) as Omit<Pact, 'file'>), file }
}

function verified(pact: Pact, result: VerifierResult | undefined): VerifiedPact {
  const { file, consumer, provider, interactions } = pact
  const results = result !== undefined && 'interactionResults' in result ? result.interactionResults : []
  const failure = result !== undefined && 'failure' in result ? result.failure : 'it was not verified'
  return {
    file,
    consumer: consumer.name,
    provider: provider.name,
    interactions: interactions.map(({ description }) => {
      const found = results.find((each) => each.description === description)
      return { description, problems: found === undefined ? [failure] : problemsOf(found) }
    }),
  }
}

function problemsOf({ result, mismatch }: InteractionResult): readonly string[] {
  if (result === 'OK') return []
  const all = (mismatch?.mismatches ?? []).toSorted((a, b) => rank(a) - rank(b))
  const mismatches = all.map(({ path, key, mismatch: said }) =>
    [path ?? key, said].filter((part) => part !== undefined && part !== '').join(': '),
  )
  return mismatches.length > 0 ? mismatches : [mismatch?.message ?? `Pact's verifier says ${result}`]
}

/** The status says most. */
function rank({ type }: { readonly type?: string }): number {
  return type === 'StatusMismatch' ? 0 : 1
}

function faultsOf(
  pacts: readonly Pact[],
  { set, faults }: StateEndpoint,
  wasReceived: VerifyOptions['wasReceived'],
): readonly string[] {
  const setUp = new Set(set.map(({ key }) => key))
  const empty = pacts.filter(({ interactions }) => interactions.length === 0)
  const unset = pacts
    .flatMap(({ interactions }) => interactions)
    .flatMap(({ description, providerStates }) =>
      providerStates
        .filter(({ name, params }) => !setUp.has(stateKey(name, params)))
        .map(({ name }) => `the state "${name}" of "${description}" was never set up`),
    )
  const lost = set.filter(({ values: { token } }) => token !== undefined && !wasReceived(token))
  const plural = lost.length === 1 ? 'a token' : `${lost.length} tokens`
  return [
    ...empty.map(({ file }) => `${file} holds no interaction`),
    ...(pacts.length === 0 ? ['there was no Pact file to verify'] : []),
    ...(faults.length > 0
      ? faults
      : [...unset, ...(lost.length > 0 ? [`${plural} of a state never reached the provider`] : [])]),
  ]
}
