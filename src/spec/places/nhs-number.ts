import { childOf, everyElement } from '../model/element.ts'
import { map, nowhere, type Place, type Spot } from '../model/place.ts'
import { nhsNumberOf } from '../vocabulary/identifier.ts'
import { nhsNumberSystem, nhsNumberSystems } from '../vocabulary/identifier-systems.ts'
import { sentClaim } from './claim.ts'
import { componentValue } from './criteria.ts'

/**
 * Every NHS number of a body: the one of explicit criteria, and in an event each identifier under the
 * NHS number system, wherever it stands. Undefined where an identifier has no value.
 */
export const nhsNumber: Place<string | undefined> = (request, context) =>
  request.event === undefined ? ofCriteria(request, context) : ofEvent(request, context)

/** The NHS number of the requesting_patient claim. */
export const nhsNumberOfClaim: Place<string> = map(sentClaim('requesting_patient'), nhsNumberOf)

const ofCriteria: Place<string | undefined> = map(componentValue('Patient.identifier'), nhsNumberOf)

const ofEvent: Place<string | undefined> = ({ event }) => {
  if (event === undefined) return nowhere
  const spots: Spot<string | undefined>[] = []
  for (const element of everyElement(event.root)) {
    if (element.name !== 'system' || element.value !== nhsNumberSystem || element.parent === undefined)
      continue
    const number = childOf(element.parent, 'value')
    spots.push({ value: number?.value, at: number ?? { parent: element.parent, name: 'value' } })
  }
  return spots
}

/** The system of an NHS number claim or component, where it is one of those in use. */
export function systemInUse(system: string): boolean {
  return nhsNumberSystems.includes(system)
}
