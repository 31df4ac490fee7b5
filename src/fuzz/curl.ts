import { curlLine } from '../client/curl.ts'
import type { Trial } from './trials.ts'

/**
 * A command line of curl, for a POSIX shell, that sends the request of a trial to the byte, as long as its token holds.
 * Undefined where curl alone cannot: bytes that no client sends, a large body or one that is no text, a subscription that
 * has to be there, something that comes before or beside it.
 */
export function curlOf(
  { fuzzCase, request }: Pick<Trial, 'fuzzCase' | 'request'>,
  origin: string,
): string | undefined {
  const { choices, before, prelude, twin } = fuzzCase
  const needsAnother = before !== undefined && before !== 'unknown'
  const needsSubscription = /^(?:read|delete)-/.test(choices.operation) && before === undefined
  if (needsAnother || needsSubscription || prelude !== undefined || twin !== undefined) return undefined
  return request.isRaw ? undefined : curlLine(request.request, origin)
}
