import { deprecation } from '../provider/deprecations.ts'
import { operationOutcome } from '../provider/operation-outcome.ts'
import { resourceAnswer } from '../provider/resource-answer.ts'
import { eventCodesOf } from '../spec/places/criteria.ts'
import type { HttpAnswer } from '../wire/http-message.ts'
import type { Asked } from './scenario.ts'

/** The ordinary answer with a warning for each event type; that which it has already stays. */
export function withDeprecation({ request, served, accept }: Asked): HttpAnswer {
  const { status, headers, body } = accept()
  if (body.length > 0) return { status, headers, body }
  const { event, subscription } = request
  const codes =
    subscription?.criteria === undefined ? [event?.code ?? ''] : eventCodesOf(subscription.criteria)
  return resourceAnswer(status, operationOutcome([...new Set(codes)].map(deprecation)), served, headers)
}
