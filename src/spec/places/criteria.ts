import type { Component, Criteria, Kind } from '../model/criteria.ts'
import { childOf } from '../model/element.ts'
import { map, nowhere, once, only, type Place } from '../model/place.ts'
import { type ComponentName, componentNames } from '../vocabulary/criteria.ts'
import { subscribableEvents } from '../vocabulary/events.ts'

/** The criteria of a Subscription, whether or not they begin well. */
export const anyCriteria: Place<Criteria> = once(({ subscription }) => {
  if (subscription?.criteria === undefined) return nowhere
  const { root, criteria } = subscription
  return [{ value: criteria, at: childOf(root, 'criteria') ?? root, received: criteria.text }]
})

/** Criteria that begin as they must; of others nothing further is judged. */
export const criteria: Place<Criteria> = only(anyCriteria, ({ beginsWell }) => beginsWell)

/** Every component. */
export const components: Place<Component> = (request, context) => {
  const [spot] = criteria(request, context)
  if (spot === undefined) return nowhere
  const { at } = spot
  return spot.value.components.map((component) => ({ value: component, at, received: component.text }))
}

/** Values of the components with a name; components without a value are left out, as empty ones are. */
export function componentValue(name: ComponentName): Place<string> {
  const at = `Subscription.criteria: ${name}`
  return ({ subscription }) =>
    subscription?.criteria?.valuesOf(name).map((value) => ({ value, at })) ?? nowhere
}

/** How often a component is there. */
export function componentCount(name: ComponentName): Place<number> {
  return map(criteria, ({ countOf }) => countOf(name))
}

/** The kind of criteria that begin as they must. */
export const kind: Place<Kind> = map(criteria, (value) => value.kind)

/** Criteria of one patient. */
export const explicitCriteria: Place<Criteria> = only(criteria, isExplicit)

/** Whether criteria are of one patient. */
export function isExplicit({ kind: { patient, ruleType } }: Criteria): boolean {
  return patient && !ruleType
}

/** Criteria of a rule. */
export const genericCriteria: Place<Criteria> = only(
  criteria,
  ({ kind: { patient, ruleType, organization } }) => !patient && (ruleType || organization),
)

/** Event codes of criteria, those joined by commas divided. */
export function eventCodesOf({ valuesOf }: Criteria): readonly string[] {
  const values = valuesOf('MessageHeader.event')
  return values.some((value) => value.includes(',')) ? values.flatMap((value) => value.split(',')) : values
}

/** Each event code. */
export const eventCodes: Place<string> = (request, context) => {
  const [spot] = criteria(request, context)
  if (spot === undefined) return nowhere
  return eventCodesOf(spot.value).map((value) => ({
    value,
    at: 'Subscription.criteria: MessageHeader.event',
  }))
}

/** Whether an event code can be subscribed to. */
export function isSubscribable(code: string): boolean {
  return (subscribableEvents as readonly string[]).includes(code)
}

/** Places of known components in the page's table, in the order sent. */
export function orderOf({ components }: Criteria): readonly number[] {
  return components
    .map(({ name }) => (componentNames as readonly string[]).indexOf(name))
    .filter((place) => place >= 0)
}
