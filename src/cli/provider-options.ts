import { type TargetOptions, targetFrom } from '../client/target.ts'
import { ProviderUnderTest } from '../gateway/provider-under-test.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import { UsageError } from '../report/usage-error.ts'
import { whoExists } from './who-exists.ts'

/** Options of the commands that stand before a provider. */
export interface ProviderCommandOptions extends TargetOptions {
  readonly stateUrl?: string
  readonly timeout: string
}

/**
 * The provider that a command was given.
 * @throws UsageError
 */
export function providerOf(
  url: string,
  options: ProviderCommandOptions,
  config: LoadedConfig,
): ProviderUnderTest {
  const { stateUrl, timeout } = options
  if (stateUrl !== undefined && !/^https?:$/.test(URL.canParse(stateUrl) ? new URL(stateUrl).protocol : ''))
    throw new UsageError('ERR_OPTION', `--state-url: expected a URL over HTTP, received ${stateUrl}`)
  return new ProviderUnderTest({
    target: targetFrom(url, options),
    knowledge: whoExists(config),
    milliseconds: wholeNumber('--timeout', timeout, 1, 30) * 1000,
  })
}

/** A URL as it can be told of: without a name and a password in it. */
export function withoutSecrets(url: string): string {
  return url.replace(/^(https?:\/\/)[^/@]*@/, '$1')
}

/**
 * A whole number that an option was given.
 * @throws UsageError for any other text
 */
export function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^[0-9]{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw new UsageError(
    'ERR_OPTION',
    `${option}: expected a whole number from ${least} to ${most}, received ${text}`,
  )
}
