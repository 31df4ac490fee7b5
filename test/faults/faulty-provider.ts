import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { unreadExchange } from '../../src/provider/exchange.ts'
import { httpServer } from '../../src/provider/http-server.ts'
import { ordinaryLimits } from '../../src/provider/limits.ts'
import type { Nems } from '../../src/provider/nems.ts'
import { Remembered } from '../../src/provider/remembered.ts'
import { Subscriptions } from '../../src/provider/subscriptions.ts'
import type { KitConfig } from '../../src/registry/config.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import type { RegistryConfig } from '../../src/registry/registry-config.ts'
import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import type { Fault, Variant } from './fault.ts'
import { faultyAnswer } from './faulty-answer.ts'
import { FaultyConnections, Unanswered } from './faulty-connections.ts'
import { Seen } from './seen.ts'

/** A provider that has one fault at a time, or is a variant, or is as the reference provider. */
export interface FaultyProvider {
  /** Where it can be called on loopback, without a slash at the end. */
  readonly url: string
  /** Changes what it is, and forgets all that was created and published; as the reference provider without anything. */
  become(what?: Nature): void
  close(): Promise<void>
}

/** What a provider is that is not the reference provider. */
export interface Nature {
  readonly fault?: Fault
  readonly variant?: Variant
  /** A rule that it does not know. */
  readonly without?: RequestRuleId
}

export interface FaultyProviderOptions extends Nature {
  /** The example registry of the kit stands where no other is told. */
  readonly config?: Omit<KitConfig, 'registry'> & { readonly registry?: RegistryConfig | undefined }
}

/** Starts a provider on a free port of loopback. */
export async function startFaultyProvider(options: FaultyProviderOptions = {}): Promise<FaultyProvider> {
  let { fault, variant } = options
  let nems = nemsOf(options)
  const connections = new FaultyConnections(limits.lingerMilliseconds, (request, nth) =>
    faultyAnswer(new Seen(request, nems.now(), nth, nems.subscriptions), nems, fault ?? variant ?? {}),
  )
  const handler = {
    answer: (request: Unanswered['request']) => new Unanswered(request),
    refuse: (unread: Parameters<typeof unreadExchange>[0]) => unreadExchange(unread, limits).answer,
  }
  const { server, close } = httpServer(handler, limits, connections)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    become(what = {}) {
      fault = what.fault
      variant = what.variant
      nems = nemsOf({ ...options, ...what })
    },
    async close() {
      server.closeAllConnections()
      await close()
    },
  }
}

/** The rules see bodies that are over the limit, so that a fault can let them pass. */
const limits = { ...ordinaryLimits, bodyBytes: 8 * 1024 * 1024 }

function nemsOf({ fault, variant, without, config = {} }: FaultyProviderOptions): Nems {
  return {
    registry: registryFrom(config.registry ?? embeddedConfig),
    pdsEnforced: config.pds === 'enforced',
    organisationClaim: variant?.config?.organisationClaim ?? config.organisationClaim ?? 'either',
    now: () => Math.floor(Date.now() / 1000),
    subscriptions: (fault ?? variant)?.subscriptions?.() ?? new Subscriptions(),
    messages: new Remembered(10_000_000),
    without: new Set(without === undefined ? [] : [without]),
    strict: variant?.isStrict === true,
  }
}
