import type { Draft } from '../../generators/draft/draft.ts'
import { renderBytes } from '../../generators/draft/render.ts'
import { header } from '../../generators/operators/header.ts'
import { RawConnection } from '../../src/client/raw-connection.ts'
import type { Operation } from '../../src/spec/model/operation.ts'
import type { HttpAnswer } from '../../src/wire/http-message.ts'
import { draftsOf, judgeDraft, now } from '../laws/catalogue.ts'

/** A valid request of an operation that breaks nothing, the first that is as asked. */
export function valid(operation: Operation, isAsAsked: (draft: Draft) => boolean = () => true): Draft {
  const draft = draftsOf(operation, 60, 3).find(
    (each) => isAsAsked(each) && judgeDraft(each).findings.length === 0,
  )
  if (draft === undefined) throw new Error(`no such ${operation} was generated`)
  return draft
}

/** The same with another value of a field. */
export function withField(draft: Draft, name: string, value: string): Draft {
  return header(name, value)(draft) ?? draft
}

/** A read or a delete of one subscription, by whoever created it. */
export function ofSubscription(
  operation: 'read-subscription' | 'delete-subscription',
  location: string,
  creator: Draft,
): Draft {
  const asid = senderOf(creator)
  const draft = valid(operation, (each) => senderOf(each) === asid)
  return { ...draft, target: location }
}

/** Sends one request over a connection of its own. */
export async function ask(url: string, draft: Draft): Promise<HttpAnswer> {
  const connection = await RawConnection.to(url)
  const answer = await connection.exchange(renderBytes(draft, { now }), draft.method !== 'HEAD')
  connection.close()
  if (answer === undefined) throw new Error('the connection was closed without an answer')
  return answer
}

/** The value of a field of an answer. */
export function field({ headers }: HttpAnswer, name: string): string | undefined {
  return headers.find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1]
}

/** The body of an answer as text. */
export function textOf({ body }: HttpAnswer): string {
  return Buffer.from(body).toString('utf8')
}

function senderOf({ headers }: Draft): string | undefined {
  return headers.find(([name]) => name.toLowerCase() === 'fromasid')?.[1]
}
