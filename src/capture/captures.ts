import { maskNhsNumbers } from '../masking/masking.ts'
import { readJson } from '../wire/json.ts'
import { decodeUtf8 } from '../wire/utf8.ts'
import type { Capture } from './capture.ts'
import { CaptureError } from './capture-error.ts'
import { readHar } from './har.ts'
import { looksLikeRequest, readRequests } from './http-requests.ts'
import { nameOfRoot, resourceCapture, resourceTypeOf } from './resource.ts'
import { looksLikeToken, readToken } from './token.ts'
import { notUtf8, refuseUnreadable } from './unreadable.ts'

/**
 * Reads a file of what a client sent. What it is shows in its content; its name counts only where that does not
 * settle it. A damaged message in a format that is recognised is a capture all the same: it is judged.
 * @throws CaptureError when it is of none of the formats, or so damaged that no request can be made out
 */
export function readCapture(name: string, bytes: Uint8Array): Capture {
  refuseUnreadable(name, bytes)
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/^\xEF\xBB\xBF/, '')
  if (looksLikeRequest(text)) return readRequests(name, text)
  const start = text.trimStart()
  if (looksLikeToken(start)) return readToken(start, name)
  if (start.startsWith('<')) return readXml(name, bytes, start)
  if (/^[{[]/.test(start)) return readJsonCapture(name, bytes, start)
  if (/\.(?:http|rest)$/i.test(name)) return readRequests(name, text)
  if (decodeUtf8(bytes) === undefined) throw notUtf8(name, 'bytes that are not')
  throw new CaptureError('ERR_CAPTURE_FORMAT', name, `text that begins ${beginning(start)}`)
}

function readXml(name: string, bytes: Uint8Array, text: string): Capture {
  const root = nameOfRoot(text)
  if (root === 'Bundle' || root === 'Subscription') return resourceCapture(name, bytes, root, 'xml')
  throw new CaptureError(
    'ERR_CAPTURE_FORMAT',
    name,
    root === undefined ? 'XML without a root element' : `XML with the root ${root}`,
  )
}

function readJsonCapture(name: string, bytes: Uint8Array, text: string): Capture {
  const read = readJson(bytes)
  const resourceType = resourceTypeOf(read, text)
  if (resourceType === 'Bundle' || resourceType === 'Subscription') {
    return resourceCapture(name, bytes, resourceType, 'json')
  }
  if (!read.ok) {
    const { kind, line, column, message } = read.fault
    if (kind === 'utf-8') throw notUtf8(name, `JSON with other bytes at line ${line}, column ${column}`)
    const received = `JSON that ends at line ${line}, column ${column}: ${message}`
    throw new CaptureError('ERR_CAPTURE_FORMAT', name, received)
  }
  const har = readHar(name, read.value.value)
  if (har !== undefined) return har
  const received =
    resourceType === undefined
      ? 'JSON without log.entries and without resourceType'
      : `JSON of resourceType ${resourceType}`
  throw new CaptureError('ERR_CAPTURE_FORMAT', name, received)
}

/** Masked before it is cut: half a number must not be left over. */
function beginning(text: string): string {
  const line = maskNhsNumbers(Buffer.from(text.split(/\r?\n/, 1)[0] ?? '', 'latin1').toString('utf8'))
  const shown = line.length > 60 ? `${line.slice(0, 59)}…` : line
  return line.startsWith('HTTP/') ? `${shown}: an answer, not a request` : shown
}
