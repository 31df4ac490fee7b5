import { z } from 'zod'
import { childOf, descendantOf, extensionsOf } from '../model/element.ts'
import type { FhirElement } from '../model/fhir.ts'
import { nowhere, type Place } from '../model/place.ts'
import { hasTime, isDateTime } from '../vocabulary/date-time.ts'
import { counted } from './element.ts'

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

/** One part with its value. */
export const routingPart = z.custom<RoutingPart>(
  (value) => (value as RoutingPart).count === 1 && (value as RoutingPart).hasValue,
)
