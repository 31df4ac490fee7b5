import { z } from 'zod'
import { childOf, childrenOf, descendantOf, extensionsOf, valueOfChild } from '../model/element.ts'
import type { FhirElement } from '../model/fhir.ts'
import { nowhere, type Place, type Spot, when } from '../model/place.ts'
import { hasTime, isDateTime } from '../vocabulary/date-time.ts'
import { focusTypes, isPublishable } from '../vocabulary/events.ts'
import { messageEventTypeExtension } from '../vocabulary/extensions.ts'
import { nhsNumberSystem, odsOrganizationCode } from '../vocabulary/identifier-systems.ts'
import { bundle, counted, messageHeader } from './element.ts'

/** The type of the first entry's resource; undefined when there is none. */
export const firstResourceName: Place<string | undefined> = (request, context) =>
  bundle(request, context).map(({ value: parent }) => ({
    value: request.event?.entries[0]?.resource?.name,
    at: request.event?.entries[0]?.element ?? { parent, name: 'entry' },
  }))

/** How many resources of a type the Bundle has. */
export function resourceCount(type: string): Place<number> {
  return (request, context) =>
    bundle(request, context).map(() => {
      const found = request.event?.resources(type) ?? []
      return {
        value: found.length,
        at: found.at(-1) ?? `Bundle: ${type}`,
        received: counted(found.length),
      }
    })
}

/** How many of a resource that deletes of screening events may leave out; silent where it is left out so. */
export function countUnlessLeftOut(type: string): Place<number> {
  return (request, context) =>
    resourceCount(type)(request, context).filter(
      ({ value }) => value > 0 || request.event?.isScreeningDelete === false,
    )
}

/** Resources of a type. */
export function resourcesOf(type: string): Place<FhirElement> {
  return ({ event }) =>
    event === undefined
      ? nowhere
      : event.resources(type).map((resource) => ({ value: resource, at: resource }))
}

/** Whether a message with the same MessageHeader.id came before; silent without a history or an id. */
export const messageSeenBefore: Place<boolean> = (request, context) => {
  const { history } = context
  if (history === undefined) return nowhere
  return messageHeader(request, context).flatMap(({ value: header }) => {
    const id = childOf(header, 'id')
    return id?.value === undefined
      ? []
      : [{ value: history.hasMessage(id.value), at: id, received: `${id.value}, used before` }]
  })
}

/** How many extensions of MessageHeader have a URL. */
export function extensionCount(url: string, name: string): Place<number> {
  return (request, context) =>
    messageHeader(request, context).map(({ value: header }) => {
      const found = extensionsOf(header, url)
      const at = found[0] ?? { parent: header, name: `extension(${name})` }
      return { value: found.length, at, received: counted(found.length) }
    })
}

/** The RoutingDemographics extension. */
const routing: Place<FhirElement> = ({ event }) =>
  event?.routing === undefined ? nowhere : [{ value: event.routing, at: event.routing }]

/** The system of the NHS number routed by; undefined unless there is exactly one nhsNumber. */
export const routingNhsNumber: Place<string | undefined> = (request, context) =>
  routing(request, context).map(({ value: parent }) => {
    const found = extensionsOf(parent, 'nhsNumber')
    const system = found.length === 1 ? descendantOf(found[0], 'valueIdentifier', 'system')?.value : undefined
    return {
      value: system,
      at: found[0] ?? { parent, name: 'extension(nhsNumber)' },
      received: system ?? (found.length === 1 ? 'one without a system' : counted(found.length)),
    }
  })

/** A part of RoutingDemographics: how often it is there, and whether it has its value. */
export interface RoutingPart {
  readonly count: number
  readonly hasValue: boolean
}

/** A part of RoutingDemographics; silent where a delete of a screening event leaves it out. */
export function routingParts(url: string, valueName: string): Place<RoutingPart> {
  return (request, context) =>
    routing(request, context).flatMap(({ value: parent }) => {
      const found = extensionsOf(parent, url)
      if (found.length === 0 && request.event?.isScreeningDelete === true) return []
      const value = childOf(found[0], valueName)
      const hasValue = value !== undefined && (value.children.length > 0 || isDate(value.value))
      const received = found.length === 1 && !hasValue ? `no ${valueName}` : counted(found.length)
      return [
        {
          value: { count: found.length, hasValue },
          at: found[0] ?? { parent, name: `extension(${url})` },
          received,
        },
      ]
    })
}

/** Whether a text is a dateTime; how its time is written is another rule's. */
function isDate(text: string | undefined): boolean {
  return isDateTime(text) || (text !== undefined && hasTime(text))
}

/** The coding of the MessageEventType extension. */
export const messageEventTypeCoding: Place<FhirElement> = (request, context) =>
  messageHeader(request, context).flatMap(({ value: header }) =>
    extensionsOf(header, messageEventTypeExtension)
      .slice(0, 1)
      .map((extension) => {
        const coding = descendantOf(extension, 'valueCodeableConcept', 'coding') ?? extension
        return { value: coding, at: coding }
      }),
  )

/** The code of MessageHeader.event; undefined when absent. */
export const eventCode: Place<string | undefined> = (request, context) =>
  messageHeader(request, context).map(({ value: header }) => {
    const event = childOf(header, 'event')
    const code = childOf(event, 'code')
    const at = code ?? { parent: event ?? header, name: event === undefined ? 'event' : 'code' }
    return { value: code?.value, at }
  })

/** The life-cycle state of the event; silent without a registry, or where the event cannot be published. */
export const lifeCycleOfEvent: Place<string> = (request, context) => {
  const { registry } = context
  const code = request.event?.code
  if (registry === undefined || !isPublishable(code)) return nowhere
  return eventCode(request, context).map(({ at }) => {
    const state = registry.lifeCycle(code)
    return { value: state, at, received: `${code}, ${state}` }
  })
}

/** MessageHeader.meta.lastUpdated; undefined when absent. */
export const metaLastUpdated: Place<string | undefined> = (request, context) =>
  messageHeader(request, context).map(({ value: header }) => {
    const found = descendantOf(header, 'meta', 'lastUpdated')
    return { value: found?.value, at: found ?? { parent: header, name: 'meta.lastUpdated' } }
  })

/** The contacts of MessageHeader.source. */
export const sourceContact: Place<FhirElement> = (request, context) =>
  messageHeader(request, context).flatMap(({ value: header }) =>
    childrenOf(childOf(header, 'source'), 'contact').map((contact) => ({ value: contact, at: contact })),
  )

/** A value beside the system that it is of. */
export interface ContactPoint {
  readonly system: string
  readonly value: string | undefined
}

/** The value of each contact of MessageHeader.source that is a phone number or an e-mail address. */
export const contactValue: Place<ContactPoint> = (request, context) =>
  sourceContact(request, context).flatMap(({ value: contact }) => {
    const system = valueOfChild(contact, 'system')
    if (system !== 'phone' && system !== 'email') return []
    const found = childOf(contact, 'value')
    return [
      {
        value: { system, value: found?.value },
        at: found ?? { parent: contact, name: 'value' },
        received: found?.value ?? 'absent',
      },
    ]
  })

/** Whether a value is an e-mail address or a telephone number, as its system says. */
export function fitsItsSystem({ system, value }: ContactPoint): boolean {
  if (value === undefined) return false
  return system === 'email'
    ? /^[^\s@]+@[^\s@]+$/.test(value)
    : /^(?=(?:.*[0-9]){3})[+(0-9][0-9 ().\-/]*(?:(?:x|ext\.?) ?[0-9]+)?$/i.test(value)
}

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

/** The ODS code of each Organization; undefined when it has none. */
export const odsCodeOfOrganization: Place<string | undefined> = (request, context) =>
  resourcesOf('Organization')(request, context).map(({ value: organization }) => {
    const identifier = childrenOf(organization, 'identifier').find(
      (each) => valueOfChild(each, 'system') === odsOrganizationCode,
    )
    const code = childOf(identifier, 'value')
    return { value: code?.value, at: code ?? { parent: organization, name: 'identifier' } }
  })

/** Every dateTime of the message that has a time. */
export const dateTimes: Place<string> = (request, context) => {
  const [root] = bundle(request, context)
  if (root === undefined || request.event === undefined) return nowhere
  const spots: Spot<string>[] = []
  for (const element of request.event.survey().dateTimes)
    if (element.value !== undefined && hasTime(element.value))
      spots.push({ value: element.value, at: element })
  return spots
}

/** The Patient's identifiers under the NHS number system. */
export function nhsNumbersOf(patient: FhirElement): readonly FhirElement[] {
  return childrenOf(patient, 'identifier').filter(
    (identifier) => valueOfChild(identifier, 'system') === nhsNumberSystem,
  )
}

/** Everything of an event that hangs on its one Patient. */
export const patient: Place<FhirElement> = when(
  ({ event }) => event?.resources('Patient').length === 1,
  resourcesOf('Patient'),
)

/** The responsible of a message that need not lead to an Organization of the Bundle. */
export const looseResponsible: Place<Target> = (request, context) =>
  target('responsible')(request, context).filter(
    ({ value }) => request.event?.isScreeningDelete === true || isOutOfTheBundle(value),
  )

/** One part with its value. */
export const routingPart = z.custom<RoutingPart>(
  (value) => (value as RoutingPart).count === 1 && (value as RoutingPart).hasValue,
)
