import { isStateName } from '../../contracts/states.ts'
import type { Exchange } from '../gateway/provider-under-test.ts'
import type { HttpRequest } from '../wire/http-message.ts'
import { type Fault, faultsOf } from './faults.ts'
import type { InteractionRecord } from './interaction-record.ts'
import type { PactInteraction } from './pact-document.ts'
import type { NumberedInteraction } from './parts.ts'
import type { InteractionResult } from './verifier-order.ts'

/** What became of an interaction. It was verified where it was neither skipped nor has a fault. */
export interface VerifiedInteraction extends NumberedInteraction {
  readonly exchange: Exchange | undefined
  /** Why it could not be verified; undefined where it could. */
  readonly skipped: string | undefined
  /** What is not as it must be. */
  readonly faults: readonly Fault[]
  /** What Pact's verifier says is not as the file expects. */
  readonly mismatches: readonly string[]
}

/** Whether an interaction was verified, and nothing that binds a provider was found. */
export function isVerified({ skipped, mismatches, faults }: VerifiedInteraction): boolean {
  const isBinding = ({ finding: { strength } }: Fault) => ['must', 'assurance'].includes(strength.provider)
  return skipped === undefined && mismatches.length === 0 && !faults.some(isBinding)
}

/** An interaction that could not be verified. */
export function skippedInteraction(numbered: NumberedInteraction, skipped: string): VerifiedInteraction {
  return { ...numbered, exchange: undefined, skipped, faults: [], mismatches: [] }
}

/**
 * What became of an interaction, by what passed the gateway and by Pact's verifier. That passes in silence on a state that nobody
 * sets, a value that nobody gives and a token that expired long ago: here each of them is a reason to count it as
 * not verified.
 * @param result what Pact's verifier says of it; a text where it says nothing: why
 */
export function verdictOn(
  numbered: NumberedInteraction,
  record: InteractionRecord | undefined,
  result: InteractionResult | string,
): VerifiedInteraction {
  const { interaction } = numbered
  const [exchange, ...others] = record?.exchanges ?? []
  const skipped = reasonToSkip(interaction, record, result)
  if (skipped !== undefined || exchange === undefined || typeof result === 'string')
    return { ...skippedInteraction(numbered, skipped ?? 'it was not verified'), exchange }
  const mismatches = mismatchesOf(result)
  return {
    ...numbered,
    exchange,
    skipped: others.length > 0 ? `${others.length + 1} requests were sent for it` : undefined,
    faults: faultsOf(interaction, exchange, mismatches),
    mismatches,
  }
}

function reasonToSkip(
  interaction: PactInteraction,
  record: InteractionRecord | undefined,
  result: InteractionResult | string,
): string | undefined {
  const [exchange] = record?.exchanges ?? []
  if (record?.unset !== undefined) return record.unset
  if (record === undefined || exchange === undefined)
    return typeof result === 'string' ? result : (mismatchesOf(result)[0] ?? 'no request was sent for it')
  if ('failure' in exchange.reply && exchange.reply.failure === 'unreachable') return exchange.reply.reason
  return typeof result === 'string'
    ? result
    : (ofAnother(exchange) ?? lostValue(interaction, record.set, exchange))
}

/** A request of an endpoint that presents another certificate: it may have been refused for that. */
function ofAnother({ judged }: Exchange): string | undefined {
  const rule = 'transport/client-certificate-is-the-endpoints'
  const found = judged?.requestFindings.find((finding) => finding.rule === rule)
  if (found === undefined) return undefined
  return `its request is of an endpoint with the certificate of ${found.expected}; --cert is made out to ${found.received}`
}

/** A value that the request needs and does not have. */
function lostValue(
  { takes, rules }: PactInteraction,
  set: InteractionRecord['set'],
  { request, judged }: Exchange,
): string | undefined {
  const given = Object.assign({}, ...set.map(({ values }) => values)) as Readonly<Record<string, unknown>>
  const missing = takes.find((name) => (given[name] ?? '') === '')
  if (missing !== undefined) return `no state gave back ${missing}, which its request takes`
  const tokens = set
    .filter(({ state }) => isStateName(state))
    .map(({ values: { token } }) => token)
    .filter((token) => token !== undefined)
  const lost = [...takes.map((name) => given[name]), ...tokens].find((value) => !isIn(request, String(value)))
  if (lost !== undefined)
    return tokens.includes(lost)
      ? 'the token of its state never reached the provider'
      : `${takes.find((name) => given[name] === lost)} of its states never reached the provider`
  const expired = 'claims/exp-is-not-past'
  const isStale = judged?.requestFindings.some(({ rule }) => rule === expired) === true
  if (isStale && tokens.length === 0 && !takes.includes('token') && !rules.includes(expired))
    return 'the token that stands in the file has expired: let the state "a token" give it'
  return undefined
}

function isIn({ target, headers, body }: HttpRequest, value: string): boolean {
  return (
    target.includes(value) ||
    target.includes(encodeURIComponent(value)) ||
    headers.some(([, field]) => field.includes(value)) ||
    Buffer.from(body).includes(value)
  )
}

/** What is not as the file expects, the status first: it says most. */
function mismatchesOf({ result, mismatch }: InteractionResult): readonly string[] {
  if (result === 'OK') return []
  const rank = ({ type }: { readonly type?: string }) => (type === 'StatusMismatch' ? 0 : 1)
  const said = (mismatch?.mismatches ?? [])
    .toSorted((a, b) => rank(a) - rank(b))
    .map(({ path, key, mismatch: text }) =>
      [path ?? key, text].filter((part) => part !== undefined && part !== '').join(': '),
    )
  return said.length > 0 ? said : [mismatch?.message ?? `Pact's verifier says ${result}`]
}
