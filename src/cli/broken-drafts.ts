import type { Draft } from '../../generators/draft/draft.ts'
import { expectations } from '../../generators/expectations/index.ts'
import { UsageError } from '../report/usage-error.ts'
import { anyRequest, type Operation } from '../spec/model/operation.ts'
import type { Rule } from '../spec/model/rule.ts'
import { type Entry, requestRules } from '../spec/rules/index.generated.ts'
import { requestRuleId } from './rule-id.ts'

export interface BrokenDraft {
  readonly original: Draft
  readonly draft: Draft
  readonly operator: string
}

/**
 * The drafts of an operation, each broken in another of the ways in which a rule can be.
 * @throws UsageError for a rule that there is not, or that is not about the operation
 */
export function brokenDrafts(
  rule: string,
  operation: Operation,
  drafts: readonly Draft[],
): readonly BrokenDraft[] {
  const id = requestRuleId('--break', rule)
  const { on } = (requestRules[id] as Entry<Rule>).rule
  if (on !== anyRequest && !on.includes(operation))
    throw new UsageError('ERR_OPTION', `--break: ${rule} is about ${on.join(', ')}, not about ${operation}`)
  const ways = expectations[id]
  return drafts.flatMap((original, index) => {
    for (let step = 0; step < ways.length; step++) {
      const way = ways[(index + step) % ways.length]
      const draft = way?.change(original)
      if (way !== undefined && draft !== undefined) return [{ original, draft, operator: way.operator }]
    }
    return []
  })
}
