import { childOf, childrenOf, descendantOf } from '../model/element.ts'
import type { FhirElement } from '../model/fhir.ts'
import { nowhere, type Place, type Spot } from '../model/place.ts'
import { focusTypes, isPublishable } from '../vocabulary/events.ts'
import { messageHeader } from './element.ts'

/** The reference of an element of MessageHeader; undefined when absent. */
export function referenceOf(name: 'responsible' | 'focus'): Place<string | undefined> {
  return (request, context) =>
    messageHeader(request, context).map(({ value: header }) => {
      const reference = descendantOf(header, name, 'reference')
      return { value: reference?.value, at: reference ?? { parent: header, name } }
    })
}

/** What a reference of MessageHeader leads to. */
export interface Target {
  readonly reference: string
  /** Type of the resource of the Bundle; undefined when there is none. */
  readonly type: string | undefined
  readonly event: string | undefined
}

/** What each reference of an element of MessageHeader leads to; silent where there is none. */
export function target(name: 'responsible' | 'focus'): Place<Target> {
  return (request, context) =>
    messageHeader(request, context).flatMap(({ value: header }) =>
      childrenOf(header, name).flatMap((element): Spot<Target>[] => {
        const reference = childOf(element, 'reference')
        if (!reference?.value && name === 'responsible') return []
        const text = reference?.value ?? ''
        const type = request.event?.resolve(text)?.name
        const received = text === '' ? 'no reference' : `${text}, ${whatItNames(type)}`
        return [
          {
            value: { reference: text, type, event: request.event?.code },
            at: reference ?? element,
            received,
          },
        ]
      }),
    )
}

function whatItNames(type: string | undefined): string {
  return type === undefined ? 'which is not in the Bundle' : `of type ${type}`
}

/** Whether a reference is an address out of the Bundle. */
export function isOutOfTheBundle({ reference, type }: Target): boolean {
  return type === undefined && /^https?:\/\//i.test(reference)
}

/** Whether the focus is of the type that belongs to its event; any type where the event is not known. */
export function isOfEvent({ type, event }: Target): boolean {
  if (type === undefined) return false
  return !isPublishable(event) || type === focusTypes[event]
}

/** What the focus should be. */
export function focusOfEvent({ event }: Target): string {
  return isPublishable(event)
    ? `the fullUrl of the ${focusTypes[event]} in the Bundle`
    : 'the fullUrl of a resource in the Bundle'
}

/** The resource that the focus refers to; silent unless it is of the type that belongs to the event. */
export const focusResource: Place<FhirElement> = (request, context) => {
  const { event } = request
  if (event === undefined || !isPublishable(event.code)) return nowhere
  const [reference] = referenceOf('focus')(request, context)
  const resource = reference?.value === undefined ? undefined : event.resolve(reference.value)
  return resource?.name === focusTypes[event.code] ? [{ value: resource, at: resource }] : nowhere
}

/** The responsible of a message that need not lead to an Organization of the Bundle. */
export const looseResponsible: Place<Target> = (request, context) =>
  target('responsible')(request, context).filter(
    ({ value }) => request.event?.isScreeningDelete === true || isOutOfTheBundle(value),
  )
