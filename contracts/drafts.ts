import type { Draft } from '../generators/draft/draft.ts'
import { eventMessage } from '../generators/messages/event-message.ts'
import { subscription } from '../generators/messages/subscription.ts'
import { plainRequest } from '../generators/requests/plain-request.ts'
import type { Node } from '../src/fhir/node.ts'
import type { Operation } from '../src/spec/model/operation.ts'
import type { PublishableEvent } from '../src/spec/vocabulary/events.ts'
import { publishInteraction, subscriptionInteractions } from '../src/spec/vocabulary/interactions.ts'
import type { StateParameters } from './states.ts'
import { endpoint, registry } from './subjects.ts'

/** A request that publishes an event of a patient, as plain as can be. */
export function publishDraft(event: PublishableEvent, nhsNumber: string): Draft {
  const draft = plainRequest('publish-event', registry, endpoint, publishInteraction(event))
  return {
    ...draft,
    method: 'POST',
    target: '/STU3/Events/1/$process-message',
    headers: [...draft.headers, ['Content-Type', fhirXml]],
    format: 'xml',
    resource: eventMessage(event, nhsNumber, {
      id: `00000000-0000-4000-a000-00${nhsNumber}`,
      action: 'new',
      family: 'Thistlewood',
      given: 'Avis',
      born: '1990-02-28',
      happened: '2026-01-05T09:00:00+00:00',
      organisation: 'Mill Lane Surgery',
      odsCode: endpoint.odsCode,
      contact: ['phone', '01632 960123'],
      versionId: '1',
      whole: true,
      observations: 0,
      twoOrganisations: false,
    }),
  }
}

/** A request that creates a subscription. */
export function createDraft(parameters: StateParameters['a subscription']): Draft {
  const draft = plainRequest('create-subscription', registry, endpoint, interactionOf('create-subscription'))
  return {
    ...draft,
    method: 'POST',
    target: '/STU3/Subscription',
    headers: [...draft.headers, ['Content-Type', fhirXml]],
    format: 'xml',
    resource: subscriptionNode(parameters),
  }
}

/** A request that reads or deletes the subscription with an id. */
export function oneSubscriptionDraft(
  operation: 'read-subscription' | 'delete-subscription',
  id: string,
): Draft {
  return {
    ...plainRequest(operation, registry, endpoint, interactionOf(operation)),
    method: operation === 'read-subscription' ? 'GET' : 'DELETE',
    target: `/STU3/Subscription/${id}`,
    format: 'xml',
    resource: undefined,
  }
}

/** The Subscription that a state speaks of. */
export function subscriptionNode(parameters: StateParameters['a subscription']): Node {
  return subscription({ ...parameters, end: undefined })
}

/** The InteractionID of an operation of the Subscription API. */
export function interactionOf(operation: Exclude<Operation, 'publish-event'>): string {
  return subscriptionInteractions[operation]
}

const fhirXml = 'application/fhir+xml'
