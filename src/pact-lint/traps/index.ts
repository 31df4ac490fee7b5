import type { Trap } from '../trap.ts'
import { acceptIsSent } from './accept-is-sent.ts'
import { answerHasNoCharset } from './answer-has-no-charset.ts'
import { bodyHasAContentType } from './body-has-a-content-type.ts'
import { bodyHasNoContentTypeMatcher } from './body-has-no-content-type-matcher.ts'
import { bodyIsAtMost100Kb } from './body-is-at-most-100-kb.ts'
import { bodyMatcherMeetsAValue } from './body-matcher-meets-a-value.ts'
import { contentTypeHasNoMatcher } from './content-type-has-no-matcher.ts'
import { dollarMayBeEncoded } from './dollar-may-be-encoded.ts'
import { interactionIsDescribedOnce } from './interaction-is-described-once.ts'
import { interactionIsNotPending } from './interaction-is-not-pending.ts'
import { pactHasInteractions } from './pact-has-interactions.ts'
import { postHasABody } from './post-has-a-body.ts'
import { regexIsAnchored } from './regex-is-anchored.ts'
import { stateIsOfTheCatalogue } from './state-is-of-the-catalogue.ts'
import { tokenComesFromAState } from './token-comes-from-a-state.ts'
import { tokenHasAForm } from './token-has-a-form.ts'
import { valueIsGivenByAState } from './value-is-given-by-a-state.ts'
import { xmlHasNoTypeMatcher } from './xml-has-no-type-matcher.ts'
import { xmlIsReadable } from './xml-is-readable.ts'

/** Every trap, by what has to be so for nobody to be caught. */
export const traps = {
  'accept-is-sent': acceptIsSent,
  'answer-has-no-charset': answerHasNoCharset,
  'body-has-a-content-type': bodyHasAContentType,
  'body-has-no-content-type-matcher': bodyHasNoContentTypeMatcher,
  'body-is-at-most-100-kb': bodyIsAtMost100Kb,
  'body-matcher-meets-a-value': bodyMatcherMeetsAValue,
  'content-type-has-no-matcher': contentTypeHasNoMatcher,
  'dollar-may-be-encoded': dollarMayBeEncoded,
  'interaction-is-described-once': interactionIsDescribedOnce,
  'interaction-is-not-pending': interactionIsNotPending,
  'pact-has-interactions': pactHasInteractions,
  'post-has-a-body': postHasABody,
  'regex-is-anchored': regexIsAnchored,
  'state-is-of-the-catalogue': stateIsOfTheCatalogue,
  'token-comes-from-a-state': tokenComesFromAState,
  'token-has-a-form': tokenHasAForm,
  'value-is-given-by-a-state': valueIsGivenByAState,
  'xml-has-no-type-matcher': xmlHasNoTypeMatcher,
  'xml-is-readable': xmlIsReadable,
} as const satisfies Readonly<Record<string, Trap>>

export type TrapId = keyof typeof traps
