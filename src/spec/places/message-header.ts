import { childOf, childrenOf, descendantOf, extensionsOf, valueOfChild } from '../model/element.ts'
import type { FhirElement } from '../model/fhir.ts'
import { nowhere, type Place } from '../model/place.ts'
import { isPublishable } from '../vocabulary/events.ts'
import { messageEventTypeExtension } from '../vocabulary/extensions.ts'
import { counted, messageHeader } from './element.ts'

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
