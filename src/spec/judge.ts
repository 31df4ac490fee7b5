import type { Context } from './model/context.ts'
import type { Finding, Outcome } from './model/finding.ts'
import { anyRequest, everyOperation, type Operation } from './model/operation.ts'
import { labelOf, lineOf, receivedOf, type Spot } from './model/place.ts'
import type { Request } from './model/request.ts'
import type { Need, Rule } from './model/rule.ts'
import { expectation, show } from './model/show.ts'
import type { Strengths, Verdict } from './model/strength.ts'
import { type Entry, type RequestRuleId, requestRules } from './rules/index.generated.ts'

/** A rule left out counts as kept wherever it stands. */
export type Without = ReadonlySet<string>

/** What a request breaks, in the order in which NEMS looks. */
export function judge(request: Request, context: Context, without: Without = nothing): readonly Finding[] {
  const findings: Finding[] = []
  apply(request, without, (rule, id, title) => {
    for (const spot of brokenSpots(rule, request, context))
      findings.push(findingOf(rule, id, title, spot, request, context))
    return findings.length > 0
  })
  return findings
}

/** What became of every rule. */
export function outcomes(request: Request, context: Context): ReadonlyMap<RequestRuleId, Outcome> {
  const result = new Map<RequestRuleId, Outcome>(ids.map((id) => [id, 'not applicable']))
  apply(request, nothing, (rule, id) => {
    const spots = rule.at(request, context)
    const broken = spots.some((spot) => isBroken(rule, spot))
    if (spots.length > 0) result.set(id, broken ? 'broken' : 'kept')
    return broken
  })
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
const ids = Object.keys(requestRules) as RequestRuleId[]

type NamedRule = readonly [id: RequestRuleId, title: string, rule: Rule]

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
    .map((id): NamedRule => [id, requestRules[id].title, (requestRules[id] as Entry<Rule>).rule]),
)
const ofAnyRequest = named.filter(([, , rule]) => rule.on === anyRequest)
const ofOperation = new Map<Operation, readonly NamedRule[]>(
  everyOperation.map((operation) => [
    operation,
    named.filter(([, , rule]) => rule.on !== anyRequest && rule.on.includes(operation)),
  ]),
)

/** Where method and path break a rule, or name no operation, nothing further is judged. */
function apply(
  request: Request,
  without: Without,
  look: (rule: Rule, id: RequestRuleId, title: string) => boolean,
): void {
  let stopped = false
  for (const [id, title, rule] of ofAnyRequest) if (!without.has(id) && look(rule, id, title)) stopped = true
  if (stopped || request.operation === undefined) return
  for (const [id, title, rule] of ofOperation.get(request.operation) ?? [])
    if (!without.has(id)) look(rule, id, title)
}

function brokenSpots(rule: Rule, request: Request, context: Context): readonly Spot<unknown>[] {
  const spots = rule.at(request, context)
  for (const spot of spots) if (isBroken(rule, spot)) return firstBroken(rule, spots)
  return none
}

/** Of a message with a fault at every turn so many of a rule are told; it does not get better by telling all. */
const mostOfOneRule = 20

function firstBroken(rule: Rule, spots: readonly Spot<unknown>[]): readonly Spot<unknown>[] {
  const broken: Spot<unknown>[] = []
  for (const spot of spots) {
    if (isBroken(rule, spot)) broken.push(spot)
    if (broken.length === mostOfOneRule) break
  }
  return broken
}

const none: readonly Spot<unknown>[] = []

function isBroken(rule: Rule, spot: Spot<unknown>): boolean {
  return !rule.must.safeParse(spot.value).success
}

function findingOf(
  rule: Rule,
  id: RequestRuleId,
  title: string,
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
    strength: effective(rule, context),
    answers: rule.answers,
    source: rule.source,
  }
}

function effective({ strength, enforcedBy }: Rule, { pdsEnforced }: Context): Strengths {
  return enforcedBy === 'pds' && pdsEnforced ? { ...strength, provider: 'must' } : strength
}
