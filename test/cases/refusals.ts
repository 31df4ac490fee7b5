import type { RefusalAnswer } from '../../src/spec/model/refusal.ts'
import type { Rule } from '../../src/spec/model/rule.ts'
import { type Entry, type RequestRuleId, requestRules } from '../../src/spec/rules/index.generated.ts'

/** How a rule says that it may be refused, in the words of the table of answers. */
export function refusalOf(id: RequestRuleId) {
  const { rule } = requestRules[id] as Entry<Rule>
  const { basis, byGateway, answers } = rule.answers
  const [preferred, ...others] = answers.map(inWords)
  return { preferred, others: others.sort(), basis, bodyExcused: byGateway ?? false }
}

/** A status below 10 is a class; a severity is only said where one is asked for. */
function inWords({ status, code, spine, severity }: RefusalAnswer): string {
  return [status < 10 ? `${status}xx` : `${status}`, code, spine, severity]
    .filter((part) => part !== undefined)
    .join(' · ')
}
