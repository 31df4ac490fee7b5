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
  const { operation, knownFields } = request
  const judging = { request, context, without, most }
  // Where method and path name no operation, which is what the rules of any request are about, nothing further is judged.
  if (operation === undefined) return brokenOf(ofAnyRequest, judging)
  if (knownFields === undefined || request.missing.size > 0) return brokenOf(ofOperation[operation], judging)
  const known = knownOf.get(knownFields)
  const left = known?.[operation]
  if (left !== undefined) return brokenOf(left.rules, judging, toldBy(left, judging))
  const seen = judgeWatched(ofOperation[operation], judging)
  knownOf.set(knownFields, { ...known, [operation]: seen.left })
  return seen.findings
}

interface Judging {
  readonly request: Request
  readonly context: Context
  readonly without: Without
  readonly most: number
}

/** What a rule was found to be broken by before, where that is known. */
type Told = ReadonlyMap<NamedRule, readonly Finding[]>

function brokenOf(rules: readonly NamedRule[], judging: Judging, told: Told = noneTold): readonly Finding[] {
  const { without } = judging
  const findings: Finding[] = []
  for (const named of rules) {
    if (without.size > 0 && without.has(named.id)) continue
    const before = told.size > 0 ? told.get(named) : undefined
    if (before === undefined) addBroken(findings, named, judging)
    else findings.push(...before)
  }
  return findings
}

const noneTold: Told = new Map()

/** Judges one rule. @param seen the request and the context as the rule sees them */
function addBroken(
  findings: Finding[],
  named: NamedRule,
  { request, context, most }: Judging,
  seen: Pick<Judging, 'request' | 'context'> = { request, context },
): void {
  let found = 0
  for (const spot of named.rule.at(seen.request, seen.context)) {
    if (named.rule.holds(spot.value)) continue
    findings.push(findingOf(named, spot, request, context))
    found += 1
    if (found === most) break
  }
}

/**
 * What is known of the fields of a request for the rules of each operation. What read nothing but these says the same each
 * time: where it was kept, it is not judged again, and where it was broken, it is told again. Clients send a token more
 * than once.
 */
const knownOf = new WeakMap<Fields, { readonly [operation in Operation]?: Left }>()

interface Left extends Pick<Context, 'asAdvice' | 'pdsEnforced'>, Pick<Judging, 'most'> {
  /** Those that were broken among them, to be told in their place. */
  readonly rules: readonly NamedRule[]
  readonly told: Told
}

/** How strong a finding is depends on the context, and how many are told on whoever asks. */
function toldBy(left: Left, { context: { asAdvice, pdsEnforced }, most }: Judging): Told {
  const isTheSame = left.asAdvice === asAdvice && left.pdsEnforced === pdsEnforced && left.most === most
  return isTheSame ? left.told : noneTold
}

function judgeWatched(
  rules: readonly NamedRule[],
  judging: Judging,
): { readonly findings: readonly Finding[]; readonly left: Left } {
  const {
    context: { asAdvice, pdsEnforced },
    most,
  } = judging
  const left: NamedRule[] = []
  const told = new Map<NamedRule, readonly Finding[]>()
  const findings: Finding[] = []
  for (const named of rules) {
    if (judging.without.has(named.id)) {
      left.push(named)
      continue
    }
    // Another for each rule, so that what places remember of a request for the next rule is read again.
    const watched = new Watched(judging.request, judging.context)
    const before = findings.length
    addBroken(findings, named, judging, watched)
    const isBroken = findings.length > before
    if (isBroken || watched.readsMore) left.push(named)
    if (isBroken && !watched.readsMore) told.set(named, findings.slice(before))
  }
  return { findings, left: { rules: left, told, asAdvice, pdsEnforced, most } }
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
