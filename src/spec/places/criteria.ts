import type { Component, Criteria } from '../model/criteria.ts'
import { childOf } from '../model/element.ts'
import { map, nowhere, type Place } from '../model/place.ts'
import type { ComponentName } from '../vocabulary/criteria.ts'
import { componentNames } from '../vocabulary/criteria.ts'
import { isPublishable, subscribableEvents } from '../vocabulary/events.ts'

/** The criteria of a Subscription, whether or not they begin well. */
export const anyCriteria: Place<Criteria> = ({ subscription }) =>
  subscription?.criteria === undefined
    ? nowhere
    : [
        {
          value: subscription.criteria,
          at: childOf(subscription.root, 'criteria') ?? subscription.root,
          received: subscription.criteria.text,
        },
      ]

/** Criteria that begin as they must; of others nothing further is judged. */
export const criteria: Place<Criteria> = (request, context) =>
  anyCriteria(request, context).filter(({ value }) => value.beginsWell)

/** Every component. */
export const components: Place<Component> = (request, context) =>
  criteria(request, context).flatMap(({ value, at }) =>
    value.components.map((component) => ({ value: component, at, received: textOf(component) })),
  )

/** Values of the components with a name; components without a value are left out, as empty ones are. */
export function componentValue(name: ComponentName): Place<string> {
  return (request, context) =>
    components(request, context).flatMap(({ value: component, at }) =>
      component.name === name && component.value
        ? [{ value: component.value, at: `${labelled(at)}: ${name}`, received: component.value }]
        : [],
    )
}

/** How often each component that may stand once is there. */
export const counts: Place<ReadonlyMap<string, number>> = map(criteria, ({ components }) => {
  const counts = new Map<string, number>()
  for (const { name } of components) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
})

/** Which of the components that tell explicit criteria from generic ones are there. */
export interface Kind {
  readonly patient: boolean
  readonly ruleType: boolean
  readonly organization: boolean
}

export const kind: Place<Kind> = map(criteria, (value) => kindOf(value))

export function kindOf({ components }: Criteria): Kind {
  const has = (name: ComponentName) => components.some((component) => component.name === name)
  return {
    patient: has('Patient.identifier'),
    ruleType: has('subscriptionRuleType'),
    organization: has('Organization.identifier'),
  }
}

/** Criteria of one patient. */
export const explicitCriteria: Place<Criteria> = map(criteria, (value) =>
  kindOf(value).patient && !kindOf(value).ruleType ? value : undefined,
)

/** Criteria of a rule. */
export const genericCriteria: Place<Criteria> = map(criteria, (value) =>
  kindOf(value).patient || !(kindOf(value).ruleType || kindOf(value).organization) ? undefined : value,
)

/** Event codes of criteria, those joined by commas divided. */
export function eventCodesOf({ components }: Criteria): readonly string[] {
  return components
    .filter((component) => component.name === 'MessageHeader.event' && component.value)
    .flatMap((component) => (component.value ?? '').split(','))
}

/** Each event code. */
export const eventCodes: Place<string> = (request, context) =>
  criteria(request, context).flatMap(({ value, at }) =>
    eventCodesOf(value).map((code) => ({
      value: code,
      at: `${labelled(at)}: MessageHeader.event`,
      received: code,
    })),
  )

/** Whether an event code can be subscribed to. */
export function isSubscribable(code: string): boolean {
  return isPublishable(code) || (subscribableEvents as readonly string[]).includes(code)
}

/** The value of the first component with a name. */
export function firstValue({ components }: Criteria, name: ComponentName): string | undefined {
  return components.find((component) => component.name === name)?.value
}

/** Places of known components in the page's table, in the order sent. */
export function orderOf({ components }: Criteria): readonly number[] {
  return components
    .map(({ name }) => (componentNames as readonly string[]).indexOf(name))
    .filter((place) => place >= 0)
}

function labelled(at: unknown): string {
  return typeof at === 'string' ? at : 'Subscription.criteria'
}

function textOf({ name, value }: Component): string {
  return value === undefined ? name : `${name}=${value}`
}
