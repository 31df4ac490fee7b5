import { maskNhsNumbers } from '../masking/masking.ts'
import type { ProviderExchange } from '../provider/exchange.ts'
import { type Provider, type ProviderOptions, startProvider } from '../provider/provider.ts'
import { loadConfig } from '../registry/load-config.ts'
import { visible } from '../report/lines.ts'
import { inColour, type Paint, plain } from '../report/paint.ts'
import { UsageError } from '../report/usage-error.ts'
import { reachText } from './reach.ts'
import { requestRuleId } from './rule-id.ts'
import { isColourful } from './terminal.ts'

interface ServeOptions {
  readonly port: string
  readonly host: string
  readonly without: readonly string[]
  readonly strict?: true
  readonly config?: string
}

/** `nems-kit serve`: plays NEMS until it is told to stop. */
export async function serve(given: object): Promise<void> {
  const options = given as ServeOptions
  const { config, registry, registryOrigin } = loadConfig(options.config, process.cwd())
  const without = options.without.map((rule) => requestRuleId('--without', rule))
  const paint = isColourful() ? inColour : plain
  const write = (text: string) => process.stdout.write(text)
  const provider = await started({
    registry,
    config,
    host: options.host,
    port: portOf(options.port),
    without: new Set(without),
    strict: options.strict === true,
    onExchange: (exchange) => write(exchangeText(exchange, paint)),
  })
  const asked = stopAsked()
  write(greeting(provider, options, registryOrigin, paint))
  write(`${await asked}: stopping\n`)
  await provider.close()
}

function portOf(text: string): number {
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new UsageError('ERR_OPTION', `--port: expected a number from 0 to 65535, received ${text}`)
}

async function started(options: ProviderOptions): Promise<Provider> {
  try {
    return await startProvider(options)
  } catch (error) {
    throw misuseOf(error, options) ?? error
  }
}

/** What cannot be listened on was asked for wrongly. */
function misuseOf(error: unknown, { host, port }: ProviderOptions): UsageError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return new UsageError(
        'ERR_OPTION',
        `--port: expected a port that is free on ${host}, received ${port}, on which something else listens; --port 0 takes any that is free`,
      )
    case 'EACCES':
      return new UsageError(
        'ERR_OPTION',
        `--port: expected a port that may be listened on, received ${port}, for which rights are missing; those from 1024 on need none`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new UsageError(
        'ERR_OPTION',
        `--host: expected an address of this machine, such as 127.0.0.1 or 0.0.0.0, received ${host}`,
      )
    default:
      return undefined
  }
}

/** Which signal asked to stop; the second one ends the process as ever. */
function stopAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve)
  })
}

function greeting(
  { url }: Provider,
  { host, without, strict }: ServeOptions,
  registryOrigin: 'given' | 'example',
  paint: Paint,
): string {
  const who =
    registryOrigin === 'given' ? 'the registry of your configuration' : 'the example registry of the kit'
  const lines = [
    `${paint('bold', 'nems-contract-kit')} plays NEMS at ${paint('bold', url)}, with ${who}`,
    `  publish    POST ${url}/STU3/Events/1/$process-message`,
    `  subscribe  POST ${url}/STU3/Subscription, GET or DELETE ${url}/STU3/Subscription/{id}`,
    ...(strict === true ? ['  strict: refuses what a provider may accept or refuse, too'] : []),
    ...(without.length > 0 ? [`  left out: ${without.join(', ')}`] : []),
    ...reachText(host, url).map((line) => paint('yellow', line)),
    'Ctrl+C stops it.',
    '',
  ]
  return `${lines.join('\n')}\n`
}

function exchangeText({ request, answer, diagnostics }: ProviderExchange, paint: Paint): string {
  const asked = request === undefined ? '(no HTTP request)' : `${request.method} ${request.target}`
  const shown = maskNhsNumbers(visible(asked.length > 200 ? `${asked.slice(0, 199)}…` : asked))
  const isAccepted = answer.status < 400
  const line = `${shown} → ${paint(isAccepted ? 'green' : 'red', String(answer.status))}\n`
  const [first, ...others] = diagnostics
  if (first === undefined) return line
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  return `${line}  ${visible(first)}${more}\n`
}
