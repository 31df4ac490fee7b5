import { createHmac } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { cases } from './case.ts'
import {
  authorization,
  both,
  claimsBytes,
  claimsText,
  jose,
  raw,
  replacing,
  signature,
  token,
} from './changes.ts'

const line = 'operators.md Compact serialisation'
const three = 'authorization/token-has-three-parts'
const everyClaim =
  'claims/iss-is-a-uri claims/sub-is-sent claims/aud-is-a-uri claims/iat-is-in-seconds claims/exp-is-in-seconds ' +
  'claims/reason-for-request-is-a-known-code claims/requesting-system-is-an-accredited-system ' +
  'claims/requesting-organisation-is-an-ods-code'

export const operatorsCompactSerialisation = [
  ...cases(line, ['publish', 'create', 'read', 'delete'], 'R', three, {
    'no last dot': token(replacing(/\.$/, '')),
  }),
  ...cases(line, 'publish', 'R', three, {
    'one segment': token((text) => text.split('.')[0] ?? ''),
    'two segments, only the first with a dot behind it': token((text) => `${text.split('.')[0]}.`),
    'four segments': token((text) => `${text}.`),
    'five segments': token((text) => `${text}..`),
    'empty header': token((text) => text.replace(/^[^.]+/, '')),
    'empty claims': token((text) => `${text.split('.')[0]}..`),
    '`..`': token(() => '..'),
    '`.`': token(() => '.'),
    'empty string': token(() => ''),
    'a leading dot': token((text) => `.${text}`),
    'JSON serialisation': token((text) => {
      const [head, claims] = text.split('.')
      return `{"payload":"${claims}","protected":"${head}","signature":""}`
    }),
    'dots escaped': token(replacing('.', '%2E')),
    'two tokens with a comma': authorization('Bearer {token},{token}'),
  }),
  ...cases(
    line,
    'publish',
    'R',
    `jose/alg-is-none jose/typ-is-jwt jose/has-no-other-members claims/scope-is-bundle-write ${everyClaim}`,
    { 'segments swapped': token((text) => swapped(text)) },
  ),
  ...cases(
    line,
    'read',
    'R',
    `jose/alg-is-none jose/typ-is-jwt jose/has-no-other-members claims/scope-is-of-subscriptions ${everyClaim}`,
    { 'segments swapped': token((text) => swapped(text)) },
  ),
  ...cases(line, ['publish', 'create', 'read', 'delete'], 'R', 'authorization/signature-is-empty', {
    'a random signature': signature('5aZk0vJ8Qm2xT7rLw1YdPg'),
  }),
  ...cases(line, 'publish', 'R', 'authorization/signature-is-empty jose/alg-is-none', {
    'HS256 that verifies with an empty secret': signed(''),
    'HS256 that verifies with a well-known secret': signed('secret'),
  }),
  ...cases(line, 'publish', 'R', 'authorization/token-is-base64url', {
    'a signature of one character': signature('A'),
  }),
  ...cases(line, 'publish', 'R', 'authorization/signature-is-empty', {
    'a signature of two characters': signature('AA'),
  }),
  ...cases(line, 'publish', 'R', 'authorization/token-is-base64url', {
    'a blank in the header': token((text) => `${text.slice(0, 8)} ${text.slice(8)}`),
    'a blank in the claims': token((text) => `${text.slice(0, 60)} ${text.slice(60)}`),
    'a tab in the claims': token((text) => `${text.slice(0, 60)}\t${text.slice(60)}`),
    'a blank after the first dot': token((text) => text.replace('.', '. ')),
  }),
  ...cases(line, 'publish', 'R', 'transport/head-is-well-formed', {
    'a line break in the claims (raw)': raw((text) => text.replace(/(Bearer .{60})/, '$1\r\n ')),
  }),
  ...cases(line, 'publish', 'R', 'claims/are-a-json-object', {
    'nested token': claimsText((text) => `${encoded('{"alg":"none","typ":"JWT"}')}.${encoded(text)}.`),
    'compressed claims': claimsBytes((text) => deflateSync(text)),
  }),
]

function encoded(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url')
}

function swapped(text: string): string {
  const [head, claims] = text.split('.')
  return `${claims}.${head}.`
}

function signed(secret: string) {
  const sign = (text: string) => createHmac('sha256', secret).update(text).digest('base64url')
  return both(
    jose('{"alg":"HS256","typ":"JWT"}'),
    token((text) => `${text}${sign(text.slice(0, -1))}`),
  )
}
