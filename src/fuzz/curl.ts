import type { MadeRequest } from './made-request.ts'
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
  return curlLine(request, origin)
}

/** Characters of a body that still fit a command line which is copied by hand. */
const mostOfABody = 8_000

function curlLine({ request, isRaw }: MadeRequest, origin: string): string | undefined {
  const { method, target, headers, body } = request
  const text = Buffer.from(body).toString('utf8')
  const isText = Buffer.from(text).equals(body) && !/[\x00-\x08\x0b-\x1f\x7f]/.test(text)
  if (isRaw || !isText || text.length > mostOfABody) return undefined
  const sent = headers.filter(([name]) => !ofTheConnection.test(name))
  const own = curls.filter((name) => !sent.some(([each]) => each.toLowerCase() === name.toLowerCase()))
  return [
    'curl -i -g --http1.1 --path-as-is',
    ...(method === (body.length === 0 ? 'GET' : 'POST') ? [] : [`-X ${method}`]),
    ...sent.map(([name, value]) => `-H ${quoted(value === '' ? `${name};` : `${name}: ${value}`)}`),
    ...own.map((name) => `-H ${quoted(`${name}:`)}`),
    ...(body.length === 0 ? [] : [`--data-raw ${quoted(text)}`]),
    quoted(`${origin}${target}`),
  ].join(' ')
}

/** Fields that curl writes by the URL and the body. */
const ofTheConnection = /^(?:host|connection|content-length)$/i
/** Fields that curl would add. */
const curls = ['User-Agent', 'Accept', 'Content-Type']

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
