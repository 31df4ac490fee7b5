import { childOf } from '../model/element.ts'
import { map, nowhere, type Place } from '../model/place.ts'
import { nhsNumberOf } from '../vocabulary/identifier.ts'
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
  return event.survey().nhsNumbers.map((identifier) => {
    const number = childOf(identifier, 'value')
    return { value: number?.value, at: number ?? { parent: identifier, name: 'value' } }
  })
}
