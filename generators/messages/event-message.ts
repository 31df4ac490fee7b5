import { element, type Node, primitive } from '../../src/fhir/node.ts'
import type { PublishableEvent } from '../../src/spec/vocabulary/events.ts'
import type { EventChoices } from './event-choices.ts'
import { focusOf } from './focus.ts'
import { messageHeader } from './message-header.ts'
import { observation } from './observation.ts'
import { organization, patient } from './parties.ts'

/** The Bundle of an event message of one of the five types. */
export function eventMessage(event: PublishableEvent, nhsNumber: string, choices: EventChoices): Node {
  const isScreening = screening.has(event)
  const action = isScreening && choices.action === 'update' ? 'new' : choices.action
  const isWhole = !(isScreening && action === 'delete') || choices.whole
  const { id: bundleId } = choices
  const headerId = neighbourOf(bundleId, 1)
  const patientId = neighbourOf(bundleId, 2)
  const organizationId = neighbourOf(bundleId, 3)
  const focusId = neighbourOf(bundleId, 4)
  const otherId = neighbourOf(bundleId, 5)
  const header = messageHeader({
    event,
    action,
    nhsNumber,
    headerId,
    organizationId,
    focusId,
    isWhole,
    choices,
  })
  const resources: readonly (readonly [string, Node] | undefined)[] = [
    [headerId, header],
    [organizationId, organization(organizationId, choices.odsCode, choices.organisation)],
    isWhole ? [patientId, patient(patientId, nhsNumber, choices)] : undefined,
    [focusId, focusOf(event, focusId, patientId)],
    !isScreening && choices.twoOrganisations
      ? [otherId, organization(otherId, 'RA901', 'Harbour Laboratory')]
      : undefined,
    ...Array.from({ length: choices.observations }, (_, index): readonly [string, Node] => {
      const id = neighbourOf(bundleId, 6 + index)
      return [id, observation(id, patientId, index)]
    }),
  ]
  return element(
    'Bundle',
    primitive('id', bundleId),
    element('meta', primitive('profile', 'http://hl7.org/fhir/STU3/StructureDefinition/Bundle')),
    primitive('type', 'message'),
    ...resources.map((entry) => (entry === undefined ? undefined : entryOf(...entry))),
  )
}

/** The id of the Bundle whose MessageHeader has an id. */
export function bundleOf(headerId: string): string {
  return neighbourOf(headerId, -1)
}

/** A UUID that differs in its first four digits. */
function neighbourOf(id: string, distance: number): string {
  const first = (Number.parseInt(id.slice(0, 4), 16) + distance) & 0xffff
  return first.toString(16).padStart(4, '0') + id.slice(4)
}

const screening: ReadonlySet<PublishableEvent> = new Set([
  'blood-spot-test-outcome-1',
  'newborn-hearing-1',
  'nipe-outcome-1',
])

function entryOf(id: string, resource: Node): Node {
  return element('entry', primitive('fullUrl', `urn:uuid:${id}`), element('resource', resource))
}
