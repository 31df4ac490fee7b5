import { childOf, childrenOf, valueOfChild } from '../model/element.ts'
import type { FhirElement } from '../model/fhir.ts'
import { nowhere, type Place, type Spot, when } from '../model/place.ts'
import { hasTime } from '../vocabulary/date-time.ts'
import { nhsNumberSystem, odsOrganizationCode } from '../vocabulary/identifier-systems.ts'
import { bundle, counted } from './element.ts'

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
