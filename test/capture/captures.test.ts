import { describe, expect, test } from 'vitest'
import type { Capture } from '../../src/capture/capture.ts'
import { CaptureError } from '../../src/capture/capture-error.ts'
import { readCapture } from '../../src/capture/captures.ts'
import { readToken } from '../../src/capture/token.ts'

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? Buffer.from(content) : content

function refusalOf(content: string | Uint8Array, name = 'capture'): Pick<CaptureError, 'code' | 'message'> {
  try {
    readCapture(name, bytesOf(content))
  } catch (error) {
    if (error instanceof CaptureError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

describe('a resource alone', () => {
  const bundle = ['bundle', 'POST', '/STU3/Events/1/$process-message'] as const
  const subscription = ['subscription', 'POST', '/STU3/Subscription'] as const
  test.each<[string, string, readonly [string, string, string], 'xml' | 'json']>([
    ['a Bundle', '<Bundle xmlns="http://hl7.org/fhir"/>', bundle, 'xml'],
    [
      'a Bundle behind a prolog',
      '\uFEFF<?xml version="1.0"?>\n<!-- <Subscription> -->\n<Bundle/>',
      bundle,
      'xml',
    ],
    ['a Bundle behind a document type', '<!DOCTYPE Bundle [<!ENTITY a "<b>">]><Bundle/>', bundle, 'xml'],
    ['a Bundle with a prefix', '<f:Bundle xmlns:f="http://hl7.org/fhir"/>', bundle, 'xml'],
    ['a Bundle that is not well formed', '<Bundle><entry></Bundle>', bundle, 'xml'],
    ['a Subscription', '  \n<Subscription><id value="Bundle"/></Subscription>', subscription, 'xml'],
    ['a Subscription in JSON', '{"id":"Bundle","resourceType":"Subscription"}', subscription, 'json'],
    ['a Bundle in JSON', '\uFEFF\n{"resourceType":"Bundle","log":{"entries":[]}}', bundle, 'json'],
    [
      'JSON that is not well formed',
      '{"resourceType": "Subscription", "status": "requested",}',
      subscription,
      'json',
    ],
  ])('%s', (_name, content, [format, method, target], syntax) => {
    const body = bytesOf(content)
    const headers = [['Content-Type', `application/fhir+${syntax}`]]
    expect(readCapture('f', body)).toEqual({
      format,
      messages: [{ label: 'f', request: { method, target, headers, body }, partial: format, startLine: 1 }],
      skipped: 0,
      hints: [],
    })
  })

  test('bytes that are not UTF-8 inside it are the client’s, and judged', () => {
    const body = Buffer.from('<Bundle><id value="\xE9"/></Bundle>', 'latin1')
    expect(readCapture('f', body).messages[0]?.request.body).toEqual(body)
  })
})

describe('a token alone', () => {
  const claims = (scope: string) => Buffer.from(JSON.stringify({ scope })).toString('base64url')
  const token = `eyJhbGciOiJub25lIn0.${claims('patient/Bundle.write')}.`
  const read = (text: string): Capture => readCapture('token.txt', Buffer.from(text))

  test.each([
    ['by itself', token, `Bearer ${token}`],
    ['with blanks around', `\n  ${token} \r\n`, `Bearer ${token}`],
    ['with its scheme', `Bearer ${token}`, `Bearer ${token}`],
    ['with its scheme as spelt', `bearer  ${token}`, `bearer  ${token}`],
    ['with the name of the header', `Authorization: Bearer ${token}\n`, `Bearer ${token}`],
    ['with that name and no scheme', `authorization:${token}`, `Bearer ${token}`],
    ['without its last dot', token.slice(0, -1), `Bearer ${token.slice(0, -1)}`],
    ['of empty objects', 'e30.e30.', 'Bearer e30.e30.'],
  ])('%s', (_name, text, authorization) => {
    const { format, messages, skipped } = read(text)
    expect({ format, messages: messages.length, skipped }).toEqual({
      format: 'token',
      messages: 1,
      skipped: 0,
    })
    expect(messages[0]).toMatchObject({ label: 'token.txt', partial: 'token' })
    expect(messages[0]?.request.headers).toEqual([['Authorization', authorization]])
    expect(readToken(text).messages[0]?.request.headers).toEqual([['Authorization', authorization]])
  })

  test.each([
    ['patient/Bundle.write', 'POST', '/STU3/Events/1/$process-message'],
    ['patient/Subscription.write', 'POST', '/STU3/Subscription'],
    ['patient/Subscription.read', 'GET', '/STU3/Subscription/00000000000000000000000000000000'],
    ['', 'POST', '/STU3/Events/1/$process-message'],
  ])('for the operation of its scope %s', (scope, method, target) => {
    expect(readToken(`e30.${claims(scope)}.`).messages[0]?.request).toMatchObject({ method, target })
  })

  test('readToken takes what is no token: the rules say what is wrong', () => {
    expect(readToken('Basic abc').messages[0]?.request.headers).toEqual([['Authorization', 'Basic abc']])
    expect(readToken('').messages[0]?.request.headers).toEqual([['Authorization', 'Bearer ']])
  })
})

describe('files that are none of these', () => {
  test.each<[string, string | Uint8Array, string, string]>([
    ['an empty file', '', 'ERR_CAPTURE_EMPTY', 'an empty file'],
    ['only blanks', '\uFEFF \r\n\t', 'ERR_CAPTURE_EMPTY', 'an empty file'],
    [
      'a gzip archive',
      Buffer.from([0x1f, 0x8b, 8, 0, 1, 2]),
      'ERR_CAPTURE_BINARY',
      'a gzip archive; unpack it first',
    ],
    ['a zip archive', 'PK\x03\x04abc', 'ERR_CAPTURE_BINARY', 'a zip archive; unpack it first'],
    ['a PDF', '%PDF-1.7\n', 'ERR_CAPTURE_BINARY', 'a PDF'],
    [
      'a pcap',
      Buffer.from([0xd4, 0xc3, 0xb2, 0xa1, 2, 0]),
      'ERR_CAPTURE_BINARY',
      'a pcap of network packets',
    ],
    ['a pcapng', Buffer.from([10, 13, 13, 10, 0, 0]), 'ERR_CAPTURE_BINARY', 'a pcapng of network packets'],
    ['binary data', Buffer.from([1, 2, 3, 0, 9, 9]), 'ERR_CAPTURE_BINARY', 'binary data'],
    [
      'UTF-16',
      Buffer.from('\uFEFFPOST / HTTP/1.1', 'utf16le'),
      'ERR_CAPTURE_ENCODING',
      'expected text in UTF-8 (PowerShell: Out-File -Encoding utf8); received text in UTF-16',
    ],
    ['other bytes', Buffer.from([0xe9, 0xe8, 0x20, 0x41]), 'ERR_CAPTURE_ENCODING', 'bytes that are not'],
    [
      'JSON in other bytes',
      Buffer.from('{"log":{"entries":["\xE9"]}}', 'latin1'),
      'ERR_CAPTURE_ENCODING',
      'at line 1, column 21',
    ],
    ['plain text', 'Dear all,\nplease', 'ERR_CAPTURE_FORMAT', 'text that begins Dear all,'],
    [
      'an answer',
      'HTTP/1.1 202 Accepted\r\n\r\n',
      'ERR_CAPTURE_FORMAT',
      'HTTP/1.1 202 Accepted: an answer, not a request',
    ],
    [
      'another resource in XML',
      '<OperationOutcome xmlns="http://hl7.org/fhir"/>',
      'ERR_CAPTURE_FORMAT',
      'XML with the root OperationOutcome',
    ],
    ['XML without a root', '<?xml version="1.0"?> ', 'ERR_CAPTURE_FORMAT', 'XML without a root element'],
    [
      'another resource in JSON',
      '{"resourceType":"Patient"}',
      'ERR_CAPTURE_FORMAT',
      'JSON of resourceType Patient',
    ],
    ['another JSON', '{"a":1}', 'ERR_CAPTURE_FORMAT', 'JSON without log.entries and without resourceType'],
    ['a list', '[]', 'ERR_CAPTURE_FORMAT', 'JSON without log.entries and without resourceType'],
    ['JSON cut short', '{"log":{"entries":[', 'ERR_CAPTURE_FORMAT', 'JSON that ends at line 1, column 20'],
  ])('%s', (_name, content, code, received) => {
    const refusal = refusalOf(content)
    expect(refusal.code).toBe(code)
    expect(refusal.message).toMatch(/^capture: expected /)
    expect(refusal.message).toContain(`; received `)
    expect(refusal.message).toContain(received)
  })

  test('NHS numbers are masked in what was received', () => {
    expect(refusalOf('patient 9434765919\n').message).toContain('text that begins patient *******919')
    expect(refusalOf(`${'x'.repeat(52)} 9434765919\n`).message).not.toContain('43476')
  })
})
