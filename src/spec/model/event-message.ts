import { screeningEvents } from '../vocabulary/events.ts'
import { messageEventTypeExtension, routingDemographicsExtension } from '../vocabulary/extensions.ts'
import { resolverOf } from './bundle-references.ts'
import { childOf, childrenOf, descendantOf, extensionsOf, valueOfChild } from './element.ts'
import type { FhirElement } from './fhir.ts'
import { type Survey, surveyOf } from './survey.ts'

/** An event message: a Bundle seen by the parts that the rules speak of. */
export interface EventMessage {
  readonly root: FhirElement
  readonly entries: readonly Entry[]
  /** The first MessageHeader of any entry. */
  readonly header: FhirElement | undefined
  /** `MessageHeader.event.code`. */
  readonly code: string | undefined
  /** `new`, `update`, `delete`, or whatever the MessageEventType extension says. */
  readonly action: string | undefined
  /** The RoutingDemographics extension, when there is exactly one. */
  readonly routing: FhirElement | undefined
  /** Whether the event is of one of the three screening types. */
  readonly isScreening: boolean
  /** Whether it deletes, or may delete, an event of a screening type: then most parts may be left out. */
  readonly isScreeningDelete: boolean
  readonly survey: () => Survey
  /** Resources of a type, in the order of their entries. */
  readonly resources: (type: string) => readonly FhirElement[]
  /** The resource of the Bundle that a reference names; undefined when there is none. */
  readonly resolve: (reference: string) => FhirElement | undefined
}

export interface Entry {
  readonly element: FhirElement
  readonly fullUrl: string | undefined
  readonly resource: FhirElement | undefined
}

/** Sees a Bundle as an event message, whatever is wrong with it. */
export function readEventMessage(root: FhirElement): EventMessage {
  const entries = childrenOf(root, 'entry').map(readEntry)
  const header = entries.find(({ resource }) => resource?.name === 'MessageHeader')?.resource
  const code = descendantOf(header, 'event', 'code')?.value
  const action = actionOf(header)
  const routings = extensionsOf(header, routingDemographicsExtension)
  const resources = resourcesByType(entries)
  const isScreening = code !== undefined && (screeningEvents as readonly string[]).includes(code)
  return {
    root,
    entries,
    header,
    code,
    action,
    routing: routings.length === 1 ? routings[0] : undefined,
    isScreening,
    isScreeningDelete: isScreening && action !== 'new' && action !== 'update',
    survey: surveyOf(root),
    resources: (type) => resources.get(type) ?? none,
    resolve: resolverOf(entries),
  }
}

function resourcesByType(entries: readonly Entry[]): ReadonlyMap<string, readonly FhirElement[]> {
  const byType = new Map<string, FhirElement[]>()
  for (const { resource } of entries) {
    if (resource === undefined) continue
    const alike = byType.get(resource.name)
    if (alike === undefined) byType.set(resource.name, [resource])
    else alike.push(resource)
  }
  return byType
}

const none: readonly FhirElement[] = []

function readEntry(element: FhirElement): Entry {
  const resource = childOf(element, 'resource')
  return { element, fullUrl: valueOfChild(element, 'fullUrl'), resource: resource?.children[0] }
}

function actionOf(header: FhirElement | undefined): string | undefined {
  const [extension] = extensionsOf(header, messageEventTypeExtension)
  return descendantOf(extension, 'valueCodeableConcept', 'coding', 'code')?.value
}
