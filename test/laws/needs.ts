import { type JudgeOptions, judgeRequest } from '../../src/judge.ts'
import type { Need, Rule } from '../../src/spec/model/rule.ts'
import { type Entry, type RequestRuleId, requestRules } from '../../src/spec/rules/index.generated.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'

/**
 * Whether a rule needs what it says, seen from a request that breaks it: without that it is silent, and a rule that says
 * nothing breaks even where nothing is known.
 */
export function needsWhatItSays(id: RequestRuleId, request: HttpRequest, knowledge: JudgeOptions): boolean {
  const { needs } = (requestRules[id] as Entry<Rule>).rule
  if (needs === undefined) return isBroken(id, withoutCertificate(request), { ...knowledge, ...nothing })
  if (needs === 'certificate') return !isBroken(id, withoutCertificate(request), knowledge)
  return !isBroken(id, request, { ...knowledge, [optionOf[needs]]: undefined })
}

const nothing: JudgeOptions = { registry: undefined, now: undefined, history: undefined }

const optionOf: Readonly<Record<Exclude<Need, 'certificate'>, keyof JudgeOptions>> = {
  registry: 'registry',
  clock: 'now',
  history: 'history',
}

function withoutCertificate({ clientCertificate, ...request }: HttpRequest): HttpRequest {
  return request
}

function isBroken(id: RequestRuleId, request: HttpRequest, knowledge: JudgeOptions): boolean {
  return judgeRequest(request, knowledge).findings.some(({ rule }) => rule === id)
}
