/** Names of the components of criteria, in the order of the page's table. */
export const componentNames = [
  'serviceType',
  'Patient.identifier',
  'MessageHeader.event',
  'Patient.age',
  'GPRegistration',
  'subscriptionRuleType',
  'Organization.identifier',
  'tag',
] as const

export type ComponentName = (typeof componentNames)[number]

/** Components that stand at most once. */
export const singleComponents: readonly ComponentName[] = [
  'serviceType',
  'Patient.identifier',
  'GPRegistration',
  'subscriptionRuleType',
  'Organization.identifier',
  'tag',
]

/** Whether a Patient.age is a number of years, whichever FHIR prefix it has. */
export function isAge(text: string): boolean {
  return /^(?:eq|ne|gt|lt|ge|le|sa|eb|ap)?[0-9]{1,3}$/.test(text)
}

export const serviceTypes = ['GP', 'CHO', 'UHV', 'EPCHR'] as const

export const gpRegistrations = ['RegisteredOnly', 'UnregisteredOnly'] as const

export const ruleTypes = [
  'GP_GP_GP',
  'UHV_POSTCODE_LACODE',
  'CHO_GP_CCG',
  'CHO_POSTCODE_CCG',
  'COUNTRYCODE',
] as const

/** Rule types that GPRegistration should not be sent with. */
export const ruleTypesWithoutGpRegistration: readonly string[] = ['CHO_GP_CCG', 'GP_GP_GP']

/** Country codes that a COUNTRYCODE rule matches on. */
export const countryCodes = {
  E92000001: 'England',
  W92000004: 'Wales',
  S92000003: 'Scotland',
  N92000002: 'Northern Ireland',
  L93000001: 'Channel Islands',
  M83000003: 'Isle of Man',
} as const
