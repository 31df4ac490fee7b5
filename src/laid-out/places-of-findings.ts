import type { Context } from '../spec/model/context.ts'
import { childrenOf } from '../spec/model/element.ts'
import type { FhirElement } from '../spec/model/fhir.ts'
import type { Finding } from '../spec/model/finding.ts'
import { type At, labelOf, type Spot } from '../spec/model/place.ts'
import type { Request } from '../spec/model/request.ts'
import type { Rule } from '../spec/model/rule.ts'
import { type Entry, requestRules } from '../spec/rules/index.generated.ts'
import { keyIn } from './laid-out.ts'

/**
 * Where in the body each finding is, as keys of the document laid out; undefined where it is not about an element. A
 * finding names its place in words, which several entries of a Bundle share: so the rule is asked again.
 */
export function placesOf(
  findings: readonly Finding[],
  request: Request,
  context: Context,
): readonly (string | undefined)[] {
  const document = request.body.document
  if (document?.ok !== true) return findings.map(() => undefined)
  const { syntax } = document.value
  const left = new Map<string, Spot<unknown>[]>()
  return findings.map(({ rule, place }) => {
    const spots = left.get(rule) ?? brokenSpots(rule, request, context)
    left.set(rule, spots)
    const found = spots.findIndex(({ at }) => labelOf(at) === place)
    const [spot] = found < 0 ? [] : spots.splice(found, 1)
    return spot === undefined ? undefined : keyOfPlace(spot.at, syntax)
  })
}

function brokenSpots(id: string, request: Request, context: Context): Spot<unknown>[] {
  const entry = (requestRules as Readonly<Record<string, Entry<Rule> | undefined>>)[id]
  if (entry === undefined) return []
  const { rule } = entry
  return rule.at(request, context).filter(({ value }) => !rule.holds(value))
}

/** Where something is missing, the element that lacks it. */
function keyOfPlace(at: At, syntax: 'xml' | 'json'): string | undefined {
  if (typeof at === 'string')
    return at.startsWith('Subscription.criteria') ? keyIn('', 'criteria', 0) : undefined
  return keyOf('children' in at ? at : at.parent, syntax)
}

/** JSON has no element of its own for a resource inside another: it is the value of the member that holds it. */
function keyOf(element: FhirElement, syntax: 'xml' | 'json'): string {
  const { parent, name } = element
  if (parent === undefined) return ''
  if (syntax === 'json' && (parent.name === 'resource' || parent.name === 'contained'))
    return keyOf(parent, syntax)
  return keyIn(keyOf(parent, syntax), name, childrenOf(parent, name).indexOf(element))
}
