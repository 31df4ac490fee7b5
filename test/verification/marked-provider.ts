import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { registry } from '../../contracts/subjects.ts'
import { ProviderUnderTest } from '../../src/gateway/provider-under-test.ts'
import { exchange, type ProviderExchange, unreadExchange } from '../../src/provider/exchange.ts'
import { httpServer } from '../../src/provider/http-server.ts'
import { ordinaryLimits } from '../../src/provider/limits.ts'
import { Remembered } from '../../src/provider/remembered.ts'
import { Subscriptions } from '../../src/provider/subscriptions.ts'
import type { PactDocument, PactInteraction } from '../../src/verification/pact-document.ts'
import type { VerifiedInteraction } from '../../src/verification/verdict.ts'
import { verifyPacts } from '../../src/verification/verify-pacts.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'
import { pact, program } from './pact-files.ts'

/** What became of an interaction, and what came of it at the provider: all but its states. */
export interface Marked extends VerifiedInteraction {
  readonly arrived: readonly ProviderExchange[]
}

/**
 * Verifies Pact files on the reference provider, where each request says of which interaction it is, and leaves out for it
 * alone the rules that are named: as many faulty providers as there are interactions, in one verification.
 */
export async function verifyMarked(
  pacts: readonly PactDocument[],
  rulesLeftOut: (interaction: PactInteraction) => readonly string[] = () => [],
): Promise<readonly Marked[]> {
  const all = pacts.flatMap(({ interactions }) => interactions)
  const arrived = all.map((): ProviderExchange[] => [])
  const nems = {
    registry,
    pdsEnforced: false,
    organisationClaim: 'either',
    now: () => Math.floor(Date.now() / 1000),
    subscriptions: new Subscriptions(),
    messages: new Remembered<true>(10_000),
    strict: false,
  } as const
  const answer = (request: HttpRequest) => {
    const mark = request.headers.find(([name]) => name.toLowerCase() === markField)?.[1]
    const interaction = all[Number(mark ?? Number.NaN)]
    const headers = request.headers.filter(([name]) => name.toLowerCase() !== markField)
    const without = new Set(interaction === undefined ? [] : rulesLeftOut(interaction))
    const made = exchange({ ...request, headers }, { ...nems, without })
    if (mark !== undefined) arrived[Number(mark)]?.push(made)
    return made.answer
  }
  const refuse = (unread: Parameters<typeof unreadExchange>[0]) =>
    unreadExchange(unread, ordinaryLimits).answer
  const { server, close } = httpServer({ answer, refuse }, ordinaryLimits)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const provider = new ProviderUnderTest({
      target: { url, basePath: '', headers: [] },
      knowledge: { config: {}, registry, registryOrigin: 'example' },
      milliseconds: 10_000,
    })
    const verification = await verifyPacts({ pacts: marked(pacts), provider, pact, program, concurrency: 4 })
    if ('unavailable' in verification) throw new Error(verification.unavailable)
    return verification.interactions.map((each) => ({ ...each, arrived: arrived[each.number] ?? [] }))
  } finally {
    await close()
  }
}

const markField = 'x-interaction'

/** The same files, in which each request has the number of its interaction. */
function marked(pacts: readonly PactDocument[]): readonly PactDocument[] {
  let number = 0
  return pacts.map((file) => ({
    ...file,
    interactions: file.interactions.map((interaction) => {
      const { request } = interaction.content as { readonly request: { readonly headers?: object } }
      const headers = { ...request.headers, [markField]: [String(number++)] }
      return { ...interaction, content: { ...interaction.content, request: { ...request, headers } } }
    }),
  }))
}
