import type { Check } from './check.ts'
import { answerChecks } from './checks-of-answers.ts'
import { caseChecks } from './checks-of-cases.ts'
import { clientChecks } from './checks-of-clients.ts'
import { generatedFileChecks } from './checks-of-generated-files.ts'
import { lawChecks } from './checks-of-laws.ts'

/** Everything that is asked of a spoilt project, in the same order at every evaluation. */
export function allChecks(): readonly Check[] {
  return [...lawChecks(), ...caseChecks(), ...answerChecks(), ...clientChecks(), ...generatedFileChecks()]
}

export { spoiltExpectations } from './spoilt-expectations.ts'
export { spoiltRules } from './spoilt-rules.ts'
