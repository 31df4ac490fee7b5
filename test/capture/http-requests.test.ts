import { describe, expect, test } from 'vitest'
import { CaptureError } from '../../src/capture/capture-error.ts'
import { readCapture } from '../../src/capture/captures.ts'

const capture = (text: string, name = 'requests.http') => readCapture(name, Buffer.from(text, 'latin1'))

function requestIn(text: string, name?: string) {
  const { messages } = capture(text, name)
  expect(messages).toHaveLength(1)
  const request = messages[0]?.request
  return request === undefined
    ? undefined
    : { ...request, body: Buffer.from(request.body).toString('latin1') }
}

const post = 'POST /STU3/Subscription HTTP/1.1\nHost: nems.example\n'

describe('one request', () => {
  test.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
  ])('with %s', (_name, lineEnd) => {
    const text = [
      'GET /STU3/Subscription/0c8f HTTP/1.1',
      'Host: a',
      'fromASID:  200000000117 ',
      'x: ',
      '',
      '',
    ].join(lineEnd)
    const request = requestIn(text)
    expect(request).toMatchObject({ method: 'GET', target: '/STU3/Subscription/0c8f', body: '' })
    expect(request?.headers).toEqual([
      ['Host', 'a'],
      ['fromASID', '200000000117'],
      ['x', ''],
    ])
    expect(request?.headFaults ?? []).toEqual([])
  })

  test('without a blank line behind its head', () => {
    expect(requestIn('DELETE /STU3/Subscription/0c8f HTTP/1.1\nHost: a')).toMatchObject({
      method: 'DELETE',
      body: '',
    })
  })

  test('a file that is recognised by what is in it, whatever its name', () => {
    expect(capture(post, 'x.txt').format).toBe('http')
    expect(capture('post https://a/b\n', '-').format).toBe('http')
  })

  test('bytes that are not UTF-8 in its body are the client’s, and judged', () => {
    expect(requestIn(`${post}\n<a>\xE9</a>`)).toMatchObject({ body: '<a>\xE9</a>' })
  })
})

describe('as the editors write it', () => {
  test('blank lines, comments and variables before it are not sent', () => {
    const text = `\xEF\xBB\xBF\n# @name create\n// a comment\n@host = nems.example\n\n${post}\n{}\n`
    expect(requestIn(text)).toMatchObject({ method: 'POST', target: '/STU3/Subscription', body: '{}' })
    expect(capture(text).messages[0]?.startLine).toBe(6)
  })

  test.each([
    ['GET https://nems.example:8443/STU3/Subscription/1?a#b', '/STU3/Subscription/1?a'],
    ['GET HTTP://user@nems.example:8443/STU3/Subscription/1 HTTP/1.1', '/STU3/Subscription/1'],
    ['GET https://nems.example:8443', '/'],
  ])('%s', (line, target) => {
    const request = requestIn(`${line}\nfromASID: 1\n`)
    expect(request).toMatchObject({ method: 'GET', target })
    expect(request?.headers).toEqual([
      ['Host', 'nems.example:8443'],
      ['fromASID', '1'],
    ])
    expect(request?.headFaults ?? []).toEqual([])
  })

  test('its own Host stays', () => {
    expect(requestIn('GET https://nems.example/a\nhost: b\n')?.headers).toEqual([['host', 'b']])
  })

  test('a path without a version', () => {
    expect(requestIn('GET /STU3/Subscription/1\nHost: a\n')).toMatchObject({ target: '/STU3/Subscription/1' })
  })

  test('variables that were not replaced: one hint', () => {
    expect(capture(`${post}Authorization: Bearer {{token}}\n\n{}`).hints).toEqual([
      expect.stringContaining('variables'),
    ])
    expect(capture(post).hints).toEqual([])
  })
})

describe('several requests', () => {
  test('divided by ###, each with its line, and its title where it has one', () => {
    const text = `### Create  \n${post}\n{"a":\n\n1}\n\n###\n\n### Caf\xC3\xA9\n# comment\nGET /b HTTP/1.1\nHost: a\n\n###\n`
    const { messages, ...rest } = capture(text)
    expect(rest).toEqual({ format: 'http', skipped: 0, hints: [] })
    expect(messages.map(({ label, startLine }) => [label, startLine])).toEqual([
      ['requests.http:2 (Create)', 2],
      ['requests.http:13 (Café)', 13],
    ])
    expect(messages.map(({ request }) => Buffer.from(request.body).toString())).toEqual(['{"a":\n\n1}', ''])
  })

  test('no title of another request is taken', () => {
    const labels = capture(`### one\n${post}\n###\n${post}`).messages.map(({ label }) => label)
    expect(labels).toEqual(['requests.http:2 (one)', 'requests.http:6'])
  })
})

describe('the body', () => {
  test.each<[string, string, number | undefined, string]>([
    ['without blank lines behind it', '<a>\n</a>\n \n\n', undefined, '<a>\n</a>'],
    ['of the length that is said', '<a/>\n\n', 5, '<a/>\n'],
    ['of that length with the line ends of the wire', '<a>\n<b/>\n</a>\n', 15, '<a>\r\n<b/>\r\n</a>'],
    ['of that length with CR LF behind it too', '<a>\n</a>\n', 11, '<a>\r\n</a>\r\n'],
    ['of that length without the line ends of the file', '<a>\r\n</a>\r\n', 8, '<a>\n</a>'],
    ['as it stands where no length fits', '<a>\n</a>\n', 4, '<a>\n</a>'],
    ['as it stands where the length is too great', '<a>\n</a>\n', 4000, '<a>\n</a>'],
    ['empty', '\n\n', 0, ''],
  ])('%s', (_name, text, length, body) => {
    const header = length === undefined ? '' : `Content-Length: ${length}\n`
    expect(requestIn(`${post}${header}\n${text}`)).toMatchObject({ body })
  })
})

describe('a chunked body', () => {
  const chunked = `${post}Transfer-Encoding: chunked\n\n`
  test.each([
    ['as it was sent', '4\r\n<a>\n\r\n4;x=y\r\n</a>\r\n0\r\n\r\n', '<a>\n</a>'],
    ['without the blank line behind it', '4\r\n</a>\r\n0', '</a>'],
    ['with the line ends of a file', '9\n<a>\n</a>\n0\n\n', '<a>\r\n</a>'],
    ['of which the tool shows what it holds', '<a>\n</a>\n', '<a>\n</a>'],
  ])('%s', (_name, text, body) => {
    const request = requestIn(`${chunked}${text}`)
    expect(request).toMatchObject({ body })
    expect(request?.headFaults).toEqual([])
  })

  test('with chunks that are damaged: a fault of the client', () => {
    expect(requestIn(`${chunked}7\n<a/>\n0\n\n`)?.headFaults).toEqual([expect.stringContaining('chunk')])
  })
})

describe('faults of the head are the client’s, and stay for the rules', () => {
  test.each([
    ['a blank before the colon', `${post}fromASID : 1\n`],
    ['a folded line', `${post}fromASID: 1\n 2\n`],
    ['two blanks in the request line', 'GET  /a HTTP/1.1\nHost: a\n'],
  ])('%s', (_name, text) => {
    expect(requestIn(text)?.headFaults).not.toEqual([])
  })
})

describe('files that hold no request', () => {
  test.each([
    [
      'only comments',
      '# nothing\n\n###\n',
      'requests.http: expected',
      'no request, only blank lines and comments',
    ],
    [
      'no request line',
      `${post}\n###\nnonsense\n`,
      'requests.http:5: expected an HTTP/1.1 request',
      '; received ',
    ],
  ])('%s', (_name, text, start, received) => {
    expect(() => capture(text)).toThrow(CaptureError)
    expect(() => capture(text)).toThrow(expect.objectContaining({ code: 'ERR_CAPTURE_HTTP' }))
    expect(() => capture(text)).toThrow(start)
    expect(() => capture(text)).toThrow(received)
  })
})
