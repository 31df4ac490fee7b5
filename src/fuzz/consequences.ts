import type { Finding } from '../spec/model/finding.ts'

/** What is wrong with one answer, without what is wrong only because of something else that is wrong with it. */
export function rootFindings(findings: readonly Finding[]): readonly Finding[] {
  const broken = new Set(findings.map(({ rule }) => rule))
  return findings.filter(({ rule }) => causes.get(rule)?.some((cause) => broken.has(cause)) !== true)
}

/** A body that cannot be read is not what it should be either. */
const unreadable = ['answer/body-is-well-formed', 'answer/body-is-of-its-content-type']

/** What a body should be. */
const ofTheBody = [
  'answer/accepted-body-is-empty-or-a-warning',
  'answer/deleted-body-is-empty-or-an-outcome',
  'answer/read-is-a-subscription',
  'answer/refusal-has-an-operation-outcome',
]

const causes: ReadonlyMap<string, readonly string[]> = new Map([
  ...ofTheBody.map((rule) => [rule, unreadable] as const),
  ['answer/media-type-was-asked-for', [...unreadable, ...ofTheBody]],
  ['answer/issue-has-a-spine-code-system', ['answer/issue-has-a-spine-code']],
  ['answer/refusal-is-a-stated-one', ['answer/is-gone-after-delete', 'answer/issue-has-a-fhir-code']],
])

/**
 * Faults without those that follow from another: a provider that asks for no token at all cannot mind what is in one, one
 * that is silent where a rule is broken is silent where it is broken in another way, and one that loses subscriptions
 * does not find them whatever a request breaks.
 * @param isOfNone whether a fault shows in a 404 or 410 that answers a request about one subscription
 */
export function rootFaults<F extends { readonly kind: string; readonly rule: string }>(
  faults: readonly F[],
  isOfNone: (fault: F) => boolean,
): readonly F[] {
  const accepted = new Set(faults.filter(({ kind }) => kind === 'false-accept').map(({ rule }) => rule))
  const roots = [...followers].filter(([root]) => accepted.has(root))
  const unanswered = new Set(faults.filter(isUnanswered).map(({ rule }) => rule))
  const losesSome = faults.some(isLoss)
  return faults.filter((fault) => {
    const { kind, rule } = fault
    if (isUnanswered(fault)) return !unanswered.has(toldBy.get(rule) ?? '')
    if (losesSome && !isLoss(fault) && isOfNone(fault)) return !mayBeOfALoss(fault)
    return kind !== 'false-accept' || !roots.some(([root, area]) => rule !== root && area.test(rule))
  })
}

type Told = Parameters<typeof rootFaults>[0][number]

function isLoss({ kind, rule }: Told): boolean {
  return kind === 'false-refusal' && rule === 'operation/subscription-exists'
}

/** What is lost is not found where something else was to be refused, nor where one time in three it is there still. */
function mayBeOfALoss({ kind, rule }: Told): boolean {
  return kind === 'unstable' || rule === 'answer/refusal-is-a-stated-one'
}

function isUnanswered({ kind }: Told): boolean {
  return kind === 'hang' || kind === 'dropped'
}

/** What is told by what: an id that is none names no subscription either, and one limit, 3 MB, is read in two ways. */
const toldBy: ReadonlyMap<string, string> = new Map([
  ['operation/subscription-id-is-a-fhir-id', 'operation/subscription-exists'],
  ['transport/body-is-at-most-3-000-000-bytes', 'transport/body-is-at-most-3-mb'],
])

const followers: ReadonlyMap<string, RegExp> = new Map([
  [
    'authorization/is-sent',
    /^(?:authorization|jose|claims)\/|of-requesting-patient|requesting-system-is-registered/,
  ],
  ['transport/body-is-sent', /^(?:subscription|criteria|event)\/|^media-type\/(?:body|xml|json)/],
])
