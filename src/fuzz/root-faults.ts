import type { Operation } from '../spec/model/operation.ts'
import { isOfOne } from './fault.ts'

/** A fault by what shows it. */
export interface ToldFault {
  readonly kind: string
  readonly rule: string
  /** Of the request that shows it. */
  readonly operation: Operation | null
  /** Status, and code where it has one, as `answeredIn` says it; null where there was no answer. */
  readonly answered: string | null
}

/**
 * Faults without those that follow from another: a provider that asks for no token at all cannot mind what is in one, one
 * that is silent where a rule is broken is silent where it is broken in another way, one that has other words for what never
 * was has them for what is gone, and one that loses subscriptions does not find them whatever a request breaks.
 */
export function rootFaults<F>(faults: readonly F[], toldOf: (fault: F) => ToldFault): readonly F[] {
  const all = faults.map(toldOf)
  return faults.filter((fault) => {
    const told = toldOf(fault)
    return !all.some((root) => root.rule !== told.rule && follows(told, root))
  })
}

function follows(fault: ToldFault, root: ToldFault): boolean {
  if (isUnanswered(fault)) return isUnanswered(root) && silences.get(fault.rule) === root.rule
  if (isLoss(root) && mayBeOfALoss(fault)) return true
  if (fault.kind !== root.kind) return false
  switch (fault.kind) {
    case 'false-accept':
      return followers.get(root.rule)?.test(fault.rule) === true
    case 'false-refusal':
      return refusals.get(fault.rule) === root.rule
    default:
      return fault.rule === 'answer/is-gone-after-delete' && isUnstated(root) && isAnsweredAlike(fault, root)
  }
}

function isUnanswered({ kind }: ToldFault): boolean {
  return kind === 'hang' || kind === 'dropped'
}

function isLoss({ kind, rule }: ToldFault): boolean {
  return rule === 'operation/subscription-exists' && (kind === 'false-refusal' || kind === 'unstable')
}

/** What is lost is not found where something else was to be refused, nor where one time in three it is there still. */
function mayBeOfALoss(fault: ToldFault): boolean {
  const { kind, operation, answered } = fault
  const isNotFound = isOfOne({ operation }) && /^(?:404|410)\b/.test(answered ?? '')
  return isNotFound && (kind === 'unstable' || isUnstated(fault))
}

/** A refusal in other words than those that are stated. */
function isUnstated({ rule }: ToldFault): boolean {
  return rule === 'answer/refusal-is-a-stated-one'
}

/** By status and code. */
function isAnsweredAlike(one: ToldFault, other: ToldFault): boolean {
  const [first, second] = [one, other].map(({ answered }) => answered?.split(' · ').slice(0, 2).join())
  return first === second
}

/** What is told by what: an id that is none names no subscription either, and one limit, 3 MB, is read in two ways. */
const silences: ReadonlyMap<string, string> = new Map([
  ['operation/subscription-id-is-a-fhir-id', 'operation/subscription-exists'],
  ['transport/body-is-at-most-3-000-000-bytes', 'transport/body-is-at-most-3-mb'],
])

/** A field that is demanded for one operation is demanded for the other by the same mistake. */
const refusals: ReadonlyMap<string, string> = new Map([
  ['media-type/content-type-is-sent-to-publish', 'media-type/content-type-is-sent-to-create'],
])

const followers: ReadonlyMap<string, RegExp> = new Map([
  [
    'authorization/is-sent',
    /^(?:authorization|jose|claims)\/|of-requesting-patient|requesting-system-is-registered/,
  ],
  ['endpoint/from-asid-is-registered', /^endpoint\/requesting-system-is-registered$/],
  ['transport/body-is-sent', /^(?:subscription|criteria|event)\/|^media-type\/(?:body|xml|json)/],
])
