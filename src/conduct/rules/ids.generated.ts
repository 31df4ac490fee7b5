// Written by build/catalogue.ts from the files of this folder. Run `npm run catalogue` after a change.
/** Id of a rule of conduct. */
export type ConductRuleId =
  | 'conduct/deleted-id-is-one-that-nems-gave'
  | 'conduct/failed-requests-are-repeated-with-pauses'
  | 'conduct/nhs-numbers-were-found-at-pds'
  | 'conduct/retry-after-is-waited-for'
  | 'conduct/subscription-is-created-again-only-when-gone'
  | 'conduct/token-is-not-sent-again-after-exp'
