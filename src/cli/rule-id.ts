import { UsageError } from '../report/usage-error.ts'
import { type RequestRuleId, requestRules } from '../spec/rules/index.generated.ts'

/**
 * The id of a rule about requests that an option was given.
 * @throws UsageError for any other text, with the ids that hold it
 */
export function requestRuleId(option: string, text: string): RequestRuleId {
  if (Object.hasOwn(requestRules, text)) return text as RequestRuleId
  const near = Object.keys(requestRules).filter((id) => id.includes(text))
  const hint =
    near.length > 0
      ? `: did you mean ${near.slice(0, 5).join(', ')}?`
      : '; npx nems-contract-kit rules lists them'
  throw new UsageError(
    'ERR_OPTION',
    `${option}: expected the id of a rule about requests, received ${text}${hint}`,
  )
}
