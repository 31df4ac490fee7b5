import fc from 'fast-check'
import type { Endpoint, Registry } from '../../src/spec/model/registry.ts'
import type { PublishableEvent } from '../../src/spec/vocabulary/events.ts'
import type { Draft } from '../draft/draft.ts'
import { type EventChoices, eventChoices } from '../messages/event-choices.ts'
import { eventMessage } from '../messages/event-message.ts'
import { mediaType } from '../values/media-type.ts'
import {
  commonDraft,
  endpointsFor,
  patients,
  type RequestChoices,
  requestChoices,
} from './request-choices.ts'

/** Choices that make a publish request. */
export interface PublishChoices {
  readonly operation: 'publish-event'
  readonly common: RequestChoices
  readonly event: PublishableEvent
  readonly nhsNumber: string
  readonly contentType: string
  /** How the path spells its dollar. */
  readonly dollar: '$' | '%24'
  readonly message: EventChoices
}

export interface PublishOptions {
  /** Only this event type. */
  readonly event?: PublishableEvent
  /** How many Observations the message carries; 0 to 2 unless told, about 1 kB each. */
  readonly observations?: number
}

/** Valid publish requests of every event type that was not withdrawn. */
export function publishEvent(registry: Registry, options: PublishOptions = {}): fc.Arbitrary<Draft> {
  return publishChoices(registry, options).map((choices) => publishDraft(choices, registry))
}

/** Choices for such requests. */
export function publishChoices(
  registry: Registry,
  options: PublishOptions = {},
): fc.Arbitrary<PublishChoices> {
  const { event, observations } = options
  const size = observations === undefined ? fc.nat({ max: 2 }) : fc.constant(observations)
  const patient = patients(registry)
  return fc.oneof(
    ...publishable(registry)
      .filter(({ code }) => event === undefined || code === event)
      .map(({ code, endpoints }) =>
        fc.record({
          operation: fc.constant('publish-event'),
          common: requestChoices(endpoints, 'publication', patient),
          event: fc.constant(code),
          nhsNumber: patient,
          contentType: mediaType('xml'),
          dollar: fc.constantFrom('$', '%24'),
          message: eventChoices(size),
        }),
      ),
  )
}

/** The request that choices make. */
export function publishDraft(choices: PublishChoices, registry: Registry): Draft {
  const { common, event, nhsNumber, contentType, dollar, message } = choices
  const draft = commonDraft('publish-event', registry, interactionOf(event), common)
  return {
    ...draft,
    method: 'POST',
    target: `/STU3/Events/1/${dollar}process-message`,
    headers: [...draft.headers, ['Content-Type', contentType]],
    format: 'xml',
    resource: eventMessage(event, nhsNumber, message),
  }
}

/** The event types that somebody may publish, with the endpoints that may. */
export function publishable(
  registry: Registry,
): readonly { readonly code: PublishableEvent; readonly endpoints: readonly Endpoint[] }[] {
  return (Object.keys(codes) as PublishableEvent[])
    .filter((code) => registry.lifeCycle(code) !== 'withdrawn')
    .map((code) => ({ code, endpoints: endpointsFor(registry, interactionOf(code)) }))
    .filter(({ endpoints }) => endpoints.length > 0)
}

function interactionOf(event: PublishableEvent): string {
  return `urn:nhs:names:services:events:${codes[event]}.Write`
}

const codes: Readonly<Record<PublishableEvent, string>> = {
  'blood-spot-test-outcome-1': 'Bloodspottestoutcome',
  'newborn-hearing-1': 'Newbornhearing',
  'nipe-outcome-1': 'Nipeoutcome',
  'professional-contacts-1': 'Professionalcontacts',
  'vaccinations-1': 'Vaccinations',
}
