import { UsageError } from '../report/usage-error.ts'
import { asked, type BrokerAccess, type Hal, halOf, linkOf } from './hal.ts'
import { type PactDocument, readPact } from './pact-document.ts'

/** Which Pact files of a broker are to be verified. */
export interface BrokerSelection {
  /** Names of the providers. */
  readonly providers: readonly string[]
  /** Consumer version selectors, as the broker takes them. */
  readonly selectors: readonly unknown[]
  readonly branch?: string | undefined
  /** Whether files that this provider never verified may fail without failing the run. */
  readonly enablePending: boolean
  /** A date since which files of other branches are verified too, as pending ones. */
  readonly includeWipSince?: string | undefined
}

/**
 * Fetches the Pact files of a broker that a provider has to verify, each once.
 * @throws UsageError where the broker does not give them
 */
export async function pactsOfBroker(
  access: BrokerAccess,
  { providers, selectors, branch, enablePending, includeWipSince }: BrokerSelection,
): Promise<readonly PactDocument[]> {
  const index = halOf(access.url, await asked('GET', access.url, access))
  const wanted = {
    consumerVersionSelectors: selectors,
    includePendingStatus: enablePending,
    ...(branch === undefined ? {} : { providerVersionBranch: branch }),
    ...(includeWipSince === undefined ? {} : { includeWipPactsSince: includeWipSince }),
  }
  const found = new Map<string, boolean>()
  for (const provider of providers) {
    const link = linkOf(index, 'pb:provider-pacts-for-verification', { provider })
    if (link === undefined)
      throw new UsageError(
        'ERR_INPUT',
        `${access.url}: expected a Pact Broker, received a page without its links`,
      )
    const url = new URL(link, access.url).href
    for (const each of pactsIn(halOf(url, await asked('POST', url, access, wanted)))) {
      const self = linkOf(each, 'self')
      if (self !== undefined) found.set(new URL(self, url).href, isPending(each))
    }
  }
  return Promise.all([...found].map(([url, pending]) => pactAt(url, access, pending)))
}

/**
 * Fetches a Pact file.
 * @throws UsageError where there is none
 */
export async function pactAt(
  url: string,
  access: BrokerAccess | undefined,
  pending = false,
): Promise<PactDocument> {
  const text = await asked('GET', url, access)
  const link = linkOf(halOf(url, text), 'pb:publish-verification-results')
  return readPact(url, text, { pending, resultsUrl: link && new URL(link, url).href })
}

function pactsIn({ _embedded: embedded }: Hal): readonly Hal[] {
  const { pacts } = (embedded ?? {}) as { readonly pacts?: readonly Hal[] }
  return pacts ?? []
}

function isPending({ verificationProperties: properties }: Hal): boolean {
  return (properties as { readonly pending?: boolean } | undefined)?.pending === true
}
