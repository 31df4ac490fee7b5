import { type FuzzCase, fuzzCase } from './case.ts'
import { CasesOfChange } from './cases-of-change.ts'
import { operators } from './changes.ts'
import type { Scope } from './scope.ts'

/** Rules that have little to do with one another, of which every provider looks at one or another. */
const rules = [
  'authorization/is-sent',
  'claims/exp-is-not-past',
  'header/interaction-id-is-of-the-operation',
  'endpoint/from-asid-is-registered',
]

/** Requests of which every provider refuses some, whatever it is that it does not look at. */
export function badControls(scope: Scope): readonly FuzzCase[] {
  const finder = new CasesOfChange(scope)
  return rules.flatMap((rule) => {
    for (const change of operators.filter((each) => each.rule === rule && each.breaks))
      for (const operation of finder.operationsOf(change)) {
        const parts = finder.caseOf(change, operation)
        if (parts !== undefined) return [fuzzCase('sweep', parts)]
      }
    return []
  })
}
