import type { Subscriptions } from '../../src/provider/subscriptions.ts'
import type { KitConfig } from '../../src/registry/config.ts'
import type { Finding } from '../../src/spec/model/finding.ts'
import type { RefusalAnswer } from '../../src/spec/model/refusal.ts'
import type { RuleId } from '../../src/spec/rules/ids.generated.ts'
import type { HttpAnswer, HttpRequest } from '../../src/wire/http-message.ts'
import type { Deliver } from './delivery.ts'
import type { Ask } from './plain/ask.ts'
import type { Seen } from './seen.ts'

/** Where a provider differs from the reference provider, on the way of a request from its bytes to its answer. */
export interface Behaviour {
  /** What it takes a request for. */
  mends?(seen: Seen): HttpRequest
  /** Whether it does not notice that a rule is broken; a fault is asked of its own rules only. */
  overlooks?(seen: Seen, broken: Finding): boolean
  /** Whether it refuses for a rule that leaves it open. */
  heeds?(open: Finding): boolean
  /** Whether it refuses what it would have accepted. */
  refuses?(seen: Seen): boolean
  /** How it refuses that; INVALID_RESOURCE unless told. */
  readonly refusal?: RefusalAnswer
  /** What it refuses for, the first first, and how. */
  arranges?(broken: readonly Finding[], seen: Seen): readonly Finding[]
  /** What it answers instead. */
  answers?(answer: HttpAnswer, told: Told): HttpAnswer
  /** How it sends an answer, where that is not as a whole and at once. */
  delivers?(told: Told): Deliver | undefined
  /** How it keeps subscriptions. */
  subscriptions?(): Subscriptions
}

/** What an answer tells of. */
export interface Told {
  readonly seen: Seen
  readonly answer: HttpAnswer
  /** What the request was refused for; empty where it was accepted. */
  readonly broken: readonly Finding[]
  readonly isRefused: boolean
}

/** How a provider can be wrong. */
export const kinds = ['over-lax', 'over-strict', 'wrong-answer', 'state', 'crash', 'hang'] as const

export type Kind = (typeof kinds)[number]

/** One mistake of a provider. */
export interface Fault extends Behaviour {
  readonly id: string
  readonly kind: Kind
  /** What is wrong, in one sentence. */
  readonly says: string
  /** Whether two things have to come together for it to be seen. */
  readonly isRare?: true
  /** Rules that a finding may name: each of them tells what is wrong. */
  readonly rules: readonly [RuleId, ...RuleId[]]
  /** Requests of which the last is answered wrongly. */
  readonly witness: readonly [...Ask[], Ask]
}

/** A fault as it is written, in a list of one kind. */
export type Mistake = Omit<Fault, 'kind'>

/** A provider that differs from the reference provider, and keeps every rule. */
export interface Variant extends Behaviour {
  readonly id: string
  /** What is different, in one sentence. */
  readonly says: string
  /** Refuses whatever it may refuse. */
  readonly isStrict?: true
  /** What has to stand in the configuration of who tests it. */
  readonly config?: Pick<KitConfig, 'organisationClaim'>
  /** Requests of which the last is answered in another way; absent where only the time tells. */
  readonly witness?: readonly Ask[]
}
