import { element, extension, type Node, primitive } from '../../src/fhir/node.ts'
import type { PublishableEvent } from '../../src/spec/vocabulary/events.ts'
import type { EventChoices } from './event-choices.ts'

interface HeaderParts {
  readonly event: PublishableEvent
  readonly action: string
  readonly nhsNumber: string
  readonly headerId: string
  readonly organizationId: string
  readonly focusId: string
  readonly isWhole: boolean
  readonly choices: EventChoices
}

const definitions = 'https://fhir.nhs.uk/STU3/StructureDefinition'

/** The MessageHeader of an event. */
export function messageHeader(parts: HeaderParts): Node {
  const { choices, event } = parts
  return element(
    'MessageHeader',
    primitive('id', parts.headerId),
    element(
      'meta',
      choices.versionId === undefined ? undefined : primitive('versionId', choices.versionId),
      primitive('lastUpdated', choices.happened),
      primitive('profile', `${definitions}/Event-MessageHeader-1`),
    ),
    routing(parts),
    extension(
      `${definitions}/Extension-MessageEventType-1`,
      element('valueCodeableConcept', coding(parts.action)),
    ),
    element(
      'event',
      primitive('system', 'https://fhir.nhs.uk/STU3/CodeSystem/EventType-1'),
      primitive('code', event),
      primitive('display', event),
    ),
    primitive('timestamp', choices.happened),
    element(
      'source',
      primitive('name', choices.organisation),
      element('contact', primitive('system', choices.contact[0]), primitive('value', choices.contact[1])),
      primitive('endpoint', 'urn:nhs:addressing:asid:200000000117'),
    ),
    element('responsible', primitive('reference', `urn:uuid:${parts.organizationId}`)),
    element('focus', primitive('reference', `urn:uuid:${parts.focusId}`)),
  )
}

function routing({ nhsNumber, isWhole, choices }: HeaderParts): Node {
  return extension(
    `${definitions}/Extension-RoutingDemographics-1`,
    extension(
      'nhsNumber',
      element(
        'valueIdentifier',
        primitive('system', 'https://fhir.nhs.uk/Id/nhs-number'),
        primitive('value', nhsNumber),
      ),
    ),
    isWhole
      ? extension(
          'name',
          element(
            'valueHumanName',
            primitive('use', 'official'),
            primitive('family', choices.family),
            primitive('given', choices.given),
          ),
        )
      : undefined,
    isWhole
      ? extension('birthDateTime', primitive('valueDateTime', `${choices.born}T00:00:00+00:00`))
      : undefined,
  )
}

function coding(action: string): Node {
  return element(
    'coding',
    primitive('system', 'https://fhir.nhs.uk/STU3/CodeSystem/MessageEventType-1'),
    primitive('code', action),
  )
}
