import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { OrganisationClaim } from '../spec/model/context.ts'
import type { Registry } from '../spec/model/registry.ts'
import type { HttpRequest } from '../wire/http-message.ts'
import type { Answering, OutgoingAnswer } from './answering.ts'
import {
  exchange,
  faultExchange,
  type ProviderExchange,
  type TimedExchange,
  unreadExchange,
} from './exchange.ts'
import type { Handler } from './handler.ts'
import { type HttpServer, httpServer } from './http-server.ts'
import { knownFields } from './known-fields.ts'
import { type Limits, ordinaryLimits } from './limits.ts'
import type { MutualTls } from './mutual-tls.ts'
import type { Nems } from './nems.ts'
import { Remembered } from './remembered.ts'
import { Subscriptions } from './subscriptions.ts'

export interface ProviderOptions {
  /** Who exists. */
  readonly registry: Registry
  /** The rest of a configuration. */
  readonly config?: {
    readonly pds?: 'enforced' | undefined
    readonly organisationClaim?: OrganisationClaim | undefined
  }
  /** Loopback unless told. */
  readonly host?: string
  /** Any that is free unless told. */
  readonly port?: number
  /** Rules to leave out: they count as kept, and a request that breaks no other is accepted. */
  readonly without?: ReadonlySet<string>
  /** Rules that are no more than advice. */
  readonly asAdvice?: ReadonlySet<string> | undefined
  /** Refuses what a provider may accept or refuse, too. */
  readonly strict?: boolean
  /** UTC seconds; the clock's unless told. */
  readonly now?: () => number
  readonly limits?: Partial<Limits>
  /** Answers what is to be accepted, where that is not to be answered as ever. */
  readonly answering?: Answering
  /** Where it is to be reached over mutual TLS, too. */
  readonly tls?: MutualTls | undefined
  /** Is told of each request with its answer, before the answer goes out. */
  readonly onExchange?: (exchange: TimedExchange) => void
}

export interface Provider {
  /** Where it can be called on this machine, without a slash at the end. */
  readonly url: string
  /** The same over TLS; undefined where it is not asked for. */
  readonly tlsUrl: string | undefined
  /** The subscriptions that it has, to be looked up or brought about without a request. */
  readonly subscriptions: Subscriptions
  /** Takes no more requests, ends those in hand, closes every connection. */
  close(): Promise<void>
}

/**
 * Starts the reference provider: it plays both APIs of NEMS, judges each request by the catalogue, and refuses with
 * the answer that the catalogue prefers.
 * @throws the error of node:net when it cannot listen, such as EADDRINUSE
 */
export async function startProvider(options: ProviderOptions): Promise<Provider> {
  const { host = '127.0.0.1', port = 0 } = options
  const nems = nemsOf(options)
  const limits = limitsOf(options)
  const handler = handlerOf(nems, limits, options.onExchange)
  const plain = await listened(httpServer(handler, limits), port, host)
  const { tls } = options
  if (tls === undefined) return { ...plain, tlsUrl: undefined, subscriptions: nems.subscriptions }
  try {
    const secure = await listened(httpServer(handler, limits, undefined, tls), tls.port ?? 0, host)
    const close = async () => {
      await Promise.all([plain.close(), secure.close()])
    }
    const tlsUrl = secure.url.replace('http:', 'https:')
    return { url: plain.url, tlsUrl, subscriptions: nems.subscriptions, close }
  } catch (error) {
    await plain.close()
    throw error
  }
}

async function listened({ server, close }: HttpServer, port: number, host: string): Promise<Listening> {
  server.listen(port, host)
  await once(server, 'listening')
  return { url: urlOf(server.address() as AddressInfo), close }
}

type Listening = Pick<Provider, 'url' | 'close'>

function nemsOf(options: ProviderOptions): Nems {
  const { registry, config, without, asAdvice, strict, now, answering } = options
  return {
    registry,
    pdsEnforced: config?.pds === 'enforced',
    organisationClaim: config?.organisationClaim ?? 'either',
    now: now ?? (() => Math.floor(Date.now() / 1000)),
    readFields: knownFields(),
    subscriptions: new Subscriptions(),
    messages: new Remembered(10_000_000),
    without: without ?? new Set(),
    asAdvice,
    strict: strict ?? false,
    answering,
  }
}

/** Where the limit of the body is left out, a body may be as large as all bodies together. */
function limitsOf({ limits, without }: ProviderOptions): Limits {
  const all = { ...ordinaryLimits, ...limits }
  return without?.has('transport/body-is-at-most-3-mb') ? { ...all, bodyBytes: all.heldBytes } : all
}

function handlerOf(nems: Nems, limits: Limits, onExchange: ProviderOptions['onExchange']): Handler {
  const tell = (request: HttpRequest | undefined, make: () => ProviderExchange): OutgoingAnswer => {
    if (onExchange === undefined) return orFault(request, make).answer
    const at = Date.now()
    const made = orFault(request, make)
    onExchange({ ...made, at })
    return made.answer
  }
  return {
    answer: (request) => tell(request, () => exchange(request, nems)),
    refuse: (unread) => tell(unread.head, () => unreadExchange(unread, limits)),
  }
}

/** A fault of the kit ends one request, not the provider. */
function orFault(request: HttpRequest | undefined, make: () => ProviderExchange): ProviderExchange {
  try {
    return make()
  } catch (error) {
    return faultExchange(request, error)
  }
}

/** An address that can be called: one that stands for every address of the machine is none. */
function urlOf({ address, family, port }: AddressInfo): string {
  if (family === 'IPv4') return `http://${address === '0.0.0.0' ? '127.0.0.1' : address}:${port}`
  return `http://[${address === '::' ? '::1' : address}]:${port}`
}
