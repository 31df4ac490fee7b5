import { element, type Node, primitive } from '../../src/fhir/node.ts'

/** An Organization with its ODS code. */
export function organization(id: string, odsCode: string, name: string): Node {
  return element(
    'Organization',
    primitive('id', id),
    element(
      'identifier',
      primitive('system', 'https://fhir.nhs.uk/Id/ods-organization-code'),
      primitive('value', odsCode),
    ),
    primitive('name', name),
  )
}

/** A Patient with an NHS number, an official name and a birth date. */
export function patient(
  id: string,
  nhsNumber: string,
  person: { readonly family: string; readonly given: string; readonly born: string },
): Node {
  return element(
    'Patient',
    primitive('id', id),
    element(
      'identifier',
      primitive('system', 'https://fhir.nhs.uk/Id/nhs-number'),
      primitive('value', nhsNumber),
    ),
    element(
      'name',
      primitive('use', 'official'),
      primitive('family', person.family),
      primitive('given', person.given),
    ),
    primitive('birthDate', person.born),
  )
}
