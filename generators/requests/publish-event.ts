import fc from 'fast-check'
import type { Registry } from '../../src/spec/model/registry.ts'
import type { PublishableEvent } from '../../src/spec/vocabulary/events.ts'
import type { Draft } from '../draft/draft.ts'
import { eventChoices } from '../messages/event-choices.ts'
import { eventMessage } from '../messages/event-message.ts'
import { mediaType } from '../values/media-type.ts'
import { commonDraft, endpointsFor, patients, requestChoices } from './request-choices.ts'

export interface PublishOptions {
  /** Only this event type. */
  readonly event?: PublishableEvent
  /** How many Observations the message carries; 0 to 2 unless told, about 1 kB each. */
  readonly observations?: number
}

/** Valid publish requests of every event type that was not withdrawn. */
export function publishEvent(registry: Registry, options: PublishOptions = {}): fc.Arbitrary<Draft> {
  const { event, observations } = options
  const all = event === undefined ? Object.keys(codes) : [event]
  const possible = (all as PublishableEvent[])
    .filter((code) => registry.lifeCycle(code) !== 'withdrawn')
    .map((code) => ({ code, interaction: interactionOf(code) }))
    .map((each) => ({ ...each, endpoints: endpointsFor(registry, each.interaction) }))
    .filter(({ endpoints }) => endpoints.length > 0)
  const size = observations === undefined ? fc.nat({ max: 2 }) : fc.constant(observations)
  const patient = patients(registry)
  return fc.oneof(
    ...possible.map(({ code, interaction, endpoints }) =>
      fc
        .record({
          common: requestChoices(endpoints, 'publication', patient),
          nhsNumber: patient,
          contentType: mediaType('xml'),
          dollar: fc.constantFrom('$', '%24'),
          message: eventChoices(size),
        })
        .map(({ common, nhsNumber, contentType, dollar, message }): Draft => {
          const draft = commonDraft('publish-event', registry, interaction, common)
          return {
            ...draft,
            method: 'POST',
            target: `/STU3/Events/1/${dollar}process-message`,
            headers: [...draft.headers, ['Content-Type', contentType]],
            format: 'xml',
            resource: eventMessage(code, nhsNumber, message),
          }
        }),
    ),
  )
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
