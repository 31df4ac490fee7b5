import { bodies } from './bodies.ts'
import { criteria } from './criteria.ts'
import { events } from './events.ts'
import { heads } from './head.ts'
import { nhsNumbers } from './nhs-numbers.ts'
import { subscriptions } from './subscriptions.ts'
import { tokens } from './token.ts'
import type { Variation } from './variation.ts'

/** Every way to keep a rule that is rarer than the plain one. */
export const variations: readonly Variation[] = [
  ...heads,
  ...tokens,
  ...nhsNumbers,
  ...criteria,
  ...subscriptions,
  ...bodies,
  ...events,
]
