import type { Context } from './model/context.ts'
import type { Finding, Outcome } from './model/finding.ts'
import {
  anyRequest,
  createSubscription,
  deleteSubscription,
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
import { Watched } from './watched.ts'

/** A rule left out counts as kept wherever it stands. */
export type Without = ReadonlySet<string>

/** How many findings of one rule are told: a message with a fault at every turn is not mended by telling all. */
const mostOfOneRule = 20

/** What a request breaks, in the order in which NEMS looks; of one rule at most `most` findings. */
export function judge(
  request: Request,
  context: Context,
  without: Without = nothing,
  most = mostOfOneRule,
): readonly Finding[] {
  const { operation } = request
  // Where method and path name no operation, which is what the rules of any request are about, nothing further is judged.
  if (operation === undefined) return brokenOf(ofAnyRequest, request, context, without, most)
  const { knownFields } = request
  if (knownFields === undefined || request.missing.size > 0)
    return brokenOf(ofOperation[operation], request, context, without, most)
  const known = leftOf.get(knownFields)
  const rules = known?.[operation]
  if (rules !== undefined) return brokenOf(rules, request, context, without, most)
  const left: NamedRule[] = []
  leftOf.set(knownFields, { ...known, [operation]: left })
  return brokenOf(ofOperation[operation], request, context, without, most, left)
}

/**
 * The rules of each operation that are left to judge, by the fields of a request: what read nothing but these and was
 * kept once is kept each time. Clients send a token more than once.
 */
const leftOf = new WeakMap<Fields, { readonly [operation in Operation]?: readonly NamedRule[] }>()

function brokenOf(
  rules: readonly NamedRule[],
  request: Request,
  context: Context,
  without: Without,
  most: number,
  left?: NamedRule[],
): readonly Finding[] {
  const findings: Finding[] = []
  const watched = new Watched(request, context)
  for (const named of rules) {
    const { rule } = named
    if (without.has(named.id)) {
      left?.push(named)
      continue
    }
    let found = 0
    watched.readsMore = false
    for (const spot of rule.at(watched.request, watched.context)) {
      if (rule.holds(spot.value)) continue
      findings.push(findingOf(named, spot, request, context))
      found += 1
      if (found === most) break
    }
    if (found > 0 || watched.readsMore) left?.push(named)
  }
  return findings
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
const ids = Object.keys(requestRules) as RequestRuleId[]

interface NamedRule {
  readonly id: RequestRuleId
  readonly title: string
  readonly rule: Rule
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
    .map((id): NamedRule => ({ id, ...(requestRules[id] as Entry<Rule>) })),
)
const ofAnyRequest = named.filter(({ rule }) => rule.on === anyRequest)
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
