import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCapture } from '../../src/capture/captures.ts'
import { writeHttpRequest } from '../../src/wire/http-writer.ts'

const line = fc.stringMatching(/^[ -~]{0,30}$/).filter((text) => !text.startsWith('###'))
const body = fc
  .array(line, { maxLength: 6 })
  .map((lines) => lines.join('\n'))
  .filter((text) => /\S$/.test(text) || text === '')
const name = fc
  .stringMatching(/^[A-Za-z][A-Za-z-]{0,10}$/)
  .filter((text) => !/^(?:content-length|transfer-encoding|host)$/i.test(text))
const headers = fc.array(fc.tuple(name, fc.stringMatching(/^[!-~]{0,20}$/)), { maxLength: 5 })
const method = fc.constantFrom('GET', 'POST', 'DELETE', 'PUT')
const target = fc.stringMatching(/^\/[!-"$-;=?-~]{0,30}$/)
const request = fc.record({ method, target, headers, body }).map(({ method, target, headers, body }) => ({
  method,
  target,
  headers: [['Host', 'a'] as const, ...headers, ['Content-Length', String(body.length)] as const],
  body: Buffer.from(body),
}))

test('requests written one after the other are read as they were, with LF or CR LF', () => {
  fc.assert(
    fc.property(fc.array(request, { minLength: 1, maxLength: 4 }), fc.boolean(), (requests, crLf) => {
      const lineEnd = crLf ? '\r\n' : '\n'
      const text = requests
        .map((one) => Buffer.from(writeHttpRequest(one)).toString('latin1').replaceAll('\r\n', lineEnd))
        .join(`${lineEnd}${lineEnd}### next${lineEnd}${lineEnd}`)
      const { messages } = readCapture('requests.http', Buffer.from(text, 'latin1'))
      const read = messages.map(({ request: { method, target, headers, body } }) => ({
        method,
        target,
        headers,
        body: Buffer.from(body),
      }))
      expect(read).toEqual(requests)
      expect(messages.flatMap(({ request }) => request.headFaults ?? [])).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('whatever a file holds, it is a capture or refused with a reason', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      'POST /a HTTP/1.1\n',
      '###\n',
      '{"log":{"entries":[',
      '<Bundle',
      'eyJ.e30.',
      '\r\n',
      '\0',
      ']}}',
      'Content-Length: 3\n',
    ),
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom('a.http', 'a.har', 'a'), (parts, file) => {
      try {
        expect(readCapture(file, Buffer.from(parts.join(''))).messages).toBeInstanceOf(Array)
      } catch (error) {
        expect(error).toHaveProperty('code', expect.stringMatching(/^ERR_CAPTURE_/))
      }
    }),
    { numRuns: 1000 },
  )
})
