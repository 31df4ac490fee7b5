import { cases } from './case.ts'
import {
  addClaimText,
  addHeader,
  addHeaderFirst,
  authorization,
  both,
  bytes,
  header,
  headerName,
  raw,
  replacing,
  target,
  token,
} from './changes.ts'

const line = 'operators.md Carrier'
const every = ['publish', 'create', 'read', 'delete'] as const
const read = '/STU3/Subscription/5f0c8a7d3b2e4f6a9c1d8e7b6a504132'

export const operatorsCarrier = [
  ...cases(line, every, 'R', 'authorization/is-sent', {
    absent: authorization(undefined),
    empty: authorization(''),
    'only blanks': authorization('   '),
  }),
  ...cases(line, 'read', 'R', 'authorization/is-sent', {
    'token only in a cookie': both(authorization(undefined), addHeader('Cookie', 'access_token={token}')),
    'token only in X-Authorization': headerName('Authorization', 'X-Authorization'),
    'token only in Proxy-Authorization': headerName('Authorization', 'Proxy-Authorization'),
  }),
  ...cases(line, 'read', 'R', 'authorization/is-sent operation/has-no-query-string', {
    'token only in ?access_token=': both(authorization(undefined), target(`${read}?access_token=aa.bb.`)),
  }),
  ...cases(line, 'delete', 'R', 'authorization/is-sent transport/body-is-not-sent', {
    'token only in the body': both(
      authorization(undefined),
      header('Content-Length', '{length}'),
      bytes(() => Buffer.from('access_token=aa.bb.')),
    ),
  }),
  ...cases(line, 'read', 'E', 'operation/has-no-query-string', {
    'header and query both': target(`${read}?access_token=aa.bb.`),
  }),
  ...cases(line, every, 'R', 'authorization/token-has-three-parts', {
    '`Bearer` alone': authorization('Bearer'),
  }),
  ...cases(line, every, 'E', 'authorization/scheme-is-spelt-bearer', {
    'scheme in lower case': authorization('bearer {token}'),
  }),
  ...cases(line, 'publish', 'E', 'authorization/scheme-is-spelt-bearer', {
    'scheme in upper case': authorization('BEARER {token}'),
    'scheme in mixed case': authorization('bEaReR {token}'),
  }),
  ...cases(line, ['publish', 'delete'], 'E', 'authorization/one-blank-divides-scheme-and-token', {
    'two blanks before the token': authorization('Bearer  {token}'),
    'a tab before the token': authorization('Bearer\t{token}'),
  }),
  ...cases(line, every, 'R', 'authorization/scheme-is-bearer', { 'no scheme': authorization('{token}') }),
  ...cases(line, 'create', 'R', 'authorization/scheme-is-bearer', {
    Basic: authorization('Basic {token}'),
    'Basic with a name and a password': authorization('Basic bmVtczpuZW1z'),
    Token: authorization('Token {token}'),
    JWT: authorization('JWT {token}'),
    MAC: authorization('MAC {token}'),
    '`Bearer:`': authorization('Bearer: {token}'),
    '`Bearer:` without a blank': authorization('Bearer:{token}'),
    '`Bearer=`': authorization('Bearer={token}'),
    Bearers: authorization('Bearers {token}'),
  }),
  ...cases(line, 'publish', 'R', 'authorization/token-has-three-parts', {
    '`Bearer a, Bearer b`': authorization('Bearer {token}, Bearer {token}'),
  }),
  ...cases(line, ['publish', 'read'], 'E', 'authorization/is-sent-once', {
    'two lines, the bad one last': addHeader('Authorization', 'Bearer nonsense'),
    'two lines, the bad one first': addHeaderFirst('Authorization', 'Bearer nonsense'),
    'two lines, both good': addHeader('authorization', 'Bearer {token}'),
  }),
  ...cases(line, ['publish', 'read'], 'A', '', {
    'header name in lower case': headerName('Authorization', 'authorization'),
    'header name in upper case': headerName('Authorization', 'AUTHORIZATION'),
  }),
  ...cases(line, 'publish', 'R', 'authorization/token-is-base64url', {
    'quoted token': authorization('Bearer "{token}"'),
    'percent-encoded token': token(replacing(/^e/, '%65')),
  }),
  ...cases(line, ['publish', 'read'], 'R', 'transport/head-is-well-formed', {
    'folded line (raw)': raw(replacing('Authorization: Bearer ', 'Authorization: Bearer\r\n ')),
    'bare LF (raw)': raw(replacing('\r\ntoASID', '\ntoASID')),
    'blank before the colon (raw)': raw(replacing('Authorization:', 'Authorization :')),
    'name that is no token (raw)': raw(replacing('\r\ntoASID', '\r\nX(Y): 1\r\ntoASID')),
    'NUL (raw)': raw(replacing('\r\ntoASID', '\r\nX-Note: a\0b\r\ntoASID')),
  }),
  ...cases(line, 'publish', 'E', 'authorization/token-is-under-4-kb', {
    'token of 4 kB': addClaimText(`"note":"${'n'.repeat(2_800)}"`),
    'token of 8 kB': addClaimText(`"note":"${'n'.repeat(5_600)}"`),
    'token of 15 kB': addClaimText(`"note":"${'n'.repeat(10_400)}"`),
  }),
  ...cases(line, 'publish', 'E', 'authorization/token-is-under-4-kb transport/head-is-at-most-16-kb', {
    'token of 17 kB': addClaimText(`"note":"${'n'.repeat(12_750)}"`),
  }),
  ...cases(line, 'read', 'A', '', { 'token of 3,999 characters': token(longToken(3_999)) }),
  ...cases(line, 'read', 'E', 'authorization/token-is-under-4-kb', {
    'token of 4,000 characters': token(longToken(4_000)),
  }),
]

/** The same token with a claim behind the others that brings it to a length. */
function longToken(length: number): (text: string) => string {
  return (text) => {
    const [head, claims = ''] = text.split('.')
    const members = Buffer.from(claims, 'base64url').toString('utf8').slice(0, -1)
    const room = Math.floor(((length - `${head}..`.length) * 3) / 4) - `${members},"n":""}`.length
    const padded = `${head}.${Buffer.from(`${members},"n":"${'n'.repeat(room)}"}`).toString('base64url')}.`
    if (padded.length !== length) throw new Error(`No token of ${length} characters, but of ${padded.length}`)
    return padded
  }
}
