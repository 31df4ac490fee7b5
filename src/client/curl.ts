import type { HttpRequest } from '../wire/http-message.ts'

/**
 * A command line of curl, for a POSIX shell, that sends a request to the byte but for the order of its fields.
 * Undefined where curl does not: a large body or one that is no text, a head that is no plain HTTP.
 */
export function curlLine(request: HttpRequest, origin: string): string | undefined {
  const { method, target, headers, body } = request
  const text = Buffer.from(body).toString('utf8')
  const isText = Buffer.from(text).equals(body) && !/[\x00-\x08\x0b-\x1f\x7f]/.test(text)
  if (!isText || text.length > mostOfABody || !isSendable(request)) return undefined
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

/** Characters of a body that still fit a command line which is copied by hand. */
const mostOfABody = 8_000

/** Whether curl would send it as it is. */
function isSendable({ method, target, headers, headFaults = [] }: HttpRequest): boolean {
  return (
    headFaults.length === 0 &&
    /^[A-Z]+$/.test(method) &&
    /^\/[!-~]*$/.test(target) &&
    headers.every(([name, value]) => !ofTheTransfer.test(name) && /^[\t -~]*$/.test(value))
  )
}

/** Fields by which a body comes in another way than curl sends it. */
const ofTheTransfer = /^(?:transfer-encoding|expect|upgrade)$/i

/** Fields that curl writes by the URL and the body. */
const ofTheConnection = /^(?:host|connection|content-length)$/i
/** Fields that curl would add. */
const curls = ['User-Agent', 'Accept', 'Content-Type']

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
