import type { Operation } from '../spec/model/operation.ts'
import { interactionsOf } from '../spec/vocabulary/interactions.ts'
import { exampleId } from './examples.ts'
import { expressing, type OpenApiObject, schemaOfRules } from './rule-schema.ts'

/** Parameters that every operation has, by name. */
export const parameters: Readonly<Record<string, OpenApiObject>> = {
  fromASID: {
    name: 'fromASID',
    in: 'header',
    required: true,
    description: 'ASID of the system that calls: the one in the claim requesting_system.',
    schema: schemaOfRules('header/from-asid-is-an-asid', 'header/from-asid-has-12-digits'),
    example: '200000000117',
  },
  toASID: {
    name: 'toASID',
    in: 'header',
    required: true,
    description: 'ASID of NEMS in this environment.',
    schema: schemaOfRules('header/to-asid-is-an-asid', 'header/to-asid-has-12-digits'),
    example: '200000009999',
  },
  id: {
    name: 'id',
    in: 'path',
    required: true,
    description: 'Id that NEMS gave the Subscription: 1 to 64 letters, digits, dashes and dots.',
    schema: { type: 'string', minLength: 1, maxLength: 64 },
    example: exampleId,
  },
}

/** The parameters of an operation. */
export function parametersOf(operation: Operation): readonly OpenApiObject[] {
  return [
    { $ref: '#/components/parameters/fromASID' },
    { $ref: '#/components/parameters/toASID' },
    interactionId(operation),
  ]
}

function interactionId(operation: Operation): OpenApiObject {
  const values = interactionsOf(operation)
  const ofEvents = [
    'header/interaction-id-has-the-event-code',
    'header/interaction-id-has-the-screening-code',
  ] as const
  const rules = [
    'header/interaction-id-is-of-the-operation',
    ...(operation === 'publish-event' ? ofEvents : []),
  ] as const
  return {
    name: 'InteractionID',
    in: 'header',
    required: true,
    description: operation === 'publish-event' ? 'That of the event published.' : 'That of the operation.',
    schema: expressing(rules, { type: 'string', enum: values }),
    example: values[0],
  }
}
