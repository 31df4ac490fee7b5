import { diagnosticsBy } from './diagnostics.ts'
import type { Unread } from './handler.ts'
import type { Limits } from './limits.ts'
import type { Served } from './media-type.ts'
import type { Issue } from './operation-outcome.ts'
import { type Refused, refusal } from './refusing.ts'

/** Refuses a request that was not read whole. The pages name no Spine code for it. */
export function refuseUnread(unread: Unread, limits: Limits, served: Served): Refused {
  const { status, code, diagnostics } = reasonOf(unread, limits)
  const issue: Issue = { severity: 'error', code, diagnostics }
  return refusal(status, [issue], served)
}

interface Reason {
  readonly status: number
  /** A FHIR issue type. */
  readonly code: string
  readonly diagnostics: string
}

function reasonOf({ why, reason = 'a request without its end' }: Unread, limits: Limits): Reason {
  switch (why) {
    case 'malformed':
      return {
        status: 400,
        code: 'structure',
        diagnostics: diagnosticsBy('transport/head-is-well-formed', reason),
      }
    case 'head too large':
      return {
        status: 431,
        code: 'too-long',
        diagnostics: diagnosticsBy('transport/head-is-at-most-16-kb', moreThan(limits.headBytes)),
      }
    case 'body too large':
      return {
        status: 413,
        code: 'too-long',
        diagnostics: diagnosticsBy('transport/body-is-at-most-3-mb', moreThan(limits.bodyBytes)),
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

function moreThan(bytes: number): string {
  return `more than ${bytes} bytes`
}
