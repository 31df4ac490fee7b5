import type { Components } from '../generators/values/criteria.ts'
import { type creation, explicit, generic, user } from './originals.ts'
import { endpoint } from './subjects.ts'

/** A subscription that is created. */
export interface Created {
  readonly description: string
  readonly criteria: (nhsNumber: string) => Components
  readonly options?: (nhsNumber: string) => NonNullable<Parameters<typeof creation>[2]>
  readonly rule?: 'media-type/content-type-is-sent-to-create'
}

/**
 * What is subscribed to: one patient and each rule, each spelling of the media type, with and without a user and a
 * patient.
 */
export const creations: readonly Created[] = [
  { description: 'create a subscription', criteria: explicit },
  {
    description: 'create a subscription for a user',
    criteria: explicit,
    options: () => ({ user }),
  },
  {
    description: 'create a subscription for the patient, who asks',
    criteria: explicit,
    options: (patient) => ({ patient }),
  },
  {
    description: 'create a subscription with every component of criteria',
    criteria: (nhsNumber) => [
      ['serviceType', 'GP'],
      ...explicit(nhsNumber),
      ['MessageHeader.event', 'pds-change-of-gp-1'],
      ['Patient.age', 'gt4'],
      ['Patient.age', 'lt19'],
      ['GPRegistration', 'RegisteredOnly'],
      ['tag', 'team-1'],
    ],
  },
  {
    description: 'create a subscription that ends',
    criteria: explicit,
    options: () => ({ end: '2099-12-31T23:59:59+00:00' }),
  },
  ...(
    [
      ['GP_GP_GP', endpoint.odsCode],
      ['UHV_POSTCODE_LACODE', 'E06000047'],
      ['CHO_GP_CCG', '00P'],
      ['CHO_POSTCODE_CCG', '00P'],
      ['COUNTRYCODE', 'E92000001'],
    ] as const
  ).map(([ruleType, code]) => ({
    description: `create a subscription by the rule ${ruleType}`,
    criteria: () => generic(ruleType, code),
  })),
  ...(['xml', 'json'] as const).flatMap((format) =>
    [`application/fhir+${format}`, `application/${format}+fhir`]
      .flatMap((type) => [type, `${type};charset=utf-8`])
      .map((type) => ({
        description: `create a subscription as ${type}`,
        criteria: explicit,
        options: () => ({ format, contentType: type, accept: type }),
      })),
  ),
  {
    description: 'create a subscription without a Content-Type',
    criteria: explicit,
    options: () => ({ contentType: 'none' }),
    rule: 'media-type/content-type-is-sent-to-create',
  },
]
