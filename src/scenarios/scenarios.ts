import { errorScenarios } from './errors.ts'
import createDeprecated from './list/create-deprecated.ts'
import cutBeforeAnswer from './list/cut-before-answer.ts'
import cutHalfWay from './list/cut-half-way.ts'
import duplicate from './list/duplicate.ts'
import htmlError from './list/html-error.ts'
import locationAbsolutePath from './list/location-absolute-path.ts'
import locationAbsoluteUrl from './list/location-absolute-url.ts'
import locationRelative from './list/location-relative.ts'
import locationWithHistory from './list/location-with-history.ts'
import publishDeprecated from './list/publish-deprecated.ts'
import slow from './list/slow.ts'
import throttled from './list/throttled.ts'
import unavailable from './list/unavailable.ts'
import xmlOutcome from './list/xml-outcome.ts'
import type { Scenario } from './scenario.ts'

/** Every scenario: what can be coped with first, then the errors. */
export const scenarios: readonly Scenario[] = [
  publishDeprecated,
  createDeprecated,
  locationAbsolutePath,
  locationAbsoluteUrl,
  locationRelative,
  locationWithHistory,
  duplicate,
  throttled,
  unavailable,
  slow,
  cutBeforeAnswer,
  cutHalfWay,
  xmlOutcome,
  htmlError,
  ...errorScenarios(),
]
