import { readFileSync } from 'node:fs'
import { KeptExchanges } from '../live-page/kept-exchanges.ts'
import { type LivePage, type LivePageOptions, startLivePage } from '../live-page/live-page.ts'
import type { PageFiles } from '../live-page/page-files.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import type { PartFinding, StartPart } from '../session/part.ts'
import { listening } from './listening.ts'

/** What a command that plays NEMS has the live page show. */
export interface Watched extends Pick<LivePageOptions, 'kept' | 'nems' | 'without' | 'showNhsNumbers'> {
  readonly registry: LoadedConfig['registry']
  readonly config: LoadedConfig['config']
}

/**
 * Starts the live page of a command at `--ui-port`.
 * @throws UsageError where it cannot listen there
 */
export function livePageOf(
  { registry, config, without, ...watched }: Watched,
  port: number,
): Promise<LivePage> {
  const judgedBy = {
    registry,
    pdsEnforced: config.pds === 'enforced',
    organisationClaim: config.organisationClaim ?? 'either',
  } as const
  const notes = without.size === 0 ? [] : [`left out: ${[...without].join(', ')}`]
  return listening({ host: '127.0.0.1', port, option: '--ui-port' }, () =>
    startLivePage({ ...watched, without, judgedBy, notes, port, files: builtFiles() }),
  )
}

/** The live page as a part of a session; it is closed with it. */
export function livePagePart(port: number, showNhsNumbers: boolean): StartPart {
  return async ({ knowledge: { registry, config }, url, tlsUrl }) => {
    const kept = new KeptExchanges()
    const nems = [url, ...(tlsUrl === undefined ? [] : [tlsUrl])] as const
    const page = await livePageOf({ kept, registry, config, without: new Set(), showNhsNumbers, nems }, port)
    return {
      greeting: [`watch it at ${page.url} in a browser on this machine`],
      see: (exchange) => {
        kept.add(exchange)
        return nothing
      },
      close: () => page.close(),
    }
  }
}

const nothing: readonly PartFinding[] = []

/** Written when the kit is built: the page is loaded only where somebody asks for it. */
function builtFiles(): PageFiles {
  return JSON.parse(readFileSync(new URL('../live-page.json', import.meta.url), 'utf8')) as PageFiles
}
