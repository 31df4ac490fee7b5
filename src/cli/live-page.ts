import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { KeptExchanges } from '../live-page/kept-exchanges.ts'
import { type LivePage, type LivePageOptions, startLivePage } from '../live-page/live-page.ts'
import type { PageFiles } from '../live-page/page-files.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import type { PartFinding, StartPart } from '../session/part.ts'
import { listening, portOf } from './listening.ts'

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

/** Options of `client` about its page. */
export interface PageOptions {
  readonly ui?: true
  readonly uiPort: string
  readonly showNhsNumbers?: true
}

/**
 * The live page of the sessions of a command; undefined where nobody asked for one.
 * @throws UsageError for a port that is none
 */
export function sessionPageOf({ ui, uiPort, showNhsNumbers }: PageOptions): SessionPage | undefined {
  return ui === true ? new SessionPage(portOf('--ui-port', uiPort), showNhsNumbers === true) : undefined
}

/** A live page that shows one session after the other, and can be looked at when the last has ended. */
export class SessionPage {
  readonly #port: number
  readonly #showNhsNumbers: boolean
  #page: LivePage | undefined

  constructor(port: number, showNhsNumbers: boolean) {
    this.#port = port
    this.#showNhsNumbers = showNhsNumbers
  }

  /** Starts it anew, as a part of a session. */
  readonly start: StartPart = async ({ knowledge: { registry, config }, url, tlsUrl }) => {
    await this.close()
    const kept = new KeptExchanges()
    const nems = [url, ...(tlsUrl === undefined ? [] : [tlsUrl])] as const
    const shown = { kept, registry, config, without: new Set<string>(), nems }
    this.#page = await livePageOf({ ...shown, showNhsNumbers: this.#showNhsNumbers }, this.#port)
    return {
      greeting: [`watch it at ${this.#page.url} in a browser on this machine`],
      see: (exchange) => {
        kept.add(exchange)
        return nothing
      },
    }
  }

  /** Waits for who is at a terminal to have looked at it. */
  async lookedAt(stopped: AbortSignal, write: (text: string) => void): Promise<void> {
    if (this.#page === undefined || stopped.aborted || !process.stdout.isTTY) return
    write(`\nThe page stays at ${this.#page.url} until Ctrl+C.\n`)
    await once(stopped, 'abort')
  }

  async close(): Promise<void> {
    await this.#page?.close()
    this.#page = undefined
  }
}

const nothing: readonly PartFinding[] = []

/** Written when the kit is built: the page is loaded only where somebody asks for it. */
function builtFiles(): PageFiles {
  return JSON.parse(readFileSync(new URL('../live-page.json', import.meta.url), 'utf8')) as PageFiles
}
