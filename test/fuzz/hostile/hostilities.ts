import { gzipSync } from 'node:zlib'
import type { FaultKind } from '../../../src/fuzz/oracle.ts'
import { cut, type Deliver, drop, hang, short } from '../../faults/delivery.ts'
import { drip, dripped, headOf, onSocket, repeat, sending, whole } from './writing.ts'

/** A way to send an answer that harms who waits for it. */
export interface Hostility {
  readonly name: string
  readonly deliver: Deliver
  /** What it is told as. */
  readonly kind: FaultKind
  /** What is to be said of it. */
  readonly says: RegExp
}

const late = /: no whole answer within 0\.5 s$/
const closed = /: the connection was closed (?:without an answer|in the middle of the answer)$/
const malformed = /: its answer is not HTTP\/1\.1: \w/
const oversized = /: the head of its answer is larger than 16 kB$/

/** Each is the only thing that is wrong with a provider. */
export const hostilities: readonly Hostility[] = [
  { name: 'says nothing', deliver: hang, kind: 'hang', says: late },
  { name: 'drips its head', deliver: onSocket(dripped), kind: 'hang', says: late },
  {
    name: 'drips its body',
    deliver: onSocket((socket, answer) => {
      socket.write(headOf(answer, answer.body.length))
      drip(socket, Buffer.from(answer.body))
    }),
    kind: 'hang',
    says: late,
  },
  {
    name: 'has a body without end',
    deliver: onSocket((socket, answer) => {
      socket.write(headOf(answer, 1e12))
      repeat(socket, Buffer.alloc(64 * 1024, ' '))
    }),
    kind: 'hang',
    says: /: (?:no end of its body within 8388608 bytes|no whole answer within 0\.5 s)$/,
  },
  {
    name: 'has chunks without end',
    deliver: onSocket((socket, { status }) => {
      socket.write(`HTTP/1.1 ${status} So\r\nTransfer-Encoding: chunked\r\n\r\n`)
      repeat(socket, Buffer.from(`1000\r\n${' '.repeat(0x1000)}\r\n`))
    }),
    kind: 'hang',
    says: /: (?:no end of its body within 8388608 bytes|no whole answer within 0\.5 s)$/,
  },
  {
    name: 'has a head without end',
    deliver: onSocket((socket) => {
      socket.write('HTTP/1.1 400 So\r\n')
      repeat(socket, Buffer.from(`X-More: ${'x'.repeat(1000)}\r\n`))
    }),
    kind: 'dropped',
    says: oversized,
  },
  {
    name: 'has a field of a megabyte',
    deliver: sending((answer) => `HTTP/1.1 ${answer.status} So\r\nX: ${'x'.repeat(1e6)}\r\n\r\n`),
    kind: 'dropped',
    says: oversized,
  },
  {
    name: 'sends garbage',
    deliver: sending(() => Buffer.from([0, 255, 1, 254, 13, 10, 13, 10, ...Array(500).fill(129)])),
    kind: 'dropped',
    says: malformed,
  },
  {
    name: 'sends HTML alone',
    deliver: sending(() => '<html>Hello\r\n\r\n</html>'),
    kind: 'dropped',
    says: malformed,
  },
  {
    name: 'sends a NUL in a field',
    deliver: sending(({ status }) => `HTTP/1.1 ${status} So\r\nX: \0\r\nContent-Length: 0\r\n\r\n`),
    kind: 'dropped',
    says: malformed,
  },
  {
    name: 'says two lengths',
    deliver: sending(
      ({ status }) => `HTTP/1.1 ${status} So\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab`,
    ),
    kind: 'dropped',
    says: malformed,
  },
  {
    name: 'has a chunk of a size that is no number',
    deliver: sending(
      ({ status }) => `HTTP/1.1 ${status} So\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\nab\r\n0\r\n\r\n`,
    ),
    kind: 'dropped',
    says: malformed,
  },
  { name: 'announces more than comes, and waits', deliver: short, kind: 'hang', says: late },
  {
    name: 'announces more than comes, and closes',
    deliver: sending((answer) => whole(answer, answer.body.length + 100)),
    kind: 'dropped',
    says: closed,
  },
  { name: 'resets in the middle', deliver: cut, kind: 'dropped', says: closed },
  { name: 'closes instead', deliver: drop, kind: 'dropped', says: closed },
  {
    name: 'resets instead',
    deliver: onSocket((socket) => socket.resetAndDestroy()),
    kind: 'dropped',
    says: closed,
  },
  {
    name: 'floods with 102',
    deliver: onSocket((socket) => repeat(socket, Buffer.from('HTTP/1.1 102 Processing\r\n\r\n'.repeat(100)))),
    kind: 'hang',
    says: late,
  },
  {
    name: 'floods with 100',
    deliver: onSocket((socket) => repeat(socket, Buffer.from('HTTP/1.1 100 Continue\r\n\r\n'.repeat(100)))),
    kind: 'hang',
    says: late,
  },
  {
    name: 'goes over to another protocol',
    deliver: sending(() => 'HTTP/1.1 101 So\r\nUpgrade: other\r\nConnection: upgrade\r\n\r\n\x01\x02'),
    kind: 'dropped',
    says: /: it answered 101, to go on in another protocol$/,
  },
  {
    name: 'announces less than comes',
    deliver: sending((answer) => whole(answer, answer.body.length - 20)),
    kind: 'wrong-answer',
    says: /body-is-well-formed/,
  },
  {
    name: 'sends a gzip bomb',
    deliver: onSocket((socket, { status, headers }) => {
      const fields = [...headers, ['Content-Encoding', 'gzip'] as const]
      socket.end(whole({ status, headers: fields, body: bomb }, bomb.length))
    }),
    kind: 'wrong-answer',
    says: /body-is-of-its-content-type/,
  },
  {
    name: 'fails',
    deliver: sending(() =>
      whole({ status: 500, headers: [['Content-Type', 'text/html']], body: Buffer.from('<h1>') }, 4),
    ),
    kind: 'crash',
    says: /: 500 <h#>$/,
  },
  {
    name: 'answers with a status of no class',
    deliver: sending(() => whole({ status: 999, headers: [], body: Buffer.alloc(0) }, 0)),
    kind: 'crash',
    says: /: 999 $/,
  },
]

/** Some 50 MB of blanks. */
const bomb = gzipSync(Buffer.alloc(50e6, ' '), { level: 9 })
