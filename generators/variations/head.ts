import type { Endpoint, Registry } from '../../src/spec/model/registry.ts'
import { interactionsOf, publishInteraction } from '../../src/spec/vocabulary/interactions.ts'
import type { Draft } from '../draft/draft.ts'
import type { Change } from '../operators/change.ts'
import { where } from '../operators/change.ts'
import { header, headerAgain, withoutHeader } from '../operators/header.ts'
import type { Choices } from '../requests/choices.ts'
import { creators } from '../requests/create-subscription.ts'
import { endpointsFor } from '../requests/request-choices.ts'
import { bends, type ChoiceVariation, choice, only, type Variation } from './variation.ts'

const xml = ['application/fhir+xml', 'application/xml+fhir']
const json = ['application/fhir+json', 'application/json+fhir']
const withCharset = (types: readonly string[]) => types.flatMap((type) => [type, `${type};charset=utf-8`])

/** Every other endpoint that may make such a request, by its place among them. */
const otherEndpoints = [1, 2, 3].map(
  (place): ChoiceVariation => ({
    rule: 'endpoint/from-asid-is-registered',
    name: `another endpoint, ${place}`,
    path: 'common.endpoint',
    value: (choices, registry) => able(choices, registry)[place],
  }),
)

function able(choices: Choices, registry: Registry): readonly Endpoint[] {
  if (choices.operation === 'publish-event') return endpointsFor(registry, publishInteraction(choices.event))
  if (choices.operation === 'create-subscription') return creators(registry)
  const [interaction = ''] = interactionsOf(choices.operation)
  const owners = creators(registry)
  return endpointsFor(registry, interaction).filter((endpoint) => owners.includes(endpoint))
}

/** Every spelling of the media types of a format but the plain one. */
function contentTypes(format: 'xml' | 'json', types: readonly string[]): readonly ChoiceVariation[] {
  return types.map((type) => ({
    rule: 'media-type/content-type-is-supported',
    name: type,
    path: 'contentType',
    value: (choices) => (('format' in choices ? choices.format : 'xml') === format ? type : undefined),
  }))
}

/** JSON is not served to a publisher. */
const unlessPublish = only(({ operation }) => operation !== 'publish-event')

function accepting(type: string): readonly ChoiceVariation[] {
  return choice('media-type/accept-can-be-served', 'common.accept', { [type]: type })
}

const reversedHeaders: Change = (draft) => ({ ...draft, headers: draft.headers.toReversed() })
const onOne = (change: Change) => where(({ resource }: Draft) => resource === undefined, change)

/** Rarer heads of requests. */
export const heads: readonly Variation[] = [
  ...otherEndpoints,
  ...choice('header/interaction-id-is-of-the-operation', 'common.names', {
    'header names in lower case': ['fromasid', 'toasid', 'interactionid', 'accept'],
    'header names in mixed case': ['FROMASID', 'ToAsid', 'InteractionId', 'ACCEPT'],
  }),
  ...bends('header/interaction-id-is-of-the-operation', { 'headers in another order': reversedHeaders }),
  ...bends('authorization/is-sent', {
    'its name in lower case': (draft) => ({ ...draft, authorizationName: 'authorization' }),
  }),
  ...bends('transport/head-is-well-formed', {
    'a header that nobody knows': header('X-Request-Note', 'a; b="c", d'),
    'a header of 4 kB': header('X-Request-Note', 'n'.repeat(4_000)),
    'no blanks behind colons': (draft) => ({
      ...draft,
      rawHead: [...(draft.rawHead ?? []), { find: '\r\nAccept: ', replace: '\r\nAccept:' }],
    }),
  }),
  ...contentTypes('xml', withCharset(xml).slice(1)),
  ...contentTypes('json', withCharset(json).slice(1)),
  ...bends('media-type/content-type-is-supported', {
    'anything on a read or a delete': onOne(header('Content-Type', 'text/plain')),
    'JSON on a read or a delete': onOne(header('Content-Type', 'application/fhir+json')),
  }),
  ...withCharset(xml).flatMap(accepting),
  ...withCharset(json).flatMap(accepting).map(unlessPublish),
  ...[
    '*/*',
    'application/*',
    'application/fhir+xml, */*;q=0.1',
    'text/html;q=0.5, application/xml+fhir;q=1.000',
    'application/fhir+json;q=0.2, application/fhir+xml;q=0.8',
    'APPLICATION/FHIR+XML',
    'text/html, application/fhir+xml',
  ].flatMap(accepting),
  ...choice('media-type/accept-can-be-served', 'common.accept', {
    'XML last of all': 'application/fhir+xml;q=0, application/fhir+json',
  }).map(unlessPublish),
  ...bends('media-type/accept-can-be-served', {
    'two Accept headers': headerAgain('Accept', 'application/xml+fhir'),
  }),
  ...bends('media-type/accept-can-be-served', {
    'no Accept, Accept-Language': (draft) =>
      header('Accept-Language', 'en-GB')(withoutHeader('Accept')(draft) ?? draft),
  }).map((bend) => ({ ...bend, goesOnFrom: { rule: 'media-type/accept-is-sent', name: 'absent' } as const })),
  ...bends('operation/is-one-of-the-four', {
    'the address in absolute form': (draft) => ({ ...draft, target: `http://nems.example${draft.target}` }),
  }),
  ...choice('operation/is-one-of-the-four', 'dollar', { '%24process-message': '%24' }),
]
