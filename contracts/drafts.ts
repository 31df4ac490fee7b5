import type { Draft } from '../generators/draft/draft.ts'
import type { EventChoices } from '../generators/messages/event-choices.ts'
import { eventMessage } from '../generators/messages/event-message.ts'
import { plainMessage } from '../generators/messages/plain-message.ts'
import { subscription } from '../generators/messages/subscription.ts'
import { plainRequest } from '../generators/requests/plain-request.ts'
import type { Node } from '../src/fhir/node.ts'
import type { Operation } from '../src/spec/model/operation.ts'
import type { PublishableEvent } from '../src/spec/vocabulary/events.ts'
import { publishInteraction, subscriptionInteractions } from '../src/spec/vocabulary/interactions.ts'
import { bundleIdFor } from './message-ids.ts'
import type { StateParameters } from './states.ts'
import { endpoint, registry } from './subjects.ts'

/** What may be told of a request; what is not is as plain as can be. */
export interface DraftOptions {
  /** The requesting_user claim. */
  readonly user?: string
  /** NHS number of the requesting_patient claim. */
  readonly patient?: string
  readonly accept?: string
  /** `none` leaves the field out. */
  readonly contentType?: string
  readonly format?: 'xml' | 'json'
  /** What an event message is made of. */
  readonly message?: Partial<EventChoices>
  /** The end of a subscription. */
  readonly end?: string
}

/** A request that publishes an event of a patient. */
export function publishDraft(event: PublishableEvent, nhsNumber: string, options: DraftOptions = {}): Draft {
  // The ids of a message are of its patient alone.
  const plain = plainMessage(bundleIdFor(nhsNumber), endpoint.odsCode)
  return {
    ...requestDraft('publish-event', publishInteraction(event), options),
    method: 'POST',
    target: '/STU3/Events/1/$process-message',
    resource: eventMessage(event, nhsNumber, { ...plain, versionId: '1', ...options.message }),
  }
}

/** A request that creates a subscription. */
export function createDraft(
  parameters: StateParameters['a subscription'],
  options: DraftOptions = {},
): Draft {
  return {
    ...requestDraft('create-subscription', interactionOf('create-subscription'), options),
    method: 'POST',
    target: '/STU3/Subscription',
    resource: subscriptionNode(parameters, options.end),
  }
}

/** A request that reads or deletes the subscription with an id. */
export function oneSubscriptionDraft(
  operation: 'read-subscription' | 'delete-subscription',
  id: string,
  options: DraftOptions = {},
): Draft {
  return {
    ...requestDraft(operation, interactionOf(operation), { ...options, contentType: 'none' }),
    method: operation === 'read-subscription' ? 'GET' : 'DELETE',
    target: `/STU3/Subscription/${id}`,
    resource: undefined,
  }
}

/** The Subscription that a state speaks of. */
export function subscriptionNode(parameters: StateParameters['a subscription'], end?: string): Node {
  return subscription({ ...parameters, end })
}

/** The InteractionID of an operation of the Subscription API. */
export function interactionOf(operation: Exclude<Operation, 'publish-event'>): string {
  return subscriptionInteractions[operation]
}

function requestDraft(
  operation: Operation,
  interaction: string,
  { user, patient, accept, format = 'xml', contentType = `application/fhir+${format}` }: DraftOptions,
): Omit<Draft, 'method' | 'target' | 'resource'> {
  const draft = plainRequest(operation, registry, endpoint, interaction, {
    accept,
    claims: { user, patient },
  })
  const sent: Draft['headers'] = contentType === 'none' ? [] : [['Content-Type', contentType]]
  return { ...draft, headers: [...draft.headers, ...sent], format }
}
