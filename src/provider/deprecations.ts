import type { Context } from '../spec/model/context.ts'
import type { Finding } from '../spec/model/finding.ts'
import type { Request } from '../spec/model/request.ts'
import { deprecatedEvents } from '../spec/places/answer-warnings.ts'
import { eventCodesOf } from '../spec/places/criteria.ts'
import type { Issue } from './operation-outcome.ts'

/** What an answer that accepts tells of the life cycle: an issue for each event that is not current. */
export function deprecations(
  request: Request,
  context: Context,
  findings: readonly Finding[],
): readonly Issue[] {
  const mixes = findings.some(({ rule }) => rule === 'criteria/events-are-all-supported')
  return [
    ...deprecatedEvents({ request, context }).map(deprecation),
    ...(mixes ? unsupportedEvents(request, context).map(unsupported) : []),
  ]
}

/** Events that are left out of a subscription, which has others that are supported. */
function unsupportedEvents({ subscription }: Request, { registry }: Context): readonly string[] {
  if (subscription?.criteria === undefined || registry === undefined) return []
  const codes = new Set(eventCodesOf(subscription.criteria))
  return [...codes].filter((code) => registry.lifeCycle(code) === 'no-longer-supported')
}

/** The warning that an event type is deprecated. How long it is supported is not in the registry: the date is an example. */
export function deprecation(event: string): Issue {
  const diagnostics = `${event} is deprecated: supported until 2099-12-31, see ${page}`
  return { severity: 'information', code: 'informational', spine: 'DEPRECATED', diagnostics }
}

function unsupported(event: string): Issue {
  const diagnostics = `${event} is no longer supported: no such event will be sent, see ${page}`
  return { severity: 'warning', code: 'not-supported', spine: 'NO_LONGER_SUPPORTED', diagnostics }
}

const page = 'https://developer.nhs.uk/apis/ems-beta/overview_supported_events.html'
