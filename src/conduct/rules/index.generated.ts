// Written by build/catalogue.ts from the files of this folder. Run `npm run catalogue` after a change.
import type { ConductRule } from '../conduct-rule.ts'
import type { ConductRuleId } from './ids.generated.ts'
import conductDeletedIdIsOneThatNemsGave from './deleted-id-is-one-that-nems-gave.ts'
import conductFailedRequestsAreRepeatedWithPauses from './failed-requests-are-repeated-with-pauses.ts'
import conductNhsNumbersWereFoundAtPds from './nhs-numbers-were-found-at-pds.ts'
import conductRetryAfterIsWaitedFor from './retry-after-is-waited-for.ts'
import conductSubscriptionIsCreatedAgainOnlyWhenGone from './subscription-is-created-again-only-when-gone.ts'
import conductTokenIsNotSentAgainAfterExp from './token-is-not-sent-again-after-exp.ts'

/** Rules of conduct, by id. */
export const conductRules = {
  'conduct/deleted-id-is-one-that-nems-gave': { title: "What is deleted is a subscription whose id NEMS gave", rule: conductDeletedIdIsOneThatNemsGave },
  'conduct/failed-requests-are-repeated-with-pauses': { title: "A request that failed is not repeated again and again without a pause", rule: conductFailedRequestsAreRepeatedWithPauses },
  'conduct/nhs-numbers-were-found-at-pds': { title: "Every NHS number of an event or a subscription was looked up at PDS before, and found", rule: conductNhsNumbersWereFoundAtPds },
  'conduct/retry-after-is-waited-for': { title: "A request that was answered with Retry-After is not sent again before that time is over", rule: conductRetryAfterIsWaitedFor },
  'conduct/subscription-is-created-again-only-when-gone': { title: "A subscription is created again only when a read of it was answered 404 or it was deleted", rule: conductSubscriptionIsCreatedAgainOnlyWhenGone },
  'conduct/token-is-not-sent-again-after-exp': { title: "A token that was sent before is not sent again after its five minutes", rule: conductTokenIsNotSentAgainAfterExp },
} as const satisfies Readonly<Record<ConductRuleId, { readonly title: string; readonly rule: ConductRule }>>
