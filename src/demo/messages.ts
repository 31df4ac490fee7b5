import type { Draft } from '../../generators/draft/draft.ts'
import { spelledFor } from '../../generators/draft/organisation-claim.ts'
import { renderBytes } from '../../generators/draft/render.ts'
import { plainRequest } from '../../generators/requests/plain-request.ts'
import { endpointsFor } from '../../generators/requests/request-choices.ts'
import type { Capture } from '../capture/capture.ts'
import { type CheckedMessage, checkCaptures } from '../check/check-captures.ts'
import { waiverOf } from '../check/waivers.ts'
import { RawConnection } from '../client/raw-connection.ts'
import type { ProviderExchange } from '../provider/exchange.ts'
import { type Provider, startProvider } from '../provider/provider.ts'
import { embeddedConfig } from '../registry/embedded.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import { registryFrom } from '../registry/registry.ts'
import type { OrganisationClaim } from '../spec/model/context.ts'
import type { Finding } from '../spec/model/finding.ts'
import type { Registry } from '../spec/model/registry.ts'
import { isPublishable } from '../spec/vocabulary/events.ts'
import { publishInteraction } from '../spec/vocabulary/interactions.ts'
import { readRequest } from '../wire/request-reader.ts'

/** What is thought of a message of somebody's own. */
export interface JudgedMessage {
  readonly label: string
  /** What it breaks, that which fails a run first. */
  readonly faults: readonly MessageFault[]
  /** What the provider answered; undefined where the capture is no event message, and only judged. */
  readonly published: Published | undefined
}

export interface MessageFault {
  readonly finding: Finding
  /** Whether it fails a run: advice and what a waiver excuses do not. */
  readonly isFailing: boolean
}

export interface Published {
  /** Undefined where it could not be sent, or was not answered. */
  readonly status: number | undefined
  /** Why it was not accepted; empty where it was. */
  readonly says: string
}

export interface JudgeMessagesOptions {
  readonly captures: readonly Capture[]
  readonly config: LoadedConfig
  /** Rules that the provider leaves out. */
  readonly faults: ReadonlySet<string>
  /** UTC seconds. */
  readonly now: () => number
  readonly signal: AbortSignal
}

/** Judges messages as `check` does, and publishes the event messages among them with a fresh token each. */
export async function* judgeMessages(options: JudgeMessagesOptions): AsyncGenerator<JudgedMessage> {
  const { captures, config, faults, now, signal } = options
  const registry = registryOf(config)
  const exchanges: ProviderExchange[] = []
  const provider = await startProvider({
    registry,
    config: { pds: config.config.pds, organisationClaim: config.config.organisationClaim },
    now,
    without: faults,
    onExchange: (exchange) => exchanges.push(exchange),
  })
  try {
    for (const checked of checkCaptures(captures, config, { at: undefined, now: now(), basePath: '' })) {
      signal.throwIfAborted()
      exchanges.length = 0
      const draft = draftOf(checked, registry, config.config.organisationClaim)
      const status = draft && (await publish(draft, provider, now()))
      const published =
        checked.message.partial !== 'bundle'
          ? undefined
          : { status, says: exchanges[0]?.diagnostics[0] ?? '' }
      yield { label: checked.message.label, faults: faultsOf(checked, config, now()), published }
    }
  } finally {
    await provider.close()
  }
}

/** Where nobody said who exists, every valid NHS number is a patient's, and every event type is current. */
function registryOf({ registry, registryOrigin }: LoadedConfig): Registry {
  return registryOrigin === 'given' ? registry : registryFrom({ ...embeddedConfig, patients: [], events: {} })
}

/** A request that publishes the message, as it is, by an endpoint that may; undefined where there is none. */
function draftOf(
  { message }: CheckedMessage,
  registry: Registry,
  organisationClaim: OrganisationClaim | undefined,
): Draft | undefined {
  if (message.partial !== 'bundle') return undefined
  const { event } = readRequest(message.request)
  const interaction = publishInteraction(isPublishable(event?.code) ? event.code : 'vaccinations-1')
  const [endpoint] = endpointsFor(registry, interaction)
  if (endpoint === undefined) return undefined
  const plain = plainRequest('publish-event', registry, endpoint, interaction)
  const { method, target, headers, body } = message.request
  return spelledFor(organisationClaim, {
    ...plain,
    method,
    target,
    headers: [...plain.headers, ...headers],
    format: 'xml',
    resource: undefined,
    body,
  })
}

async function publish(draft: Draft, { url }: Provider, now: number): Promise<number | undefined> {
  const connection = await RawConnection.to(url, patience)
  const answer = await connection.exchange(renderBytes(draft, { now }))
  connection.close()
  return answer?.status
}

const patience = 10_000

/** Without what the sources leave open; one finding of a rule at a place. */
function faultsOf(
  { findings }: CheckedMessage,
  { config }: LoadedConfig,
  now: number,
): readonly MessageFault[] {
  const all = findings
    .filter(({ strength }) => strength.client !== 'open')
    .map((finding): MessageFault => {
      const isExcused = waiverOf(finding, { waivers: config.waivers ?? [], now }) !== undefined
      return { finding, isFailing: finding.strength.client !== 'advice' && !isExcused }
    })
  return [...all.filter(({ isFailing }) => isFailing), ...all.filter(({ isFailing }) => !isFailing)]
}
