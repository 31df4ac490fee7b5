import { crashes } from './crash/crash.ts'
import type { Fault, Kind, Mistake, Variant } from './fault.ts'
import { hangs } from './hang/hang.ts'
import { laxClaims } from './over-lax/claims.ts'
import { laxCriteria } from './over-lax/criteria.ts'
import { laxEndpoints } from './over-lax/endpoint.ts'
import { laxEvents } from './over-lax/event.ts'
import { laxMediaTypes } from './over-lax/media-type.ts'
import { laxNhsNumbers } from './over-lax/nhs-number.ts'
import { rarelyLax } from './over-lax/rare.ts'
import { laxSubscriptions } from './over-lax/subscription.ts'
import { laxTokens } from './over-lax/token.ts'
import { strictEvents } from './over-strict/event.ts'
import { strictHeads } from './over-strict/head.ts'
import { rarelyStrict } from './over-strict/rare.ts'
import { strictSubscriptions } from './over-strict/subscription.ts'
import { strictTokens } from './over-strict/token.ts'
import { lossyStates, wrongStates } from './state/state.ts'
import { answeringVariants } from './variant/answering.ts'
import { refusingVariants } from './variant/refusing.ts'
import { wrongAcceptances } from './wrong-answer/accepting.ts'
import { wrongRefusals } from './wrong-answer/refusing.ts'

/** Every fault that a provider for tests can have. */
export const faults: readonly Fault[] = [
  ...ofKind(
    'over-lax',
    laxTokens,
    laxClaims,
    laxEndpoints,
    laxMediaTypes,
    laxNhsNumbers,
    laxSubscriptions,
    laxCriteria,
    laxEvents,
    rarelyLax,
  ),
  ...ofKind('over-strict', strictHeads, strictTokens, strictSubscriptions, strictEvents, rarelyStrict),
  ...ofKind('wrong-answer', wrongAcceptances, wrongRefusals),
  ...ofKind('state', wrongStates, lossyStates),
  ...ofKind('crash', crashes),
  ...ofKind('hang', hangs),
]

/** Every provider that is other than the reference provider, and as right. */
export const variants: readonly Variant[] = [...refusingVariants, ...answeringVariants]

function ofKind(kind: Kind, ...lists: readonly (readonly Mistake[])[]): readonly Fault[] {
  return lists.flat().map((mistake): Fault => ({ ...mistake, kind }))
}
