import { expressing, type OpenApiObject, schemaOfRules } from './rule-schema.ts'

/** The schemas of the two JSON objects of a token, by name. No tool of OpenAPI holds a token against them. */
export function tokenSchemas(): Readonly<Record<string, OpenApiObject>> {
  return {
    JoseHeader: expressing(['jose/header-is-a-json-object'], {
      description: 'The first part of a token.',
      type: 'object',
      required: ['alg', 'typ'],
      properties: {
        alg: schemaOfRules('jose/alg-is-none'),
        typ: schemaOfRules('jose/typ-is-jwt'),
        crit: expressing(['jose/crit-is-not-sent'], { not: {} }),
      },
    }),
    PublicationClaims: claims('Publication', schemaOfRules('claims/scope-is-bundle-write')),
    SubscriptionClaims: claims('Subscription', schemaOfRules('claims/scope-is-of-subscriptions')),
  }
}

function claims(api: string, scope: OpenApiObject): OpenApiObject {
  const identifier = (system: string) => ({
    type: 'string',
    pattern: `^https://fhir\\.nhs\\.uk/Id/${system}\\|`,
  })
  const organisation = identifier('ods-organization-code')
  return expressing(['claims/are-a-json-object'], {
    description: `The second part of a token, for the ${api} API.`,
    type: 'object',
    required: ['iss', 'sub', 'aud', 'iat', 'exp', 'reason_for_request', 'scope', 'requesting_system'],
    anyOf: [{ required: ['requesting_organization'] }, { required: ['requesting_organisation'] }],
    properties: {
      iss: { type: 'string', format: 'uri' },
      sub: schemaOfRules('claims/sub-is-sent'),
      iat: schemaOfRules('claims/iat-is-in-seconds'),
      exp: schemaOfRules('claims/exp-is-in-seconds'),
      reason_for_request: schemaOfRules('claims/reason-for-request-is-a-known-code'),
      scope,
      requesting_system: identifier('accredited-system'),
      requesting_organization: organisation,
      requesting_organisation: organisation,
    },
  })
}
