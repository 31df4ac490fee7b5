import type { Draft } from '../generators/draft/draft.ts'
import { bodyText } from '../generators/draft/render.ts'
import type { ExpectedRequest, Matched, MatchedHeader } from './interaction.ts'
import { type Forms, xmlMatchers } from './resource-matchers.ts'

/**
 * The request that a draft stands for, with whatever differs from consumer to consumer matched by its form. The
 * token is never a literal one, which would have expired: it comes from the state.
 */
export function expectedRequest(draft: Draft, path: Matched, forms: Forms = []): ExpectedRequest {
  const [fromAsid, ...others] = draft.headers.map(matchedHeader)
  if (fromAsid === undefined) throw new Error('a request has header fields')
  return {
    method: draft.method,
    path,
    headers: [fromAsid, ['Authorization', token], ...others],
    body: draft.resource === undefined ? undefined : bodyOf(draft, forms),
  }
}

/** The path of one subscription, whose id comes from the state. */
export const subscriptionPath: Matched = {
  value: '/STU3/Subscription/0d6a8c1b2e3f4a5b8c7d9e0f1a2b3c4d',
  regex: '^/STU3/Subscription/[A-Za-z0-9.-]{1,64}$',
  expression: '/STU3/Subscription/${subscriptionId}',
}

/** The path of publish; some clients encode the dollar. */
export const publishPath: Matched = {
  value: '/STU3/Events/1/$process-message',
  regex: '^/STU3/Events/1/(\\$|%24)process-message$',
}

/** The example is of the right form and yet no token, so that nobody takes it for one. */
const token: Matched = {
  value: 'Bearer token.from-the-state.',
  regex: '^Bearer [A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.$',
  expression: 'Bearer ${token}',
}

function matchedHeader([name, value]: readonly [string, string]): MatchedHeader {
  return [name, name === 'fromASID' || name === 'toASID' ? { value, regex: '^[0-9]{12}$' } : { value }]
}

/** Of a body that is not sent as XML nothing but the example will do: Pact compares it as text. */
function bodyOf(draft: Draft, forms: Forms): ExpectedRequest['body'] {
  const declared = draft.headers.find(([name]) => name === 'Content-Type')?.[1] ?? ''
  const isXml = declared.endsWith('xml')
  return {
    text: bodyText(draft),
    contentType: declared,
    matchers: isXml && draft.resource !== undefined ? xmlMatchers(draft.resource, forms) : new Map(),
  }
}
