import type { Exchange } from '../model/answer.ts'
import type { AnswerPlace } from '../model/answer-rule.ts'
import { descendantOf } from '../model/element.ts'
import type { FhirElement } from '../model/fhir.ts'
import { isPublishable } from '../vocabulary/events.ts'
import { isAccepted, issues, outcome, valueBelow, where } from './answer.ts'
import { eventCodesOf } from './criteria.ts'

/** A value below each warning; undefined where it is absent. */
export function ofWarning(...path: readonly string[]): AnswerPlace<string | undefined> {
  return valueBelow(where(isWarned, issues), ...path)
}

/** Where events that are supported and events that are not stand together, issues may say other things too. */
function isWarned(exchange: Exchange): boolean {
  const mixes = exchange.findings.some(({ rule }) => rule === 'criteria/events-are-all-supported')
  return isAccepted(exchange) && !mixes
}

/** The events of the request whose deprecation the answer has to tell, by their codes. */
export function deprecatedEvents({
  request,
  context: { registry },
}: Pick<Exchange, 'request' | 'context'>): readonly string[] {
  if (registry === undefined) return []
  if (request.event !== undefined) {
    const { code } = request.event
    const told =
      isPublishable(code) && ['deprecated', 'no-longer-supported'].includes(registry.lifeCycle(code))
    return told ? [code] : []
  }
  const criteria = request.subscription?.criteria
  const codes = criteria === undefined ? [] : [...new Set(eventCodesOf(criteria))]
  return codes.filter((code) => registry.lifeCycle(code) === 'deprecated')
}

/** How many deprecation warnings an answer that accepts gives. */
export const deprecationCount: AnswerPlace<number> = where(isAccepted, (exchange) => {
  const count = issues(exchange).filter(({ value }) => isDeprecation(value)).length
  return [
    { value: count, at: outcome(exchange)[0]?.at ?? 'body', received: `${count} with the code DEPRECATED` },
  ]
})

function isDeprecation(issue: FhirElement): boolean {
  return descendantOf(issue, 'details', 'coding', 'code')?.value === 'DEPRECATED'
}
