import { nhsNumberSystem } from '../spec/vocabulary/identifier-systems.ts'
import { demographicsOf } from './demographics.ts'

/** A Patient of FHIR R4 as the PDS FHIR API gives it to whoever may see it whole. */
export function patientOf(nhsNumber: string): object {
  const { family, given, gender, birthDate, addressLine } = demographicsOf(nhsNumber)
  const period = { start: birthDate }
  return {
    resourceType: 'Patient',
    id: nhsNumber,
    identifier: [{ system: nhsNumberSystem, value: nhsNumber, extension: [verified] }],
    meta: { versionId: version, security: [unrestricted] },
    name: [{ id: 'name-1', use: 'usual', period, given: [given], family }],
    gender,
    birthDate,
    // A postcode of the range that stands for no place.
    address: [
      { id: 'address-1', period, use: 'home', line: [addressLine, 'Exampleton'], postalCode: 'ZZ99 3VZ' },
    ],
  }
}

/** The version of every Patient: none is changed. */
export const version = '1'

const verified = {
  url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus',
  valueCodeableConcept: {
    coding: [
      {
        system: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatus',
        version: '1.0.0',
        code: '01',
        display: 'Number present and verified',
      },
    ],
  },
}

const unrestricted = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
  code: 'U',
  display: 'unrestricted',
}
