import { render } from '../../generators/draft/render.ts'
import { variations } from '../../generators/variations/index.ts'
import { everyPlainForm, variedDraft } from '../../generators/variations/varied-requests.ts'
import { outcomes } from '../spec/judge.ts'
import type { Context } from '../spec/model/context.ts'
import { anyRequest, type Operation } from '../spec/model/operation.ts'
import type { Registry } from '../spec/model/registry.ts'
import type { Rule } from '../spec/model/rule.ts'
import type { ProviderStrength } from '../spec/model/strength.ts'
import { type Entry, type RequestRuleId, requestRules } from '../spec/rules/index.generated.ts'
import type { HttpRequest } from '../wire/http-message.ts'
import { readRequest } from '../wire/request-reader.ts'
import { isLarge } from './changes.ts'
import type { Judgement } from './oracle.ts'
import type { Trial } from './trials.ts'

/** What a run has seen of a rule: requests that were answered. */
export interface RuleCoverage extends Counted {
  /** That had to be accepted, of an operation that it is about. */
  good: number
}

interface Counted {
  readonly rule: RequestRuleId
  /** What a provider has to do with a request that breaks it. */
  readonly strength: ProviderStrength
  /** That kept it and had to be accepted. */
  kept: number
  /** That broke it and had to be refused. */
  refused: number
  /** That broke it and may be accepted or refused: what was done with them. */
  readonly open: { accepted: number; refused: number }
}

/** Counts which rules were kept and broken by requests that were answered. */
export class Coverage {
  readonly #context: Context
  readonly #rules: ReadonlyMap<string, Counted>
  /** Requests that had to be accepted, by what they are of. */
  readonly #good = new Map<Operation | undefined, number>()

  constructor(context: Context, includes: (rule: string) => boolean) {
    this.#context = context
    const ids = (Object.keys(requestRules) as RequestRuleId[]).filter(includes)
    this.#rules = new Map(ids.map((rule) => [rule, coverageOf(rule)]))
  }

  add({ reply, judgement }: Trial): void {
    const { expected, observed, requestFindings } = judgement
    // A connection that is closed where it may be is an answer, too.
    if (!('answer' in reply) && observed !== 'refused') return
    for (const { rule } of requestFindings) {
      const coverage = this.#rules.get(rule)
      if (coverage === undefined) continue
      if (expected === 'refuse') coverage.refused += 1
      else if (observed === 'accepted') coverage.open.accepted += 1
      else coverage.open.refused += 1
    }
    if (expected === 'accept') this.#addKept(judgement)
  }

  get all(): readonly RuleCoverage[] {
    return [...this.#rules.values()].map((each) => ({ ...each, good: this.#goodOf(each.rule) }))
  }

  /** Rules that were not met in both ways: kept and broken. */
  uncovered(registry: Registry): readonly RuleCoverage[] {
    return uncoveredOf(this.all, registry, this.#context)
  }

  #addKept({ kept, judged }: Judgement): void {
    const operation = judged?.operation
    this.#good.set(operation, (this.#good.get(operation) ?? 0) + 1)
    for (const rule of kept) {
      const coverage = this.#rules.get(rule)
      if (coverage !== undefined) coverage.kept += 1
    }
  }

  #goodOf(rule: RequestRuleId): number {
    const { on } = (requestRules[rule] as Entry<Rule>).rule
    return [...this.#good]
      .filter(([operation]) => on === anyRequest || (operation !== undefined && on.includes(operation)))
      .reduce((sum, [, count]) => sum + count, 0)
  }
}

/** Rules that were not met in both ways, kept and broken, by requests that a registry allows. */
export function uncoveredOf(
  all: readonly RuleCoverage[],
  registry: Registry,
  context: Context,
): readonly RuleCoverage[] {
  const keepable = new Set<string>()
  for (const request of goodRequests(registry))
    for (const rule of keptBy(request, context)) keepable.add(rule)
  return all.filter(({ rule, strength, kept, good, refused, open }) => {
    const broken = strength === 'must' ? refused : refused + open.accepted + open.refused
    return broken === 0 || (keepable.has(rule) ? kept : good) === 0
  })
}

function coverageOf(rule: RequestRuleId): Counted {
  const { strength } = (requestRules[rule] as Entry<Rule>).rule
  const open = { accepted: 0, refused: 0 }
  return { rule, strength: strength.provider, kept: 0, refused: 0, open }
}

/** Rules that look at something in a request and find it right. Others look for what must not be there. */
function keptBy(request: HttpRequest, context: Context): readonly string[] {
  const found = outcomes(readRequest(request), context)
  return [...found].filter(([, outcome]) => outcome === 'kept').map(([rule]) => rule)
}

/** Any time does: those of a request are counted from it. */
const now = 1_800_000_000

/** Plain requests, and each varied in one way. */
function* goodRequests(registry: Registry): Generator<HttpRequest> {
  for (const form of everyPlainForm(registry))
    for (const variation of variations) {
      const { rule, name } = variation
      const draft = isLarge(`${rule}: ${name}`) ? undefined : variedDraft(form, variation, registry)
      if (draft !== undefined) yield render(draft, { now })
    }
}
