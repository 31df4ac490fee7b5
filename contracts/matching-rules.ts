import type {
  ExpectedAnswer,
  ExpectedRequest,
  Matched,
  MatchedBody,
  MatchedHeader,
  Statuses,
} from './interaction.ts'
import { type Json, type Members, some } from './json.ts'

/** What else than its example a request may be, as Pact says it; undefined where nothing else will do. */
export function requestMatchingRules({ path, headers, body }: ExpectedRequest): Members | undefined {
  return some({
    path: formOf(path),
    header: some(byName(headers, formOf)),
    body: body && matchersOf(body),
  })
}

/** The same of an answer. */
export function answerMatchingRules({ statuses, headers, body }: ExpectedAnswer): Members | undefined {
  return some({
    status: statusRule(statuses),
    header: some(byName(headers, formOf)),
    body: body && matchersOf(body),
  })
}

/** What is to be said of each header field that there is something to say of. */
export function byName(
  headers: readonly MatchedHeader[],
  of: (field: Matched) => Json | undefined,
): Record<string, Json | undefined> {
  return Object.fromEntries(headers.map(([name, field]) => [name, of(field)]))
}

/** One status is asked for without a rule; any 4xx is a class of its own beside a list. */
function statusRule({ allowed, anyClientError }: Statuses): Json | undefined {
  if (allowed.length === 1 && !anyClientError) return undefined
  const others = anyClientError ? allowed.filter((status) => status < 400 || status > 499) : allowed
  const matchers = [
    ...(others.length === 0 ? [] : [{ match: 'statusCode', status: others }]),
    ...(anyClientError ? [{ match: 'statusCode', status: 'clientError' }] : []),
  ]
  return { $: { combine: matchers.length === 1 ? 'AND' : 'OR', matchers } }
}

function matchersOf({ matchers }: MatchedBody): Json | undefined {
  return some(Object.fromEntries([...matchers].map(([at, form]) => [at, ruleOf(form)])))
}

function formOf({ regex }: Matched): Json | undefined {
  return regex === undefined ? undefined : ruleOf(regex)
}

function ruleOf(regex: string): Json {
  return { combine: 'AND', matchers: [{ match: 'regex', regex }] }
}
