import { publicationConformance, subscriptionConformance } from './conformance.ts'
import type { Contract } from './interaction.ts'
import { publication } from './publication.ts'
import { subscription } from './subscription.ts'

/** Every contract of the kit: what consumers expect, and then one request for each rule that breaks it. */
export function contracts(): readonly Contract[] {
  return [publication(), subscription(), publicationConformance(), subscriptionConformance()]
}

/**
 * What one consumer expects: `nems-publisher` of the Publication API, `nems-subscriber` of the Subscription API.
 * @throws Error when there is no such consumer
 */
export function contractOf(consumer: 'nems-publisher' | 'nems-subscriber'): Contract {
  const found = { 'nems-publisher': publication, 'nems-subscriber': subscription }[consumer]
  if (found === undefined)
    throw new Error(`expected nems-publisher or nems-subscriber, received ${String(consumer)}`)
  return found()
}
