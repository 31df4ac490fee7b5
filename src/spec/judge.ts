import type { Context } from './model/context.ts'
import type { Finding, OnKept, Outcome } from './model/finding.ts'
import {
  anyRequest,
  createSubscription,
  deleteSubscription,
  everyOperation,
  type Operation,
  publishEvent,
  readSubscription,
} from './model/operation.ts'
import { labelOf, lineOf, receivedOf, type Spot } from './model/place.ts'
import type { Fields, Request } from './model/request.ts'
import type { Need, Rule } from './model/rule.ts'
import { expectation, show } from './model/show.ts'
import { atMostAdvice, type Strengths, type Verdict } from './model/strength.ts'
import { type Entry, type RequestRuleId, requestRules } from './rules/index.generated.ts'
import { isSame, type Lasting, lastingOf, Watched } from './watched.ts'

/** A rule left out counts as kept wherever it stands. */
export type Without = ReadonlySet<string>

/** How many findings of one rule are told: a message with a fault at every turn is not mended by telling all. */
const mostOfOneRule = 20

/** What a request breaks, in the order in which NEMS looks; of one rule at most `mostOfOneRule` findings. */
export function judge(
  request: Request,
  context: Context,
  without: Without = nothing,
  onKept?: OnKept,
): readonly Finding[] {
  const { operation, knownFields } = request
  const judging = { request, context, without, onKept }
  // Where method and path name no operation, which is what the rules of any request are about, nothing further is judged.
  if (operation === undefined) return brokenOf(ofAnyRequest, judging)
  if (knownFields === undefined || onKept !== undefined) return brokenOf(ofOperation[operation], judging)
  const known = knownOf.get(knownFields)
  const left = known?.[operation]
  if (left !== undefined && isSame(left.lasting, request, context)) return brokenOf(left.rules, judging)
  const seen = judgeWatched(ofOperation[operation], judging)
  knownOf.set(knownFields, { ...known, [operation]: seen.left })
  return seen.findings
}

/**
 * What a request may be refused for beside what it breaks. One that is of no operation is not judged further, but a
 * provider that looks at something else before method and path finds what each of the four asks for.
 */
export function besides(request: Request, context: Context, without: Without = nothing): readonly Finding[] {
  return request.operation === undefined ? brokenOf(ofEveryOperation, { request, context, without }) : none
}

interface Judging {
  readonly request: Request
  readonly context: Context
  readonly without: Without
  readonly onKept?: OnKept | undefined
}

function brokenOf(rules: readonly NamedRule[], judging: Judging): readonly Finding[] {
  const { without } = judging
  const leavesOut = without.size > 0
  const findings: Finding[] = []
  for (const named of rules) {
    if (leavesOut && without.has(named.id)) continue
    if (named.told === undefined) addBroken(findings, named, judging)
    else findings.push(...named.told)
  }
  return findings
}

/** Judges one rule. @param seen the request and the context as the rule sees them */
function addBroken(
  findings: Finding[],
  named: NamedRule,
  { request, context, onKept }: Judging,
  seen: Pick<Judging, 'request' | 'context'> = { request, context },
): void {
  let found = 0
  const spots = named.rule.at(seen.request, seen.context)
  for (const spot of spots) {
    if (named.rule.holds(spot.value)) continue
    findings.push(findingOf(named, spot, request, context))
    found += 1
    if (found === mostOfOneRule) break
  }
  if (found === 0 && spots.length > 0) onKept?.(named.id)
}

/**
 * What is known of the fields of a request for the rules of each operation. What read nothing but these and what else
 * stays the same says the same each time: where it was kept, it is not judged again, and where it was broken, it is told
 * again. Clients send a token more than once.
 */
const knownOf = new WeakMap<Fields, { readonly [operation in Operation]?: Left }>()

interface Left {
  /** Those that are to be judged, or told, each time. */
  readonly rules: readonly NamedRule[]
  /** What the others may have read besides the fields. */
  readonly lasting: Lasting
}

function judgeWatched(
  rules: readonly NamedRule[],
  judging: Judging,
): { readonly findings: readonly Finding[]; readonly left: Left } {
  const left: NamedRule[] = []
  const findings: Finding[] = []
  for (const named of rules) {
    // Another for each rule, so that what places remember of a request for the next rule is read again.
    const watched = new Watched(judging.request, judging.context)
    const broken: Finding[] = []
    addBroken(broken, named, judging, watched)
    if (watched.readsMore) left.push(named)
    else if (broken.length > 0) left.push({ ...named, told: broken })
    if (!judging.without.has(named.id)) findings.push(...broken)
  }
  return { findings, left: { rules: left, lasting: lastingOf(judging.request, judging.context) } }
}

/** What became of every rule. */
export function outcomes(request: Request, context: Context): ReadonlyMap<RequestRuleId, Outcome> {
  const result = new Map<RequestRuleId, Outcome>(ids.map((id) => [id, 'not applicable']))
  const { operation } = request
  for (const { id, rule } of operation === undefined ? ofAnyRequest : ofOperation[operation]) {
    const spots = rule.at(request, context)
    if (spots.length > 0) result.set(id, spots.every(({ value }) => rule.holds(value)) ? 'kept' : 'broken')
  }
  return result
}

/**
 * What a provider has to do with a request that breaks these rules: refuse if one binds providers as `must`,
 * either if only weaker ones do, else accept.
 */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const binding = findings
    .map(({ strength }) => strength.provider)
    .filter((strength) => strength !== 'accept')
  if (binding.includes('must')) return 'refuse'
  return binding.length > 0 ? 'either' : 'accept'
}

/** What a rule needs to know apart from the request; undefined when nothing, or for a rule about answers. */
export function needOf(id: string): Need | undefined {
  return (requestRules as Readonly<Record<string, Entry<Rule> | undefined>>)[id]?.rule.needs
}

const nothing: Without = new Set()
const none: readonly Finding[] = []
const ids = Object.keys(requestRules) as RequestRuleId[]

interface NamedRule {
  readonly id: RequestRuleId
  readonly title: string
  readonly rule: Rule
  /** What it is broken by, where that is known. */
  readonly told: readonly Finding[] | undefined
}

/** The order in which Spine looks; within an area, that of the index. */
const areas = [
  'operation',
  'transport',
  'media-type',
  'authorization',
  'jose',
  'claims',
  'header',
  'subscription',
  'criteria',
  'event',
  'nhs-number',
  'endpoint',
]

const named: readonly NamedRule[] = areas.flatMap((area) =>
  ids
    .filter((id) => id.startsWith(`${area}/`))
    .map((id): NamedRule => ({ id, ...(requestRules[id] as Entry<Rule>), told: undefined })),
)
const ofAnyRequest = named.filter(({ rule }) => rule.on === anyRequest)
const ofEveryOperation = named.filter(
  ({ rule: { on } }) => on !== anyRequest && everyOperation.every((operation) => on.includes(operation)),
)
const ofOperation: Readonly<Record<Operation, readonly NamedRule[]>> = {
  'publish-event': rulesOf(publishEvent),
  'create-subscription': rulesOf(createSubscription),
  'read-subscription': rulesOf(readSubscription),
  'delete-subscription': rulesOf(deleteSubscription),
}

function rulesOf(operation: Operation): readonly NamedRule[] {
  return named.filter(({ rule }) => rule.on === anyRequest || rule.on.includes(operation))
}

function findingOf(
  { id, title, rule }: NamedRule,
  spot: Spot<unknown>,
  request: Request,
  context: Context,
): Finding {
  return {
    rule: id,
    title,
    operation: request.operation,
    place: labelOf(spot.at),
    line: lineOf(spot.at),
    expected: rule.expected?.(spot.value) ?? expectation(rule.must),
    received: show(receivedOf(spot)),
    hint: rule.hint?.(spot.value),
    strength: effective(id, rule, context),
    answers: rule.answers,
    source: rule.source,
  }
}

function effective(
  id: string,
  { strength, enforcedBy }: Rule,
  { pdsEnforced, asAdvice }: Context,
): Strengths {
  const known: Strengths = enforcedBy === 'pds' && pdsEnforced ? { ...strength, provider: 'must' } : strength
  return asAdvice?.has(id) === true ? atMostAdvice(known) : known
}
