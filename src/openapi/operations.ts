import type { Operation } from '../spec/model/operation.ts'
import { fhirJsonTypes, fhirXmlTypes, spellingsOf } from '../spec/vocabulary/media-types.ts'
import { examplesOf } from './examples.ts'
import { parametersOf } from './parameters.ts'
import { responsesOf } from './responses.ts'
import { expressing, type OpenApiObject } from './rule-schema.ts'
import { schemaNamed } from './stu3-schemas.ts'

/** The four operations of the two APIs, by path and method. */
export function paths(): OpenApiObject {
  return expressing(['operation/is-one-of-the-four'], {
    '/STU3/Events/1/$process-message': {
      post: operationOf('publish-event', 'Publication', 'Publish an event', publishBody()),
    },
    '/STU3/Subscription': {
      post: operationOf('create-subscription', 'Subscription', 'Create a subscription', createBody()),
    },
    '/STU3/Subscription/{id}': expressing(['operation/subscriptions-are-not-updated'], {
      parameters: [{ $ref: '#/components/parameters/id' }],
      get: operationOf('read-subscription', 'Subscription', 'Read a subscription'),
      delete: operationOf('delete-subscription', 'Subscription', 'Delete a subscription'),
    }),
  })
}

function operationOf(
  operation: Operation,
  tag: string,
  summary: string,
  requestBody?: OpenApiObject,
): OpenApiObject {
  return {
    operationId: operation,
    tags: [tag],
    summary,
    parameters: parametersOf(operation),
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: responsesOf(operation),
  }
}

function publishBody(): OpenApiObject {
  const schema = {
    type: 'string',
    description: 'A message Bundle in the XML of FHIR STU3, whose first entry is a MessageHeader.',
  }
  return bodyOf('The event message.', spellingsOf(fhirXmlTypes), { schema, examples: examplesOf('message') })
}

function createBody(): OpenApiObject {
  const xml = {
    schema: { type: 'string', description: 'A Subscription in the XML of FHIR STU3.' },
    examples: examplesOf('xml'),
  }
  const json = { schema: schemaNamed('NewSubscription'), examples: examplesOf('json') }
  const { content, ...body } = bodyOf('The Subscription.', spellingsOf(fhirXmlTypes), xml)
  return { ...body, content: { ...content, ...contentOf(spellingsOf(fhirJsonTypes), json) } }
}

function bodyOf(description: string, types: readonly string[], each: OpenApiObject) {
  return expressing(
    [
      'media-type/content-type-is-supported',
      'media-type/content-type-is-not-generic',
      'transport/body-is-sent',
    ],
    { description, required: true, content: contentOf(types, each) },
  )
}

function contentOf(types: readonly string[], each: OpenApiObject): OpenApiObject {
  return Object.fromEntries(types.map((type) => [type, each]))
}
