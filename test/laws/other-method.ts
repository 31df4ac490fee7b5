import type { Draft } from '../../generators/draft/draft.ts'
import { render } from '../../generators/draft/render.ts'
import { knowledgeOf } from '../../generators/world.ts'
import { type JudgedAnswer, judgeAnswer } from '../../src/judge.ts'
import { everyOperation } from '../../src/spec/model/operation.ts'
import { anyClientError, type RefusalAnswer } from '../../src/spec/model/refusal.ts'
import type { Rule } from '../../src/spec/model/rule.ts'
import { type Entry, type RequestRuleId, requestRules } from '../../src/spec/rules/index.generated.ts'
import { draftsOf, expectations, now, ruleIds } from './catalogue.ts'

/** Which InteractionID would be right for a request of no operation, nobody can say. */
const unsaid = 'header/interaction-id-is-of-the-operation'

/** The rules about all four operations that say how what breaks them is refused. */
export const ofEveryOperation: readonly RequestRuleId[] = ruleIds.filter((id) => {
  const { on, answers } = ruleOf(id)
  return (
    id !== unsaid &&
    answers !== undefined &&
    typeof on === 'object' &&
    everyOperation.every((each) => on.includes(each))
  )
})

/** PATCH with each fault that breaks a rule, refused in each way in which the rule's fault may be. */
export function refusedForTheOther(id: RequestRuleId): readonly JudgedAnswer[] {
  const [plain] = draftsOf('read-subscription', 1)
  const { answers } = ruleOf(id)
  return expectations[id].flatMap(({ change, world, expected }) => {
    const changed = expected === 'accept' || plain === undefined ? undefined : change(plain)
    if (changed === undefined || answers === undefined) return []
    return answers.answers.map((made) => refused({ ...changed, method: 'PATCH' }, world, made))
  })
}

/** Whether it is told that the refusal is one for another fault. */
export function isWrong({ findings }: JudgedAnswer): boolean {
  return findings.some(({ rule }) => /^answer\/refusal-is-/.test(rule))
}

function ruleOf(id: RequestRuleId): Rule {
  return (requestRules[id] as Entry<Rule>).rule
}

function refused(
  draft: Draft,
  world: Parameters<typeof knowledgeOf>[1],
  { status, code = 'invalid', spine, severity = 'error' }: RefusalAnswer,
): JudgedAnswer {
  const coding = spine === undefined ? '' : `<details><coding><code value="${spine}"/></coding></details>`
  const issue = `<issue><severity value="${severity}"/><code value="${code}"/>${coding}</issue>`
  const answer = {
    status: status === anyClientError ? 400 : status,
    headers: [['Content-Type', 'application/fhir+xml']] as const,
    body: Buffer.from(`<OperationOutcome xmlns="http://hl7.org/fhir">${issue}</OperationOutcome>`),
  }
  return judgeAnswer(render(draft, { now }), answer, knowledgeOf(draft, world, now))
}
