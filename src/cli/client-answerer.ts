import { type Allowance, assertAllowedTarget } from '../client/allowed-target.ts'
import { type TargetOptions, targetFrom } from '../client/target.ts'
import { type ProviderOptions, startProvider } from '../provider/provider.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import { UsageError } from '../report/usage-error.ts'
import type { StartPart } from '../session/part.ts'
import { JudgingProxy } from '../session/proxy.ts'
import type { SessionOptions } from '../session/session.ts'
import { chosenCertificates, type TlsOptions } from './chosen-certificates.ts'
import { listening, portOf } from './listening.ts'
import { whoExists } from './who-exists.ts'

/** Options of `client` that say who answers. */
export interface AnswererOptions extends TargetOptions, Allowance, TlsOptions {
  readonly port: string
  readonly proxy?: string
}

/** Who answers the client under test, and what the session has beside. */
export interface ChosenAnswerer
  extends Pick<SessionOptions, 'knowledge' | 'speaksFor' | 'answerer' | 'parts'> {
  /** What it is, in words. */
  readonly what: string
  /** Removes what was made for it. */
  readonly close: () => void
}

/**
 * Who answers, by the options: NEMS as the kit plays it, or the real one behind a proxy.
 * @param played how NEMS is played, where it is not as ever
 * @throws UsageError
 */
export async function answererOf(
  options: AnswererOptions,
  config: LoadedConfig,
  played: Partial<ProviderOptions> = {},
): Promise<ChosenAnswerer> {
  const port = portOf('--port', options.port)
  if (options.proxy !== undefined) return proxied(options.proxy, port, options, config)
  notWithoutProxy(options)
  const knowledge = whoExists(config)
  const { registry, registryOrigin } = knowledge
  const certificates = await chosenCertificates(options, registry)
  const who =
    registryOrigin === 'given' ? 'the registry of your configuration' : 'the example registry of the kit'
  return {
    knowledge,
    what: `plays NEMS, with ${who}`,
    speaksFor: registry,
    answerer: (onExchange) =>
      listening({ host: '127.0.0.1', port, option: '--port' }, () =>
        startProvider({
          ...played,
          ...{ registry, config: knowledge.config, asAdvice: config.asAdvice },
          ...{ port, onExchange, tls: certificates?.tls },
        }),
      ),
    parts: certificates === undefined ? [] : [() => certificates.part],
    close: () => certificates?.remove(),
  }
}

function proxied(url: string, port: number, options: AnswererOptions, config: LoadedConfig): ChosenAnswerer {
  if (options.tls === true || options.certs !== undefined)
    throw new UsageError(
      'ERR_OPTION',
      '--tls, --certs: expected without --proxy, received beside it; the proxy is reached over HTTP, and --cert, --key and --ca are for NEMS behind it',
    )
  const target = targetFrom(url, options)
  assertAllowedTarget(target.url, options)
  const proxy = new JudgingProxy({ target, knowledge: config, port })
  const part: StartPart = () => ({ end: () => proxy.ending() })
  return {
    knowledge: config,
    what: `stands before ${url}`,
    speaksFor: config.registryOrigin === 'given' ? config.registry : undefined,
    answerer: (tell) => listening({ host: '127.0.0.1', port, option: '--port' }, () => proxy.start(tell)),
    parts: [part],
    close: () => undefined,
  }
}

function notWithoutProxy({ cert, key, ca, header = [] }: AnswererOptions): void {
  if (cert ?? key ?? ca ?? header[0])
    throw new UsageError(
      'ERR_OPTION',
      '--cert, --key, --ca, --header: expected beside --proxy, received without it; they are for the real NEMS',
    )
}
