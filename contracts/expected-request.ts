import type { Draft } from '../generators/draft/draft.ts'
import { bodyText } from '../generators/draft/render.ts'
import { fieldValue } from '../generators/operators/header.ts'
import type { ExpectedRequest, Matched, MatchedBody, MatchedHeader } from './interaction.ts'
import { exampleId } from './originals.ts'
import { type Forms, resourceMatchers } from './resource-matchers.ts'

/**
 * The request that a draft stands for, with whatever differs from consumer to consumer matched by its form. What goes
 * stale is never a literal: tokens and the ids of subscriptions come from the states.
 */
export function expectedRequest(draft: Draft, forms: Forms = []): ExpectedRequest {
  const [path = '', search] = draft.target.split('?')
  const [fromAsid, ...others] = draft.headers.map(matchedHeader)
  return {
    method: draft.method,
    path: matchedPath(path),
    ...(search === undefined ? {} : { query: [...new URLSearchParams(search)] }),
    headers: [...(fromAsid === undefined ? [] : [fromAsid]), ...authorization(draft), ...others],
    body: bodyOf(draft, forms),
  }
}

/** The Authorization fields of a draft, `${token}` standing where the token of its state will. */
export function authorizationFields(draft: Draft): readonly string[] {
  return draft.authorization?.('${token}') ?? [`${draft.scheme} \${token}`]
}

/** Whether the path of a draft names the subscription of a state. */
export function namesSubscription({ target }: Draft): boolean {
  return target.includes(exampleId)
}

/** The example is of the right form and yet no token, so that nobody takes it for one. */
const exampleToken = 'token.from-the-state.'
const tokenForm = '[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.'

function authorization(draft: Draft): readonly MatchedHeader[] {
  return authorizationFields(draft).map((field) => ['Authorization', matchedAuthorization(field)])
}

/** An Authorization field in which `${token}` stands for the token of a state. */
export function matchedAuthorization(field: string): Matched {
  if (!field.includes('${token}')) return { value: field }
  const [form, value] = [tokenForm, exampleToken].map((token, index) =>
    field
      .split('${token}')
      .map((part) => (index === 0 ? literally(part) : part))
      .join(token),
  )
  return { value: value ?? '', regex: `^${form}$`, expression: field }
}

/** A path: some clients encode the dollar of publish; the id of a subscription, the example's, is that of the state. */
export function matchedPath(path: string): Matched {
  const form = literally(path)
    .replace('/\\$process-message', '/(\\$|%24)process-message')
    .replace(exampleId, '[A-Za-z0-9.-]{1,64}')
  if (form === literally(path)) return { value: path }
  const regex = `^${form}$`
  if (!path.includes(exampleId)) return { value: path, regex }
  return { value: path, regex, expression: path.replace(exampleId, '${subscriptionId}') }
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Any ASID will do where a right one is sent. */
export function matchedHeader([name, value]: readonly [string, string]): MatchedHeader {
  const isAsid = /^(fromASID|toASID)$/.test(name) && /^[0-9]{12}$/.test(value)
  return [name, isAsid ? { value, regex: '^[0-9]{12}$' } : { value }]
}

/** A body without a Content-Type is of the type that Pact's core takes it for. */
function bodyOf(draft: Draft, forms: Forms): MatchedBody | undefined {
  if (draft.resource === undefined && draft.body === undefined) return undefined
  const { format, resource, body } = draft
  const [essence = ''] = (fieldValue(draft, 'Content-Type') ?? `application/${format}`).split(';')
  const isWhole = body === undefined && resource !== undefined && essence.includes(format)
  return {
    content: body instanceof Uint8Array ? body : bodyText(draft),
    contentType: /^[\w.-]+\/[\w.+-]+$/.test(essence) ? essence : 'text/plain',
    matchers: isWhole ? resourceMatchers(resource, forms, format) : new Map(),
  }
}
