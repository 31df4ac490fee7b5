import { expressing, type OpenApiObject, schemaOfRules } from './rule-schema.ts'
import { schemaNamed } from './stu3-schemas.ts'

/** The schemas of what is sent and answered in JSON, by name, over those of the FHIR types. */
export function messageSchemas(): Readonly<Record<string, OpenApiObject>> {
  return {
    NewSubscription: {
      description: 'A Subscription to be created.',
      allOf: [schemaNamed('Subscription'), newSubscription()],
    },
    StoredSubscription: {
      description: 'A Subscription as it is read.',
      allOf: [
        schemaNamed('Subscription'),
        {
          required: ['resourceType', 'id', 'status'],
          properties: {
            resourceType: schemaOfRules('answer/read-is-a-subscription'),
            status: schemaOfRules('answer/read-status-is-known'),
          },
        },
      ],
    },
    Outcome: {
      description: 'An OperationOutcome. A gateway before NEMS may leave out the codes of the Spine.',
      allOf: [
        schemaNamed('OperationOutcome'),
        expressing(['answer/outcome-has-an-issue'], {
          required: ['resourceType', 'issue'],
          properties: {
            issue: {
              type: 'array',
              minItems: 1,
              items: {
                required: ['severity', 'code'],
                properties: { code: schemaOfRules('answer/issue-has-a-fhir-code') },
              },
            },
          },
        }),
      ],
    },
    Refusal: {
      description: 'An OperationOutcome that says why NEMS refused a request.',
      allOf: [schemaNamed('Outcome'), expressing(['answer/refusal-has-an-operation-outcome'], refusal())],
    },
  }
}

function newSubscription(): OpenApiObject {
  return expressing(['subscription/channel-is-sent', 'subscription/contact-is-sent'], {
    required: ['resourceType', 'status', 'contact', 'reason', 'criteria', 'channel'],
    properties: {
      resourceType: schemaOfRules('subscription/is-a-subscription'),
      id: expressing(['subscription/id-is-not-sent'], { not: {} }),
      meta: {
        properties: {
          versionId: expressing(['subscription/version-id-is-not-sent'], { not: {} }),
          lastUpdated: expressing(['subscription/last-updated-is-not-sent'], { not: {} }),
        },
      },
      status: schemaOfRules('subscription/status-is-requested'),
      contact: { type: 'array', minItems: 1, prefixItems: [firstContact] },
      end: { type: 'string', format: 'date-time' },
      reason: schemaOfRules('subscription/reason-is-sent'),
      criteria: schemaOfRules('subscription/criteria-is-sent'),
      channel: {
        required: ['type', 'endpoint'],
        properties: {
          type: schemaOfRules('subscription/channel-type-is-message'),
          endpoint: schemaOfRules('subscription/channel-endpoint-is-sent'),
        },
      },
    },
  })
}

/** The owner of the mailbox; further contacts are free. */
const firstContact: OpenApiObject = {
  required: ['system', 'value', 'use'],
  properties: {
    system: schemaOfRules('subscription/contact-system-is-url'),
    use: schemaOfRules('subscription/contact-use-is-work'),
    value: { type: 'string', pattern: '^https://directory\\.spineservices\\.nhs\\.uk/STU3/Organization/' },
  },
}

function refusal(): OpenApiObject {
  const coding = {
    required: ['system', 'code'],
    properties: {
      system: schemaOfRules('answer/issue-has-a-spine-code-system'),
      code: schemaOfRules('answer/issue-has-a-spine-code'),
    },
  }
  return {
    properties: {
      meta: {
        properties: { profile: { type: 'array', items: schemaOfRules('answer/outcome-profile-is-spines') } },
      },
      issue: {
        type: 'array',
        items: {
          properties: {
            severity: schemaOfRules('answer/issue-has-an-error-severity'),
            details: {
              required: ['coding'],
              properties: { coding: { type: 'array', prefixItems: [coding] } },
            },
          },
          required: ['details'],
        },
      },
    },
  }
}
