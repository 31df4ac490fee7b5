import { livePageFiles } from '../../build/live-page.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import { type Bounds, KeptExchanges } from '../../src/live-page/kept-exchanges.ts'
import { type LivePage, startLivePage } from '../../src/live-page/live-page.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'

const files = await livePageFiles()

/** A provider with the page that shows what comes in. */
export interface Watched {
  readonly provider: Provider
  readonly page: LivePage
  readonly kept: KeptExchanges
  readonly close: () => Promise<void>
}

export interface WatchedOptions {
  readonly showNhsNumbers?: boolean
  readonly bounds?: Bounds
  readonly without?: ReadonlySet<string>
  /** Where the page is; any port that is free unless told. */
  readonly pagePort?: number
}

/** Starts a provider and its page, each on a port that is free. */
export async function watched(options: WatchedOptions = {}): Promise<Watched> {
  const { showNhsNumbers = false, bounds, without = new Set(), pagePort = 0 } = options
  const kept = new KeptExchanges(bounds)
  const provider = await startProvider({
    registry: embeddedRegistry,
    without,
    onExchange: (exchange) => kept.add(exchange),
  })
  const page = await startLivePage({
    files,
    kept,
    nems: [provider.url],
    judgedBy: { registry: embeddedRegistry, pdsEnforced: false, organisationClaim: 'either' },
    without,
    showNhsNumbers,
    port: pagePort,
  })
  let closed: Promise<unknown> | undefined
  const close = async (): Promise<void> => {
    closed ??= Promise.all([page.close(), provider.close()])
    await closed
  }
  return { provider, page, kept, close }
}
