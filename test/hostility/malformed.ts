import { type Attack, good, openHead, send } from './attack.ts'

const get = 'GET /STU3/Subscription/1 HTTP/1.1\r\nHost: a\r\n'
const chunked = `${openHead}Transfer-Encoding: chunked\r\n\r\n`

/** Bytes that are no HTTP, or HTTP that means two things. */
const malformedBytes: readonly (string | Uint8Array)[] = [
  '\0',
  'nonsense\r\n\r\n',
  '\r\n\r\n\r\nnonsense',
  'GET\r\n\r\n',
  'GET /\r\n\r\n',
  'GET / HTTP/9.9\r\nHost: a\r\n\r\n',
  'GET / HTTP/2.0\r\nHost: a\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'GET  /  HTTP/1.1\r\nHost: a\r\n\r\n',
  'BREW /pot HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /\xe9\xff HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET http:// HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /STU3/Subscription/%zz%00 HTTP/1.1\r\nHost: a\r\n\r\n',
  'GET /STU3/Subscription/1 HTTP/1.1\r\n\r\n',
  `${get}Host: b\r\n\r\n`,
  `${get}no colon\r\n\r\n`,
  `${get}: no name\r\n\r\n`,
  `${get}A: b\0c\r\n\r\n`,
  `${get}A: b\r\n folded\r\n\r\n`,
  `${get}A : b\r\n\r\n`,
  `${get}A: b\n\n`,
  `${get}A: b\r\r\n\r\n`,
  `${get}Content-Length: -1\r\n\r\n`,
  `${get}Content-Length: 1e9\r\n\r\n`,
  `${get}Content-Length: 99999999999999999999\r\n\r\n`,
  `${get}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
  `${get}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  `${get}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
  `${get}Transfer-Encoding: gzip\r\n\r\n`,
  `${get}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQCAAAAAAIAAAAA\r\n\r\n`,
  `${get}Expect: the unexpected\r\n\r\n`,
  'CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n',
  `${chunked}zz\r\n`,
  `${chunked}-1\r\n`,
  `${chunked}ffffffffffffffffffff\r\n`,
  `${chunked}1\r\nab\r\n`,
  `${chunked}1;${'e'.repeat(100_000)}\r\na\r\n0\r\n\r\n`,
  `${chunked}0\r\n${'T: t\r\n'.repeat(20_000)}\r\n`,
  Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03]),
  Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919 + (index >> 3)) % 256)),
  Buffer.concat([Buffer.from(good), Buffer.from('nonsense\r\n\r\n')]),
]

export const malformed: Attack = {
  name: 'malformed HTTP, in forty ways',
  outcomes: [200, 202, 400, 404, 405, 408, 413, 415, 431, 'closed'],
  run: ({ url }) => Promise.all(malformedBytes.map((bytes) => send(url, latin1(bytes)))),
}

function latin1(bytes: string | Uint8Array): Uint8Array {
  return typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes
}
