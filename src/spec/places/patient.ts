import { childOf, childrenOf, descendantOf, extensionsOf, valueOfChild } from '../model/element.ts'
import type { FhirElement } from '../model/fhir.ts'
import { nowhere, type Place } from '../model/place.ts'
import { isDateTime } from '../vocabulary/date-time.ts'
import { counted } from './element.ts'
import { nhsNumbersOf, patient, resourcesOf } from './event.ts'

/** How many NHS numbers each Patient has. */
export const patientNhsNumberCount: Place<number> = (request, context) =>
  resourcesOf('Patient')(request, context).map(({ value: parent }) => {
    const found = nhsNumbersOf(parent)
    return {
      value: found.length,
      at: found[1] ?? { parent, name: 'identifier' },
      received: counted(found.length),
    }
  })

/** How many official names each Patient has. */
export const patientOfficialNameCount: Place<number> = (request, context) =>
  resourcesOf('Patient')(request, context).map(({ value: parent }) => {
    const official = childrenOf(parent, 'name').filter((name) => valueOfChild(name, 'use') === 'official')
    return { value: official.length, at: { parent, name: 'name' }, received: 'no official name' }
  })

/** The Patient's NHS number, and the one routed by. */
export const patientAndRouting: Place<readonly [string, string]> = (request, context) => {
  const [nhsNumber] = extensionsOf(request.event?.routing, 'nhsNumber')
  const routed = descendantOf(nhsNumber, 'valueIdentifier', 'value')?.value
  if (routed === undefined) return nowhere
  return patient(request, context).flatMap(({ value }) =>
    nhsNumbersOf(value).flatMap((identifier) => {
      const number = childOf(identifier, 'value')
      return number?.value === undefined
        ? []
        : [{ value: [number.value, routed] as const, at: number, received: number.value }]
    }),
  )
}

/** The name routed by, and the Patient's official one; silent where either is missing. */
export const namesOfRoutingAndPatient: Place<readonly [string, string]> = (request, context) => {
  const [extension] = extensionsOf(request.event?.routing, 'name')
  const routed = childOf(extension, 'valueHumanName')
  if (routed === undefined) return nowhere
  return patient(request, context).flatMap(({ value }) => {
    const official = childrenOf(value, 'name').find((name) => valueOfChild(name, 'use') === 'official')
    if (official === undefined) return []
    return [
      { value: [nameText(routed), nameText(official)] as const, at: routed, received: nameText(routed) },
    ]
  })
}

function nameText(name: FhirElement): string {
  return ['given', 'family']
    .flatMap((part) => childrenOf(name, part).flatMap(({ value }) => value ?? []))
    .join(' ')
}

/** The day of the birthDateTime routed by, and the Patient's birthDate; silent where either is missing. */
export const birthDatesOfRoutingAndPatient: Place<readonly [string, string]> = (request, context) => {
  const [extension] = extensionsOf(request.event?.routing, 'birthDateTime')
  const routed = childOf(extension, 'valueDateTime')
  if (routed?.value === undefined || !isDateTime(routed.value)) return nowhere
  const day = routed.value.slice(0, 10)
  return patient(request, context).flatMap(({ value }) => {
    const born = valueOfChild(value, 'birthDate')
    return !isDateTime(born) ? [] : [{ value: [day, born] as const, at: routed, received: day }]
  })
}
