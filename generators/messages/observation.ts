import { element, type Node, primitive } from '../../src/fhir/node.ts'

/** An Observation of about 1 kB, to bring messages to a size. */
export function observation(id: string, patientId: string, index: number): Node {
  return element(
    'Observation',
    primitive('id', id),
    element(
      'meta',
      primitive('profile', 'https://fhir.hl7.org.uk/STU3/StructureDefinition/CareConnect-Observation-1'),
    ),
    element(
      'identifier',
      primitive('system', 'https://clinical-system.example/observations'),
      primitive('value', String(index)),
    ),
    primitive('status', 'final'),
    element(
      'code',
      element(
        'coding',
        primitive('system', 'http://snomed.info/sct'),
        primitive('code', '1153637007'),
        primitive('display', 'Body height'),
      ),
    ),
    element('subject', primitive('reference', `urn:uuid:${patientId}`)),
    primitive('effectiveDateTime', '2026-01-05T09:00:00+00:00'),
    element(
      'valueQuantity',
      primitive('value', String(50 + (index % 50))),
      primitive('unit', 'cm'),
      primitive('system', 'http://unitsofmeasure.org'),
      primitive('code', 'cm'),
    ),
  )
}
