import type { Context, OrganisationClaim } from '../spec/model/context.ts'
import type { Finding } from '../spec/model/finding.ts'
import type { Registry } from '../spec/model/registry.ts'
import type { FieldsReader } from '../wire/fields-reader.ts'
import type { Answering } from './answering.ts'
import type { Remembered } from './remembered.ts'
import type { Subscriptions } from './subscriptions.ts'

/** NEMS as the reference provider plays it: what it knows, what it remembers, how strict it is. */
export interface Nems {
  readonly registry: Registry
  readonly pdsEnforced: boolean
  readonly organisationClaim: OrganisationClaim
  /** UTC seconds. */
  readonly now: () => number
  /** Reads them anew unless told. */
  readonly readFields?: FieldsReader
  readonly subscriptions: Subscriptions
  /** Ids of the messages that were published. */
  readonly messages: Remembered<true>
  /** Rules that count as kept. */
  readonly without: ReadonlySet<string>
  /** Rules that are no more than advice. */
  readonly asAdvice?: ReadonlySet<string> | undefined
  /** Refuses what a provider may accept or refuse. */
  readonly strict: boolean
  /** Answers what is to be accepted; undefined: it is answered as ever. */
  readonly answering?: Answering | undefined
}

/** What requests are judged by at this moment. */
export function contextOf(nems: Nems): Context {
  const { registry, pdsEnforced, organisationClaim, subscriptions, messages } = nems
  return {
    registry,
    pdsEnforced,
    organisationClaim,
    asAdvice: nems.asAdvice,
    now: nems.now(),
    history: {
      subscription: (id) => subscriptions.find(id),
      duplicateOf: (root) => subscriptions.same(root),
      hasMessage: (id) => messages.get(id) === true,
    },
  }
}

/** What a request is refused for, in the order in which NEMS looks. */
export function refusedFor(findings: readonly Finding[], { strict }: Nems): readonly Finding[] {
  return findings.filter(({ strength: { provider } }) =>
    strict ? provider !== 'accept' : provider === 'must',
  )
}
