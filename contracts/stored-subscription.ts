import { jsonOf } from '../src/fhir/json.ts'
import { element, primitive } from '../src/fhir/node.ts'
import { xmlOf } from '../src/fhir/xml.ts'
import { subscriptionNode } from './drafts.ts'
import type { MatchedBody } from './interaction.ts'
import { exampleId, type Original } from './originals.ts'
import { resourceMatchers } from './resource-matchers.ts'

/**
 * The Subscription of an interaction as NEMS has it: an id that it gave, a status that may have moved on, the rest as it
 * was created.
 */
export function storedSubscription(
  { subscription }: Pick<Original, 'subscription'>,
  mediaType: string,
): MatchedBody | undefined {
  if (subscription === undefined) return undefined
  const kept = subscriptionNode(subscription).children.filter(({ name }) => name !== 'meta')
  const node = element('Subscription', primitive('id', exampleId), ...kept)
  const format = mediaType.includes('json') ? 'json' : 'xml'
  return {
    content: format === 'json' ? jsonOf(node) : xmlOf(node),
    contentType: mediaType,
    matchers: resourceMatchers(
      node,
      [
        [/\.id$/, '^[A-Za-z0-9.-]{1,64}$'],
        [/\.status$/, '^(requested|active|error|off)$'],
      ],
      format,
    ),
  }
}
