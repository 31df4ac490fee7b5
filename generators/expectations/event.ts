import { bundle } from './event-bundle.ts'
import { messageHeader } from './event-header.ts'
import { parties } from './event-parties.ts'
import { references } from './event-references.ts'
import { routingDemographics } from './event-routing.ts'
import type { ExpectationsOf } from './expectation.ts'

/** For every rule about event messages, the ways to break it. */
export const event: ExpectationsOf<'event'> = {
  ...bundle,
  ...routingDemographics,
  ...messageHeader,
  ...references,
  ...parties,
}
