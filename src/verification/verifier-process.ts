import { createRequire } from 'node:module'
import type { VerifierOrder, VerifierPart, VerifierReport, VerifierResult } from './verifier-order.ts'

/**
 * A process of its own for Pact's verifier: its native core writes to standard output, whatever it is told, and one
 * that dies does not take the kit along. It gets its order from its parent, reports, and ends when that lets go of it.
 */
process.once('message', (order: VerifierOrder) => {
  const tell = (said: VerifierReport) => process.send?.(said)
  let pact: PactCore
  try {
    pact = createRequire(order.core)(order.core) as PactCore
  } catch (error) {
    tell({ unavailable: messageOf(error) })
    return
  }
  tell('loaded')
  void Promise.all(order.parts.map((part) => resultsOf(part, pact))).then((results) => tell({ results }))
})
process.once('disconnect', () => process.exit())

interface PactCore {
  readonly default: { verifyPacts(options: Readonly<Record<string, unknown>>): Promise<string> }
}

async function resultsOf(
  { pacts, providerUrl, statesUrl }: VerifierPart,
  pact: PactCore,
): Promise<readonly VerifierResult[]> {
  const results: VerifierResult[] = []
  for (const { file, provider } of pacts) {
    const options = {
      provider,
      providerBaseUrl: providerUrl,
      providerStatesSetupUrl: statesUrl,
      pactUrls: [file],
      timeout: 35_000,
      logLevel: 'error',
    }
    results.push(
      await pact.default.verifyPacts(options).then(resultOf, (error: unknown) => resultOf(messageOf(error))),
    )
  }
  return results
}

/** A failed verification is an error whose message is the result; any other message says why there is none. */
function resultOf(text: string): VerifierResult {
  try {
    return JSON.parse(text) as VerifierResult
  } catch {
    return { failure: text }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
