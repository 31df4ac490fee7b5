import type { Context } from './model/context.ts'
import { labelOf, receivedOf } from './model/place.ts'
import type { Request } from './model/request.ts'
import type { Rule } from './model/rule.ts'
import { show } from './model/show.ts'
import { type Entry, type RequestRuleId, requestRules } from './rules/index.generated.ts'

/** What a rule looks at in a request: its places, and what stands there. */
export function spotsOf(
  id: RequestRuleId,
  request: Request,
  context: Context,
): readonly { readonly place: string; readonly received: string }[] {
  const { rule } = requestRules[id] as Entry<Rule>
  return rule
    .at(request, context)
    .map((spot) => ({ place: labelOf(spot.at), received: show(receivedOf(spot)) }))
}
