import { crashesOnBodies } from './crash/body.ts'
import { crashesOnHeads } from './crash/head.ts'
import type { Fault, Kind, Mistake, Variant } from './fault.ts'
import { hangs } from './hang/hang.ts'
import { laxClaims } from './over-lax/claims.ts'
import { laxCriteria } from './over-lax/criteria.ts'
import { laxEndpoints } from './over-lax/endpoint.ts'
import { laxEvents } from './over-lax/event.ts'
import { laxMediaTypes } from './over-lax/media-type.ts'
import { laxNhsNumbers } from './over-lax/nhs-number.ts'
import { rarelyLax } from './over-lax/rare.ts'
import { laxRequesters } from './over-lax/requester.ts'
import { laxSubscriptions } from './over-lax/subscription.ts'
import { laxTokens } from './over-lax/token.ts'
import { strictBodies } from './over-strict/body.ts'
import { strictEvents } from './over-strict/event.ts'
import { strictHeads } from './over-strict/head.ts'
import { strictMediaTypes } from './over-strict/media-type.ts'
import { rarelyStrict } from './over-strict/rare.ts'
import { strictSubscriptions } from './over-strict/subscription.ts'
import { strictTokens } from './over-strict/token.ts'
import { wrongDeletes } from './state/deleted.ts'
import { wrongKeeping } from './state/kept.ts'
import { losses } from './state/lost.ts'
import { answeringVariants } from './variant/answering.ts'
import { refusingVariants } from './variant/refusing.ts'
import { wrongAcceptances } from './wrong-answer/accepting.ts'
import { wrongOutcomes } from './wrong-answer/outcome.ts'
import { wrongReadings } from './wrong-answer/reading.ts'
import { wrongRefusals } from './wrong-answer/refusing.ts'
import { wrongWarnings } from './wrong-answer/warning.ts'

/** Every fault that a provider for tests can have. */
export const faults: readonly Fault[] = [
  ...ofKind(
    'over-lax',
    laxTokens,
    laxClaims,
    laxRequesters,
    laxEndpoints,
    laxMediaTypes,
    laxNhsNumbers,
    laxSubscriptions,
    laxCriteria,
    laxEvents,
    rarelyLax,
  ),
  ...ofKind(
    'over-strict',
    strictHeads,
    strictMediaTypes,
    strictBodies,
    strictTokens,
    strictSubscriptions,
    strictEvents,
    rarelyStrict,
  ),
  ...ofKind('wrong-answer', wrongAcceptances, wrongReadings, wrongWarnings, wrongRefusals, wrongOutcomes),
  ...ofKind('state', wrongDeletes, wrongKeeping, losses),
  ...ofKind('crash', crashesOnHeads, crashesOnBodies),
  ...ofKind('hang', hangs),
]

/** Every provider that is other than the reference provider, and as right. */
export const variants: readonly Variant[] = [...refusingVariants, ...answeringVariants]

/** The fault of that id. @throws when there is none */
export function faultNamed(id: string): Fault {
  const fault = faults.find((each) => each.id === id)
  if (fault === undefined) throw new Error(`there is no fault ${id}`)
  return fault
}

function ofKind(kind: Kind, ...lists: readonly (readonly Mistake[])[]): readonly Fault[] {
  return lists.flat().map((mistake): Fault => ({ ...mistake, kind }))
}
