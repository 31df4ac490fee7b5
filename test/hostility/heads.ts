import { renderBytes } from '../../generators/draft/render.ts'
import { now } from '../laws/catalogue.ts'
import { valid } from '../provider/asking.ts'
import { type Attack, send } from './attack.ts'

const get = (target: string, fields: string) => `GET ${target} HTTP/1.1\r\nHost: a\r\n${fields}\r\n`
const reading = valid('read-subscription')

export const heads: readonly Attack[] = [
  {
    name: '10,000 header fields',
    outcomes: [431],
    run: ({ url }) =>
      Promise.all([
        send(url, get('/', 'Name: value\r\n'.repeat(10_000))),
        send(url, get('/', Array.from({ length: 10_000 }, (_, index) => `N${index}: v\r\n`).join(''))),
      ]),
  },
  {
    name: 'a request target, a field name, a field value of 1 MB',
    outcomes: [431],
    run: ({ url }) =>
      Promise.all([
        send(url, get(`/${'a'.repeat(1_000_000)}`, '')),
        send(url, get('/', `${'a'.repeat(1_000_000)}: b\r\n`)),
        send(url, get('/', `A: ${'b'.repeat(1_000_000)}\r\n`)),
      ]),
  },
  {
    name: 'tokens of 30 kB: brackets, members, names of the prototype',
    outcomes: [400, 404, 431],
    run: ({ url }) => Promise.all(oddClaims.map((text) => send(url, tokenOf(text)))),
  },
]

const oddClaims: readonly string[] = [
  '['.repeat(22_000),
  '{"a":'.repeat(4_400),
  `{${Array.from({ length: 2_000 }, (_, index) => `"${index}":1`).join()}}`,
  `{${'"iss":"a",'.repeat(2_000)}"iss":"b"}`,
  '{"__proto__":{"iss":"a"},"constructor":{"prototype":{"iss":"a"}},"toString":1,"hasOwnProperty":1}',
  `{"iss":"${'a:'.repeat(10_000)}","sub":"${'|'.repeat(1_000)}"}`,
  '"\ud800"',
]

function tokenOf(claims: string): Uint8Array {
  return renderBytes({ ...reading, claimsText: () => claims }, { now })
}
