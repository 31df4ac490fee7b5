import { maskTold } from '../masking/masking.ts'
import type { Finding } from '../spec/model/finding.ts'
import { type RequestRuleId, requestRules } from '../spec/rules/index.generated.ts'

/** What a refusal says of a broken rule: its id, what must be true, and what was received; NHS numbers are masked. */
export function diagnosticsOf({
  rule,
  title,
  place,
  received,
}: Pick<Finding, 'rule' | 'title' | 'place' | 'received'>): string {
  // Masked before it is cut, since half a number must not be left over; cut before that too, since it may be a body.
  const told = maskTold(received.slice(0, 16 * longest), { rule, place })
  return `${rule}: ${title.replace(/\.$/, '')}; received ${shortened(told)}`
}

/** The same of a rule that was seen to be broken before the request could be judged. */
export function diagnosticsBy(rule: RequestRuleId, received: string): string {
  return diagnosticsOf({ rule, title: requestRules[rule].title, place: '', received })
}

const longest = 300

function shortened(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}
