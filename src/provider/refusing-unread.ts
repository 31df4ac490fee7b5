import type { Finding } from '../spec/model/finding.ts'
import { operationOf, readRoute } from '../spec/model/route.ts'
import { expectation, show } from '../spec/model/show.ts'
import { type RequestRuleId, requestRules } from '../spec/rules/index.generated.ts'
import { diagnosticsBy } from './diagnostics.ts'
import type { Unread } from './handler.ts'
import type { Limits } from './limits.ts'
import type { Served } from './media-type.ts'
import { type Refused, refusal } from './refusing.ts'

/** Refuses a request that was not read whole. The pages name no Spine code for it. */
export function refuseUnread(
  unread: Unread,
  limits: Limits,
  served: Served,
): Refused & { readonly findings: readonly Finding[] } {
  const { status, code, breaks, diagnostics } = reasonOf(unread, limits)
  const told = breaks === undefined ? diagnostics : diagnosticsBy(breaks.rule, breaks.received)
  const findings = breaks === undefined ? [] : [findingOf(breaks, unread)]
  return { findings, ...refusal(status, [{ severity: 'error', code, diagnostics: told }], served) }
}

type Reason = {
  readonly status: number
  /** A FHIR issue type. */
  readonly code: string
} & (
  | { readonly breaks: Breach; readonly diagnostics?: never }
  | { readonly breaks?: never; readonly diagnostics: string }
)

/** A rule that was seen to be broken before the request could be judged. */
interface Breach {
  readonly rule: RequestRuleId
  readonly place: string
  readonly received: string
}

function reasonOf({ why, reason = 'a request without its end' }: Unread, limits: Limits): Reason {
  switch (why) {
    case 'malformed':
      return {
        status: 400,
        code: 'structure',
        breaks: { rule: 'transport/head-is-well-formed', place: head, received: reason },
      }
    case 'head too large': {
      const received = moreThan(limits.headBytes)
      return {
        status: 431,
        code: 'too-long',
        breaks: { rule: 'transport/head-is-at-most-16-kb', place: head, received },
      }
    }
    case 'body too large': {
      const received = moreThan(limits.bodyBytes)
      return {
        status: 413,
        code: 'too-long',
        breaks: { rule: 'transport/body-is-at-most-3-mb', place: 'body', received },
      }
    }
    case 'too slow': {
      const seconds = limits.requestMilliseconds / 1000
      return {
        status: 408,
        code: 'timeout',
        diagnostics: `the request took more than ${seconds} s to come in`,
      }
    }
    case 'no room':
      return {
        status: 503,
        code: 'throttled',
        diagnostics: 'too many bodies are coming in at once: try again',
      }
  }
}

const head = 'request head'

function findingOf({ rule: id, place, received }: Breach, { head: sent }: Unread): Finding {
  const { title, rule } = requestRules[id]
  const { must, strength, answers, source } = rule
  return {
    rule: id,
    title,
    operation: sent && operationOf(sent.method, readRoute(sent.target)),
    place,
    line: undefined,
    expected: expectation(must),
    received: show(received),
    hint: undefined,
    strength,
    answers,
    source,
  }
}

function moreThan(bytes: number): string {
  return `more than ${bytes} bytes`
}
