import { KeptExchanges } from '../live-page/kept-exchanges.ts'
import type { LivePage } from '../live-page/live-page.ts'
import { type Provider, startProvider } from '../provider/provider.ts'
import { loadConfig } from '../registry/load-config.ts'
import { inColour, type Paint, plain } from '../report/paint.ts'
import type { SessionCertificates } from '../session/certificates.ts'
import { chosenCertificates, type TlsOptions } from './chosen-certificates.ts'
import { exchangeText } from './exchange-text.ts'
import { listening, portOf } from './listening.ts'
import { livePageOf } from './live-page.ts'
import { reachText } from './reach.ts'
import { requestRuleId } from './rule-id.ts'
import { stopAsked } from './stop-signals.ts'
import { isColourful } from './terminal.ts'
import { whoExists } from './who-exists.ts'

interface ServeOptions extends TlsOptions {
  readonly port: string
  readonly host: string
  readonly without: readonly string[]
  readonly strict?: true
  readonly config?: string
  readonly ui?: true
  readonly uiPort: string
  readonly showNhsNumbers?: true
}

/** `nems-kit serve`: plays NEMS until it is told to stop. */
export async function serve(given: object): Promise<void> {
  const options = given as ServeOptions
  const { config, registry, registryOrigin } = whoExists(loadConfig(options.config, process.cwd()))
  const without = new Set(options.without.map((rule) => requestRuleId('--without', rule)))
  const paint = isColourful() ? inColour : plain
  const showNhsNumbers = options.showNhsNumbers === true
  const write = (text: string) => process.stdout.write(text)
  const { host } = options
  const port = portOf('--port', options.port)
  const certificates = await chosenCertificates(options, registry)
  const uiPort = portOf('--ui-port', options.uiPort)
  const kept = options.ui === true ? new KeptExchanges() : undefined
  const provider = await listening({ host, port, option: '--port' }, () =>
    startProvider({
      registry,
      config,
      host,
      port,
      without,
      strict: options.strict === true,
      tls: certificates?.tls,
      onExchange: (exchange) => {
        kept?.add(exchange)
        write(exchangeText(exchange, paint, showNhsNumbers))
      },
    }),
  )
  const page =
    kept === undefined
      ? undefined
      : await livePageOf(
          {
            kept,
            registry,
            config,
            without,
            showNhsNumbers,
            nems: [provider.url, ...(provider.tlsUrl === undefined ? [] : [provider.tlsUrl])],
          },
          uiPort,
        ).catch(async (error: unknown) => {
          await provider.close()
          throw error
        })
  const asked = stopAsked()
  write(greeting({ provider, options, registryOrigin, certificates, page }, paint))
  write(`${await asked}: stopping\n`)
  await Promise.all([page?.close(), provider.close()])
  certificates?.remove()
}

interface Served {
  readonly provider: Provider
  readonly options: ServeOptions
  readonly registryOrigin: 'given' | 'example'
  readonly certificates: SessionCertificates | undefined
  readonly page: LivePage | undefined
}

function greeting(
  { provider: { url, tlsUrl }, options, registryOrigin, certificates, page }: Served,
  paint: Paint,
): string {
  const { host, without, strict } = options
  const who =
    registryOrigin === 'given' ? 'the registry of your configuration' : 'the example registry of the kit'
  const lines = [
    `${paint('bold', 'nems-contract-kit')} plays NEMS at ${paint('bold', url)}, with ${who}`,
    `  publish    POST ${url}/STU3/Events/1/$process-message`,
    `  subscribe  POST ${url}/STU3/Subscription, GET or DELETE ${url}/STU3/Subscription/{id}`,
    ...(tlsUrl === undefined ? [] : [`  over TLS   ${tlsUrl}, with the certificates`]),
    ...Object.values(certificates?.part.environment ?? {}).map((file) => `             ${file}`),
    ...(page === undefined ? [] : [`  watch      ${page.url} in a browser on this machine`]),
    ...(strict === true ? ['  strict: refuses what a provider may accept or refuse, too'] : []),
    ...(without.length > 0 ? [`  left out: ${without.join(', ')}`] : []),
    ...reachText(host, url).map((line) => paint('yellow', line)),
    'Ctrl+C stops it.',
    '',
  ]
  return `${lines.join('\n')}\n`
}
