import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HttpRequest } from '../../src/wire/http-message.ts'
import { type HttpReaderOptions, readHttpRequest } from '../../src/wire/http-reader.ts'
import { writeHttpRequest } from '../../src/wire/http-writer.ts'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')

function read(text: string | Uint8Array, options?: HttpReaderOptions) {
  const result = readHttpRequest(typeof text === 'string' ? latin1(text) : text, options)
  if (!result.ok) throw new Error(result.reason)
  const { method, target, headers, body, headFaults, headSize } = result.request
  return {
    method,
    target,
    headers,
    body: Buffer.from(body).toString('latin1'),
    headFaults,
    headSize,
    surplus: result.surplus,
  }
}

const head = 'POST /STU3/Subscription HTTP/1.1\r\n'

describe('readHttpRequest', () => {
  test('reads a request to the byte', () => {
    expect(
      read(`${head}Host: nems.example\r\nfromASID:\t200000000117 \r\nX-Empty:\r\nhost:b:c\r\n\r\n<a/>\r\n`),
    ).toEqual({
      method: 'POST',
      target: '/STU3/Subscription',
      headers: [
        ['Host', 'nems.example'],
        ['fromASID', '200000000117'],
        ['X-Empty', ''],
        ['host', 'b:c'],
      ],
      body: '<a/>\r\n',
      headFaults: [],
      headSize: 99,
      surplus: 0,
    })
  })

  test('keeps bytes above ASCII, the case of names, blanks within values and equal names', () => {
    const { headers } = read(`${head}A: \xe9 \t \xff\r\na: 1\r\nA: 1\r\n\r\n`)
    expect(headers).toEqual([
      ['A', '\xe9 \t \xff'],
      ['a', '1'],
      ['A', '1'],
    ])
  })

  test('takes HTTP/1.0, a head without fields, and an empty line before the request line', () => {
    expect(read('GET / HTTP/1.0\r\n\r\n')).toMatchObject({ headers: [], headFaults: [], headSize: 16 })
    expect(read('\r\nGET / HTTP/1.1\r\n\r\n')).toMatchObject({ target: '/', headFaults: [], headSize: 16 })
  })

  test.each([
    ['a line is folded', `${head}A: 1\r\n \t2\r\n\r\n`, [['A', '1 2']]],
    [
      'a line is folded',
      `${head}A: 1\r\n\t\r\nB: 2\r\n\r\n`,
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    ['a line is folded', `${head} A: 1\r\nB: 2\r\n\r\n`, [['B', '2']]],
    [
      'a line ends in LF alone',
      `${head}A: 1\nB: 2\r\n\r\n`,
      [
        ['A', '1'],
        ['B', '2'],
      ],
    ],
    ['a line ends in LF alone', 'POST /STU3/Subscription HTTP/1.1\nA: 1\r\n\r\n', [['A', '1']]],
    ['a blank stands before the colon of A', `${head}A : 1\r\n\r\n`, [['A', '1']]],
    ['a blank stands before the colon of A', `${head}A\t: 1\r\n\r\n`, [['A', '1']]],
    ['the head holds the control character U+0000', `${head}A: 1\0\r\n\r\n`, [['A', '1\0']]],
    ['the head holds the control character U+001F', `${head}A: 1\x1f2\r\n\r\n`, [['A', '1\x1f2']]],
    ['the head holds the control character U+007F', `${head}A: \x7f\r\n\r\n`, [['A', '\x7f']]],
    ['the head holds the control character U+000D', `${head}A: 1\rB: 2\r\n\r\n`, [['A', '1\rB: 2']]],
    ['a line has no colon: A', `${head}A\r\nB: 2\r\n\r\n`, [['B', '2']]],
    ['a line has no field name', `${head}: 1\r\nB: 2\r\n\r\n`, [['B', '2']]],
    ['a field name is not a token: A(', `${head}A(: 1\r\n\r\n`, [['A(', '1']]],
    ['a field name is not a token: A B', `${head}A B: 1\r\n\r\n`, [['A B', '1']]],
    ['a field name is not a token: \xe9', `${head}\xe9: 1\r\n\r\n`, [['\xe9', '1']]],
    ['the request line has no HTTP version', 'POST /STU3/Subscription\r\nA: 1\r\n\r\n', [['A', '1']]],
    ['the version is HTTP/2.0, not HTTP/1.0 or HTTP/1.1', 'POST /STU3/Subscription HTTP/2.0\r\n\r\n', []],
    ['the version is HTTP/1.10, not HTTP/1.0 or HTTP/1.1', 'POST /STU3/Subscription HTTP/1.10\r\n\r\n', []],
    ['the request line has a blank too many', 'POST  /STU3/Subscription HTTP/1.1\r\n\r\n', []],
    ['the method is not a token: PO(ST', 'PO(ST /STU3/Subscription HTTP/1.1\r\n\r\n', []],
  ])('tells that %s: %j', (fault, text, headers) => {
    const request = read(text)
    expect(request.headFaults).toEqual([fault])
    expect(request.target).toBe('/STU3/Subscription')
    expect(request.headers).toEqual(headers)
  })

  test('tells of a blank in the target', () => {
    expect(read('GET /a b HTTP/1.1\r\n\r\n')).toMatchObject({
      target: '/a b',
      headFaults: ['the request target has a blank'],
    })
  })

  test('tells of each fault once, and of all of them', () => {
    expect(read('GET /\nA\0\0: 1\0\n B\n\n').headFaults).toEqual([
      'a line ends in LF alone',
      'the head holds the control character U+0000',
      'the request line has no HTTP version',
      'a field name is not a token: A\0\0',
      'a line is folded',
    ])
  })

  test('takes LF alone where any line ending will do', () => {
    const request = read('POST / HTTP/1.1\nA: 1\nContent-Length: 3\n\na\nb', { lineEnding: 'any' })
    expect(request).toMatchObject({
      headers: [
        ['A', '1'],
        ['Content-Length', '3'],
      ],
      body: 'a\nb',
      headFaults: [],
    })
  })

  test.each([
    ['', 'no empty line ends the head'],
    ['GET / HTTP/1.1\r\n', 'no empty line ends the head'],
    ['GET / HTTP/1.1\r\nA: 1', 'no empty line ends the head'],
    ['GET\r\n\r\n', 'no method and target in the first line'],
    ['GET HTTP/1.1\r\n\r\n', 'no method and target in the first line'],
    [' \r\n\r\n', 'no method and target in the first line'],
  ])('finds no request in %j', (text, reason) => {
    expect(readHttpRequest(latin1(text))).toEqual({ ok: false, reason })
  })
})

describe('the body that readHttpRequest finds', () => {
  const body = (fields: string, rest: string) => {
    const { body, surplus, headFaults } = read(`${head}${fields}\r\n${rest}`)
    return { body, surplus, headFaults }
  }
  const faultless = { surplus: 0, headFaults: [] }

  test.each([
    ['all that follows, without a length', '', '<a/>', { body: '<a/>', ...faultless }],
    ['as long as it says', 'Content-Length: 4\r\n', '<a/>', { body: '<a/>', ...faultless }],
    ['no longer than it says', 'Content-Length: 3\r\n', '<a/>', { body: '<a/', ...faultless, surplus: 1 }],
    ['what is there, when that is less', 'Content-Length: 5\r\n', '<a/>', { body: '<a/>', ...faultless }],
    ['empty for a length of 0', 'content-length: 0\r\n', '<a/>', { body: '', ...faultless, surplus: 4 }],
    [
      'as long as it says twice',
      'Content-Length: 3\r\nContent-length: 3\r\n',
      '<a/>',
      { body: '<a/', ...faultless, surplus: 1 },
    ],
    [
      'all, when two lengths differ',
      'Content-Length: 3\r\nContent-Length: 2\r\n',
      '<a/>',
      { body: '<a/>', ...faultless },
    ],
    ['all, when the length is no number', 'Content-Length: 3x\r\n', '<a/>', { body: '<a/>', ...faultless }],
    ['all, when the length is negative', 'Content-Length: -1\r\n', '<a/>', { body: '<a/>', ...faultless }],
    [
      'chunked',
      'Transfer-Encoding: chunked\r\n',
      '2\r\n<a\r\n2;x="y"\r\n/>\r\n0\r\n\r\n',
      { body: '<a/>', ...faultless },
    ],
    [
      'chunked, with line breaks inside',
      'Transfer-Encoding: Chunked\r\n',
      'a\r\n0\r\n\r\n\r\n\r\n7\r\n0\r\n\r\n',
      { body: '0\r\n\r\n\r\n\r\n7', ...faultless },
    ],
    [
      'chunked, whatever the length',
      'Content-Length: 9\r\nTransfer-Encoding: gzip, chunked\r\n',
      '1\r\na\r\n0\r\n\r\n',
      { body: 'a', ...faultless },
    ],
    ['chunked and empty', 'Transfer-Encoding: chunked\r\n', '0\r\n\r\n', { body: '', ...faultless }],
    [
      'chunked, with trailers and another request',
      'Transfer-Encoding: chunked\r\n',
      '1\r\na\r\n0\r\nA: 1\r\n\r\nGET',
      { body: 'a', ...faultless, surplus: 3 },
    ],
  ])('is %s', (_, fields, rest, expected) => {
    expect(body(fields, rest)).toEqual(expected)
  })

  test.each([
    ['a chunk does not begin with its size', 'zz\r\na\r\n0\r\n\r\n', ''],
    ['a chunk does not begin with its size', '1\r\na\r\n', 'a'],
    ['a chunk does not begin with its size', '1\r\na\r\n-1\r\n\r\n', 'a'],
    ['a chunk is not as long as its size', '1\r\nab\r\n0\r\n\r\n', 'a'],
    ['a chunk is not as long as its size', '9\r\nab\r\n', 'ab\r\n'],
    ['the chunked body does not end', '1\r\na\r\n0\r\n', 'a'],
  ])('is what could be read where %s', (fault, rest, expected) => {
    expect(body('Transfer-Encoding: chunked\r\n', rest)).toMatchObject({
      body: expected,
      headFaults: [fault],
    })
  })

  test('is all that follows where the last coding is not chunked', () => {
    expect(body('Transfer-Encoding: chunked\r\nTransfer-Encoding: gzip\r\n', '1\r\na\r\n0\r\n\r\n')).toEqual({
      body: '1\r\na\r\n0\r\n\r\n',
      surplus: 0,
      headFaults: ['the last Transfer-Encoding is not chunked'],
    })
  })
})

describe('writeHttpRequest', () => {
  const token = fc.stringMatching(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,12}$/)
  const visible = fc.string({ unit: fc.constantFrom(...'aZ09 \t:;,="\xa0\xe9\xff'), maxLength: 20 })
  const value = visible.map((text) => text.replace(/^[ \t]+|[ \t]+$/g, ''))
  const name = token.filter((each) => !/^(content-length|transfer-encoding)$/i.test(each))
  const request = fc.record({
    method: token,
    target: fc.stringMatching(/^\/[!-~\x80-\xff]{0,20}$/),
    headers: fc.array(fc.tuple(name, value), { maxLength: 6 }),
    body: fc.uint8Array({ maxLength: 40 }),
    framing: fc.constantFrom('none', 'length', 'chunked'),
  })

  test('is the reverse of readHttpRequest', () => {
    fc.assert(
      fc.property(request, ({ framing, headers, ...rest }) => {
        const framed: [string, string][] = [...headers]
        if (framing === 'length') framed.push(['Content-Length', String(rest.body.length)])
        if (framing === 'chunked') framed.unshift(['transfer-encoding', 'chunked'])
        const sent: HttpRequest = { ...rest, headers: framed }
        const bytes = writeHttpRequest(sent)
        const result = readHttpRequest(bytes)
        expect(result).toMatchObject({ ok: true, surplus: 0, request: { ...sent, headFaults: [] } })
        if (result.ok) expect(writeHttpRequest(result.request)).toEqual(bytes)
      }),
      { numRuns: 1000 },
    )
  })

  test('adds and changes nothing', () => {
    const bytes = writeHttpRequest({
      method: 'DELETE',
      target: '/a/../b?c',
      headers: [['x', ' y']],
      body: latin1('z'),
    })
    expect(Buffer.from(bytes).toString('latin1')).toBe('DELETE /a/../b?c HTTP/1.1\r\nx:  y\r\n\r\nz')
  })

  test('writes what node:http reads', async () => {
    const sent: HttpRequest = {
      method: 'POST',
      target: '/STU3/Events/1/$process-message',
      headers: [
        ['Host', 'nems.example'],
        ['fromASID', '1'],
        ['FROMasid', '\xe9 2'],
        ['Connection', 'close'],
        ['Transfer-Encoding', 'chunked'],
      ],
      body: latin1('<a>\r\n\xe9</a>'),
    }
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
    socket.end(writeHttpRequest(sent))
    const [message, answer] = (await once(server, 'request')) as [IncomingMessage, { end(): void }]
    const body = Buffer.concat(await message.toArray())
    answer.end()
    socket.destroy()
    server.close()
    const { method, url, rawHeaders } = message
    expect({ method, url, rawHeaders }).toEqual({
      method: sent.method,
      url: sent.target,
      rawHeaders: sent.headers.flat(),
    })
    expect(body).toEqual(sent.body)
  })
})

test('readHttpRequest takes no more than a moment for 300 kB of anything', () => {
  const of = (part: string): string => part.repeat(300_000 / part.length)
  const requests = [
    ...[
      `${head}${of('a:b\r\n')}\r\n`,
      `${head}a: b\r\n${of(' x\r\n')}\r\n`,
      `${head}a: b${of(' ')}x\r\n\r\n`,
      of(' '),
    ],
    ...[
      `${head}${of('a\r\n')}\r\n`,
      `${head}${of('\0')}:\r\n\r\n`,
      `${head}transfer-encoding: chunked\r\n\r\n${of('1\r\na\r\n')}`,
    ],
  ]
  for (const text of requests) {
    const start = performance.now()
    readHttpRequest(latin1(text))
    expect(performance.now() - start, text.slice(30, 60)).toBeLessThan(1000)
  }
})
