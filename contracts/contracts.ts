import type { Contract } from './interaction.ts'
import { publication } from './publication.ts'
import { subscription } from './subscription.ts'

/** Every contract of the kit. */
export function contracts(): readonly Contract[] {
  return [publication(), subscription()]
}
