import {
  type BreakingRequest,
  beyondPlainHttp,
  breakingRequests,
} from '../../generators/breaking-requests.ts'
import { judgeDraft } from '../../generators/samples.ts'
import type { Verdict } from '../spec/model/strength.ts'
import { type RequestRuleId, requestRules } from '../spec/rules/index.generated.ts'
import type { Asked, ReferenceProviders } from './reference-providers.ts'

/** A rule about requests that was kept once and broken once. */
export interface CheckedRule {
  readonly rule: RequestRuleId
  /** How it was broken. */
  readonly operator: string
  /** What a provider has to do with the request that breaks it. */
  readonly expected: Verdict
  /** Whether plain HTTP carries what it is about; else it was judged without a provider. */
  readonly isOverHttp: boolean
  /** What was not as it must be. */
  readonly problems: readonly string[]
}

export interface CheckRulesOptions {
  readonly providers: ReferenceProviders
  /** Rules that the providers leave out. */
  readonly faults: ReadonlySet<string>
  /** UTC seconds. */
  readonly now: () => number
}

/** Every rule about requests. */
export const ruleIds = Object.keys(requestRules) as readonly RequestRuleId[]

/**
 * Sends a request that breaks nothing, then the same broken in one way, and looks at what is answered: a way that
 * breaks no other rule, where there is one.
 */
export async function checkRule(rule: RequestRuleId, options: CheckRulesOptions): Promise<CheckedRule> {
  const requests = breakingRequests(rule)
  const request = requests.find(({ expectation }) => expectation.companions.length === 0) ?? requests[0]
  if (request === undefined) throw new Error(`${rule} cannot be broken`)
  const isOverHttp = !beyondPlainHttp.has(rule)
  const problems = isOverHttp ? await problemsOverHttp(request, options) : problemsInMemory(request, options)
  const { operator, expected } = request.expectation
  return { rule, operator, expected, isOverHttp, problems }
}

async function problemsOverHttp(
  { rule, original, draft, expectation: { expected, world } }: BreakingRequest,
  { providers, faults }: CheckRulesOptions,
): Promise<readonly string[]> {
  const kept = await providers.ask(original, { world: {} })
  const broken = await providers.ask(draft, { world })
  const isSeen = broken === undefined || isTold(rule, broken)
  return [
    ...problemsOf('kept', 'accept', kept),
    ...problemsOf('broken', expected, broken),
    ...(isSeen || faults.has(rule) ? [] : ['broken: the provider did not see it in what came over the wire']),
  ]
}

/** Among what the provider found, or, where it did not read all of the request, in what it says. */
function isTold(rule: RequestRuleId, { exchange }: Asked): boolean {
  if (exchange === undefined) return false
  const { findings, diagnostics } = exchange
  return (
    findings.some((finding) => finding.rule === rule) ||
    diagnostics.some((said) => said.startsWith(`${rule}: `))
  )
}

function problemsOf(what: string, expected: Verdict, asked: Asked | undefined): readonly string[] {
  if (asked === undefined) return [`${what}: the connection was closed without an answer`]
  const { answer, judged } = asked
  const isWrong = judged.fault !== undefined || (expected === 'refuse') !== (judged.observed === 'refused')
  return [
    ...(isWrong
      ? [`${what}: must be ${expected === 'refuse' ? 'refused' : 'accepted'}, was answered ${answer.status}`]
      : []),
    ...judged.findings.map(
      (finding) => `${what}: the answer breaks ${finding.rule}; received ${finding.received}`,
    ),
  ]
}

function problemsInMemory(
  { rule, original, draft, expectation: { world } }: BreakingRequest,
  { now }: CheckRulesOptions,
): readonly string[] {
  const isBroken = (judged: ReturnType<typeof judgeDraft>) =>
    judged.findings.some((each) => each.rule === rule)
  return [
    ...(isBroken(judgeDraft(original, {}, now())) ? ['kept: the judge says that it is broken'] : []),
    ...(isBroken(judgeDraft(draft, world, now())) ? [] : ['broken: the judge does not say so']),
  ]
}
