import type { Draft } from '../generators/draft/draft.ts'
import type { Expectation } from '../generators/expectations/expectation.ts'
import { fieldValue } from '../generators/operators/header.ts'
import type { Operation } from '../src/spec/model/operation.ts'
import type { RequestRuleId } from '../src/spec/rules/ids.generated.ts'
import { brokenRules } from './broken-rules.ts'
import { fhirXml, mayLackOutcome, refusedStatuses } from './expected-answer.ts'
import type { ExpectedAnswer } from './interaction.ts'

/**
 * What a provider may answer to a request that breaks a rule: the statuses, and the media type where whatever it may
 * answer has one. The OperationOutcome is left to the rules about answers.
 */
export function answerTo(rule: RequestRuleId, expectation: Expectation, draft: Draft): ExpectedAnswer {
  const good = goodStatuses(draft)
  const { expected } = expectation
  if (expected === 'accept')
    return { statuses: { allowed: good, anyClientError: false }, headers: [], body: undefined }
  const broken = brokenRules(rule, expectation, draft)
  const refused = refusedStatuses(broken)
  if (expected === 'either') {
    const allowed = [...good, ...refused.allowed] as const
    return { statuses: { ...refused, allowed }, headers: [], body: undefined }
  }
  const hasType = !mayLackOutcome(broken) && fieldValue(draft, 'Accept') === fhirXml.value
  return { statuses: refused, headers: hasType ? [['Content-Type', fhirXml]] : [], body: undefined }
}

/** How a request is answered that is accepted, the methods among them that the APIs do not know. */
function goodStatuses({ operation, method }: Draft): readonly [number, ...number[]] {
  return /^(HEAD|OPTIONS|TRACE)$/.test(method) ? [200, 204] : [accepted[operation]]
}

const accepted: Readonly<Record<Operation, number>> = {
  'publish-event': 202,
  'create-subscription': 201,
  'read-subscription': 200,
  'delete-subscription': 200,
}
