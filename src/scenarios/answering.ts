import type { Answering } from '../provider/answering.ts'
import { servedTo } from '../provider/media-type.ts'
import { Remembered } from '../provider/remembered.ts'
import { requestLikeness } from '../provider/request-likeness.ts'
import type { Scenario } from './scenario.ts'

/** Answers by a scenario what would be accepted: for one run, since tries are counted. */
export function answeringBy({ on, tries, answer }: Scenario): Answering {
  const answered = new Remembered<number>(10_000)
  return ({ http, request, context }, accept) => {
    const { operation } = request
    if (operation === undefined || !on.includes(operation)) return accept()
    const likeness = tries === Number.POSITIVE_INFINITY ? '' : requestLikeness(http)
    const before = answered.get(likeness) ?? 0
    if (before >= tries) return accept()
    const { subscription } = request
    const existing = subscription && context.history?.duplicateOf?.(subscription.root)
    const made = answer({ http, request, operation, served: servedTo(request), existing, accept })
    if (made === undefined) return accept()
    answered.set(likeness, before + 1)
    return made
  }
}
