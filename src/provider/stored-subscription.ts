import { element, type Node, primitive } from '../fhir/node.ts'
import { nodesOf } from '../fhir/read-element.ts'
import { childrenOf, valueOfChild } from '../spec/model/element.ts'
import type { FhirElement } from '../spec/model/fhir.ts'
import { readBody } from '../wire/body.ts'
import type { Subscription } from './subscriptions.ts'

/**
 * A Subscription as it is read: with the id, version, time and status that are NEMS's to set. Of one whose body could
 * not be read, which is kept only where a rule is open or left out, there is no more than that; narrative is not kept.
 */
export function storedSubscription(
  id: string,
  { created, body }: Pick<Subscription, 'created' | 'body'>,
): Node {
  const { document } = readBody(body, undefined)
  const root = document?.ok && document.value.root.name === 'Subscription' ? document.value.root : undefined
  const status = valueOfChild(root, 'status') ?? ''
  return element(
    'Subscription',
    primitive('id', id),
    metaOf(root, created),
    primitive('status', statuses.has(status) ? status : 'requested'),
    ...(root?.children ?? []).filter(({ name }) => !set.has(name)).flatMap(nodesOf),
  )
}

const set: ReadonlySet<string> = new Set(['id', 'meta', 'status', 'text'])
const statuses: ReadonlySet<string> = new Set(['requested', 'active', 'error', 'off'])

function metaOf(root: FhirElement | undefined, created: number): Node {
  const sent = childrenOf(root, 'meta').flatMap(({ children }) => children)
  return element(
    'meta',
    primitive('versionId', '1'),
    primitive('lastUpdated', new Date(created * 1000).toISOString().replace('Z', '+00:00')),
    ...sent.filter(({ name }) => name !== 'versionId' && name !== 'lastUpdated').flatMap(nodesOf),
  )
}
