/** System of an ASID in the requesting_system claim. */
export const accreditedSystem = 'https://fhir.nhs.uk/Id/accredited-system'

/** System of an ODS code, in claims and in resources. */
export const odsOrganizationCode = 'https://fhir.nhs.uk/Id/ods-organization-code'

/** System of an NHS number in a FHIR resource. */
export const nhsNumberSystem = 'https://fhir.nhs.uk/Id/nhs-number'

/** System of an NHS number as the pages print it for criteria and the requesting_patient claim. */
const nhsNumberSystemOfClaims = 'http://fhir.nhs.net/Id/nhs-number'

/** The spellings in use for an NHS number in criteria and claims. */
export const nhsNumberSystems: readonly string[] = [
  nhsNumberSystemOfClaims,
  nhsNumberSystem,
  'https://fhir.nhs.net/Id/nhs-number',
]
