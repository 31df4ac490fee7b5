import { besides, judge, verdictOf } from './spec/judge.ts'
import { judgeAnswer as judgeAnswerOfExchange, type Observed, observe } from './spec/judge-answer.ts'
import type { Context, History, OrganisationClaim } from './spec/model/context.ts'
import type { FhirElement } from './spec/model/fhir.ts'
import type { Finding, OnKept } from './spec/model/finding.ts'
import type { Operation } from './spec/model/operation.ts'
import type { Registry } from './spec/model/registry.ts'
import type { Part, Request } from './spec/model/request.ts'
import type { Verdict } from './spec/model/strength.ts'
import { readAnswer } from './wire/answer-reader.ts'
import type { HttpAnswer, HttpRequest } from './wire/http-message.ts'
import { readRequest } from './wire/request-reader.ts'

/** What is known apart from the request itself. */
export interface JudgeOptions {
  /** Who exists; without it rules on the registry are silent. */
  readonly registry?: Registry | undefined
  /** UTC seconds; without it the clock is not judged. */
  readonly now?: number | undefined
  /** What happened before; without it rules on it are silent. */
  readonly history?: History | undefined
  /** Whether a provider has to check NHS numbers against PDS itself. */
  readonly pdsEnforced?: boolean | undefined
  /** The one spelling of the organisation claim that is right here; either unless told. */
  readonly organisationClaim?: OrganisationClaim | undefined
  /** What stands before `/STU3` in the path. */
  readonly basePath?: string | undefined
  /** Parts that the request lacks because it was not captured whole; rules on them are silent. */
  readonly missing?: ReadonlySet<Part> | undefined
  /** Rules that are told and bind nobody: at most advice. */
  readonly asAdvice?: ReadonlySet<string> | undefined
  /** Rules to leave out: they count as kept. */
  readonly without?: ReadonlySet<string> | undefined
  /** Told of each rule that looks at something in the request and finds it right. */
  readonly onKept?: OnKept | undefined
}

export interface JudgedRequest {
  /** The operation that method and path name. */
  readonly operation: Operation | undefined
  /** What the request breaks, in the order in which NEMS looks. */
  readonly findings: readonly Finding[]
  /** What a provider has to do with it. */
  readonly expected: Verdict
}

/** Judges a request as a client sent it. Never throws, whatever the request holds. */
export function judgeRequest(http: HttpRequest, options: JudgeOptions = {}): JudgedRequest {
  return judgeReadRequest(readRequest(http, options), options)
}

/** The same of a request that was read before, with the same options. */
export function judgeReadRequest(request: Request, options: JudgeOptions): JudgedRequest {
  const findings = judge(request, contextOf(options), options.without, options.onKept)
  return { operation: request.operation, findings, expected: verdictOf(findings) }
}

/** What a request may be refused for: what it breaks, and where it is of no operation, what each of the four asks for. */
export function reasonsToRefuse(
  request: Request,
  findings: readonly Finding[],
  options: JudgeOptions,
): readonly Finding[] {
  return [...findings, ...besides(request, contextOf(options), options.without)]
}

export interface JudgedAnswer extends JudgedRequest {
  readonly observed: Observed
  /** What the answer breaks; what its request breaks is in `requestFindings`. */
  readonly findings: readonly Finding[]
  readonly requestFindings: readonly Finding[]
  /** Set when a provider accepted what it must refuse, or refused what it must accept. */
  readonly fault: 'false-accept' | 'false-refusal' | 'crash' | undefined
}

export interface JudgeAnswerOptions extends JudgeOptions {
  /** The Subscription that was created under the id that the path names. */
  readonly created?: FhirElement | undefined
}

/** Judges an answer to a request. Never throws, whatever the two hold. */
export function judgeAnswer(
  http: HttpRequest,
  answer: HttpAnswer,
  options: JudgeAnswerOptions = {},
): JudgedAnswer {
  return judgeReadAnswer(readRequest(http, options), answer, options)
}

/** The same where the request was read before, with the same options. */
export function judgeReadAnswer(
  request: Request,
  answer: HttpAnswer,
  options: JudgeAnswerOptions,
): JudgedAnswer {
  const context = contextOf(options)
  const requestFindings = judge(request, context, options.without, options.onKept)
  const expected = verdictOf(requestFindings)
  const reasons = reasonsToRefuse(request, requestFindings, options)
  const observed = observe(answer.status, reasons)
  const findings = judgeAnswerOfExchange({
    request,
    answer: readAnswer(answer),
    context,
    findings: reasons,
    expected,
    created: options.created,
  })
  return {
    operation: request.operation,
    expected,
    observed,
    findings,
    requestFindings,
    fault: faultOf(expected, observed),
  }
}

function contextOf(options: JudgeOptions): Context {
  return {
    registry: options.registry,
    now: options.now,
    history: options.history,
    pdsEnforced: options.pdsEnforced ?? false,
    organisationClaim: options.organisationClaim ?? 'either',
    asAdvice: options.asAdvice,
  }
}

function faultOf(expected: Verdict, observed: Observed): JudgedAnswer['fault'] {
  if (observed === 'crashed') return 'crash'
  if (expected === 'refuse' && observed === 'accepted') return 'false-accept'
  return expected === 'accept' && observed === 'refused' ? 'false-refusal' : undefined
}
