import { outcomes } from '../spec/judge.ts'
import type { Context } from '../spec/model/context.ts'
import type { Finding } from '../spec/model/finding.ts'
import { anyRequest } from '../spec/model/operation.ts'
import type { Request } from '../spec/model/request.ts'
import type { Rule } from '../spec/model/rule.ts'
import { type Entry, requestRules } from '../spec/rules/index.generated.ts'
import type { RuleAbout, ToldOutcome } from './told.ts'

/**
 * What became of each rule that is about requests of this operation, those about the token first. What was found when
 * the request came in holds; rules on what came before it, which nobody knows any more, are told of only if broken.
 */
export function rulesAbout(
  request: Request,
  context: Context,
  findings: readonly Finding[],
  without: ReadonlySet<string>,
): readonly RuleAbout[] {
  const broken = new Set(findings.map(({ rule }) => rule))
  const found = outcomes(request, context)
  const all = Object.entries(requestRules as Readonly<Record<string, Entry<Rule>>>)
    .filter(([id, { rule }]) => broken.has(id) || (isAbout(rule, request) && rule.needs !== 'history'))
    .map(([id, { title, rule }]): RuleAbout => {
      const outcome = outcomeOf(id, found.get(id as keyof typeof requestRules), broken, without)
      return { id, title, part: partOf(id), outcome, strength: rule.strength.client }
    })
  return parts.flatMap((part) => all.filter((each) => each.part === part))
}

const parts = ['token', 'head', 'message'] as const
const ofTheToken = /^(?:authorization|jose|claims)\//
const ofTheHead = /^(?:operation|transport|media-type|header)\//

function partOf(id: string): RuleAbout['part'] {
  if (ofTheToken.test(id)) return 'token'
  return ofTheHead.test(id) ? 'head' : 'message'
}

function isAbout({ on }: Rule, { operation }: Request): boolean {
  return on === anyRequest || (operation !== undefined && on.includes(operation))
}

function outcomeOf(
  id: string,
  outcome: 'kept' | 'broken' | 'not applicable' | undefined,
  broken: ReadonlySet<string>,
  without: ReadonlySet<string>,
): ToldOutcome {
  if (broken.has(id)) return 'broken'
  if (without.has(id)) return 'left out'
  return outcome === 'broken' ? 'kept' : (outcome ?? 'not applicable')
}
