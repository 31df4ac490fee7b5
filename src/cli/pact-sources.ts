import { fileURLToPath } from 'node:url'
import { UsageError } from '../report/usage-error.ts'
import { pactAt, pactsOfBroker } from '../verification/broker.ts'
import type { BrokerAccess } from '../verification/hal.ts'
import type { PactDocument } from '../verification/pact-document.ts'
import { readPacts } from '../verification/pact-files.ts'
import type { ProviderVersion } from '../verification/publish-results.ts'
import { version } from './kit.ts'

/** Options that say where Pact files come from, and where their results go. */
export interface PactSourceOptions {
  readonly pact: readonly string[]
  readonly brokerUrl?: string
  readonly brokerToken?: string
  readonly brokerUsername?: string
  readonly brokerPassword?: string
  readonly provider: readonly string[]
  readonly consumerVersionSelector: readonly string[]
  readonly enablePending?: true
  readonly includeWipSince?: string
  readonly publish?: true
  readonly providerVersion?: string
  readonly providerBranch?: string
  readonly buildUrl?: string
}

/**
 * The Pact files that a command was given: those of the kit where it was given none.
 * @throws UsageError
 */
export async function pactsOf(options: PactSourceOptions): Promise<readonly PactDocument[]> {
  const { pact, brokerUrl } = options
  const access = accessOf(options)
  if (pact.length === 0 && brokerUrl === undefined) return readPacts([fileURLToPath(ownPacts)])
  const named = await Promise.all(
    pact.map((path) =>
      /^https?:\/\//.test(path) ? pactAt(path, access).then((one) => [one]) : readPacts([path]),
    ),
  )
  return [...named.flat(), ...(access === undefined ? [] : await pactsOfBroker(access, selectionOf(options)))]
}

/** From the chunk of a command, and from its source alike. */
const ownPacts = new URL('../../pacts/', import.meta.url)

/**
 * The broker that a command was given; undefined where it was given none.
 * @throws UsageError where its address is no URL
 */
export function accessOf(options: PactSourceOptions): BrokerAccess | undefined {
  const { brokerUrl: url, brokerToken: token, brokerUsername: username, brokerPassword: password } = options
  if (url === undefined) return undefined
  if (!/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : ''))
    throw new UsageError('ERR_OPTION', `--broker-url: expected a URL over HTTP, received ${url}`)
  return { url, token, username, password }
}

/**
 * As which version of the provider results are published; undefined where they are not.
 * @throws UsageError where a version, or somewhere to publish to, is missing
 */
export function published(options: PactSourceOptions, isSelection: boolean): ProviderVersion | undefined {
  const { publish, providerVersion, providerBranch: branch, buildUrl, brokerUrl } = options
  if (publish !== true) return undefined
  if (brokerUrl === undefined) throw missing('--broker-url')
  if (providerVersion === undefined) throw missing('--provider-version')
  if (isSelection)
    throw new UsageError(
      'ERR_OPTION',
      '--publish: expected whole Pact files, received a selection of interactions',
    )
  return { version: providerVersion, branch, buildUrl, kit: version }
}

function missing(option: string): UsageError {
  return new UsageError('ERR_OPTION', `--publish: expected ${option} beside it, received none`)
}

/** What is on the main branch or in use, and what has the name of the provider's branch, unless told. */
function selectionOf(options: PactSourceOptions): Parameters<typeof pactsOfBroker>[1] {
  const {
    provider,
    consumerVersionSelector,
    enablePending,
    includeWipSince,
    providerBranch: branch,
  } = options
  const ofBranch = branch === undefined ? [] : [{ matchingBranch: true }]
  return {
    providers: provider.length > 0 ? provider : ['nems-publication-api', 'nems-subscription-api'],
    selectors:
      consumerVersionSelector.length > 0
        ? consumerVersionSelector.map(selectorOf)
        : [{ mainBranch: true }, ...ofBranch, { deployedOrReleased: true }],
    branch,
    enablePending: enablePending === true,
    includeWipSince,
  }
}

function selectorOf(text: string): unknown {
  try {
    const selector: unknown = JSON.parse(text)
    if (typeof selector === 'object' && selector !== null && !Array.isArray(selector)) return selector
  } catch {
    // Told below, as any other text that is no selector.
  }
  throw new UsageError(
    'ERR_OPTION',
    `--consumer-version-selector: expected a JSON object such as {"mainBranch":true}, received ${text}`,
  )
}
