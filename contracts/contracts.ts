import { publicationConformance, subscriptionConformance } from './conformance.ts'
import type { Contract } from './interaction.ts'
import { publication } from './publication.ts'
import { subscription } from './subscription.ts'

/** Every contract of the kit: what consumers expect, and then one request for each rule that breaks it. */
export function contracts(): readonly Contract[] {
  return [publication(), subscription(), publicationConformance(), subscriptionConformance()]
}
