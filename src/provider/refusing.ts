import type { Finding } from '../spec/model/finding.ts'
import type { RefusalAnswer } from '../spec/model/refusal.ts'
import type { Request } from '../spec/model/request.ts'
import type { HttpAnswer } from '../wire/http-message.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { type Served, servedTo } from './media-type.ts'
import { type Issue, operationOutcome } from './operation-outcome.ts'
import { resourceAnswer } from './resource-answer.ts'

/** A refusal, and what its issues say. */
export interface Refused {
  readonly answer: HttpAnswer
  readonly diagnostics: readonly string[]
}

/** Refuses a request for what it breaks: an issue for each rule, in order, with the answer that is preferred for it. */
export function refuse(request: Request, broken: readonly [Finding, ...Finding[]]): Refused {
  const rules = new Map<string, Finding>()
  for (const finding of broken) if (!rules.has(finding.rule)) rules.set(finding.rule, finding)
  const told = [...rules.values()].slice(0, mostIssues).map(issueOf)
  const { status } = preferredOf(broken[0])
  return refusal(status, told, servedTo(request), status === 405 ? [['Allow', allowedOn(request)]] : [])
}

/** Refuses with a status, in a media type. */
export function refusal(
  status: number,
  issues: readonly Issue[],
  served: Served,
  headers: HttpAnswer['headers'] = [],
): Refused {
  return {
    answer: resourceAnswer(status, operationOutcome(issues), served, headers),
    diagnostics: issues.map(({ diagnostics }) => diagnostics),
  }
}

/** As many faults are told of at once; who mends them meets the others. */
const mostIssues = 20

/** A finding that is told once more, as one of a token that is sent again is, has the same issue. */
function issueOf(finding: Finding): Issue {
  const known = issues.get(finding)
  if (known !== undefined) return known
  const issue = issueFor(finding)
  issues.set(finding, issue)
  return issue
}

const issues = new WeakMap<Finding, Issue>()

function issueFor(finding: Finding): Issue {
  const { status, code, spine, severity = 'error' } = preferredOf(finding)
  const { received } = finding
  const told = spine === 'DUPLICATE_REJECTED' ? `subscription already exists : ${received}` : received
  return {
    severity,
    code: code ?? codeOf(status),
    spine,
    diagnostics: diagnosticsOf({ ...finding, received: told }),
  }
}

/** Every rule about requests says how it is refused. */
function preferredOf({ answers }: Finding): RefusalAnswer {
  return answers?.answers[0] ?? { status: 400 }
}

/** The FHIR issue type where the pages name none: of a size, else of the form. */
function codeOf(status: number): string {
  return status === 413 ? 'too-long' : 'structure'
}

/** The methods that the path is for (RFC 9110 section 15.5.6); none where it is for nothing. */
function allowedOn({ route: { names } }: Request): string {
  if (names === 'nothing') return ''
  return names === 'subscription' ? 'GET, DELETE' : 'POST'
}
