import { element, type Node, primitive } from '../../src/fhir/node.ts'
import type { PublishableEvent } from '../../src/spec/vocabulary/events.ts'

/** The resource that the focus of an event refers to, with its one identifier. */
export function focusOf(event: PublishableEvent, id: string, patientId: string): Node {
  if (event === 'professional-contacts-1') return episodeOfCare(id, patientId)
  return event === 'vaccinations-1' ? immunization(id, patientId) : encounter(id)
}

function encounter(id: string): Node {
  return element(
    'Encounter',
    primitive('id', id),
    identifier(id),
    primitive('status', 'finished'),
    period('2026-01-05'),
  )
}

function episodeOfCare(id: string, patientId: string): Node {
  return element(
    'EpisodeOfCare',
    primitive('id', id),
    identifier(id),
    primitive('status', 'active'),
    element('patient', primitive('reference', `urn:uuid:${patientId}`)),
    period('2026-01-05T09:00:00+00:00'),
  )
}

function immunization(id: string, patientId: string): Node {
  return element(
    'Immunization',
    primitive('id', id),
    identifier(id),
    primitive('status', 'completed'),
    primitive('notGiven', 'false'),
    element(
      'vaccineCode',
      element('coding', primitive('system', 'http://snomed.info/sct'), primitive('code', '871875004')),
    ),
    element('patient', primitive('reference', `urn:uuid:${patientId}`)),
    primitive('date', '2026-01-05T09:00:00+00:00'),
    primitive('primarySource', 'true'),
  )
}

function identifier(id: string): Node {
  return element(
    'identifier',
    primitive('system', 'https://clinical-system.example/records'),
    primitive('value', id),
  )
}

function period(start: string): Node {
  return element('period', primitive('start', start))
}
