import { cases } from './case.ts'
import {
  addClaimText,
  both,
  claimsBytes,
  claimsText,
  jose,
  joseBytes,
  joseText,
  replacing,
} from './changes.ts'

const line = 'operators.md JSON of header and claims'
const badScope = '"scope":"patient/Bundle.read"'
const goodScope = '"scope":"patient/Bundle.write"'

export const operatorsJson = [
  ...cases(line, 'publish', 'R', 'claims/names-are-unique claims/scope-is-bundle-write', {
    'a name twice: first good, last bad': addClaimText(badScope),
    'a name twice, the second with an escape: first good, last bad': addClaimText(
      '"sc\\u006fpe":"patient/Bundle.read"',
    ),
  }),
  ...cases(line, 'publish', 'E', 'claims/names-are-unique', {
    'a name twice: first bad, last good': claimsText(replacing(goodScope, `${badScope},${goodScope}`)),
    'a name twice: both the same': addClaimText(goodScope),
    'a name twice, the second with an escape: first bad, last good': both(
      claimsText(replacing(goodScope, badScope)),
      addClaimText('"\\u0073cope":"patient/Bundle.write"'),
    ),
    'a name twice, the second with an escape: both the same': addClaimText(
      '"\\u0073cope":"patient/Bundle.write"',
    ),
    'the name of an unknown claim twice': addClaimText('"note":1,"note":2'),
  }),
  ...cases(line, ['create', 'read', 'delete'], 'E', 'claims/names-are-unique', {
    'a name twice: both the same': addClaimText('"reason_for_request":"directcare"'),
  }),
  ...cases(line, ['publish', 'create', 'read', 'delete'], 'A', '', {
    'escapes in names and values': claimsText(
      replacing('"reason_for_request":"directcare"', '"reason\\u005ffor_request":"direct\\u0063are"'),
    ),
    'blanks and line breaks': claimsText(
      (text) => `\n ${text.replaceAll(',"', '\t,\r\n "').replaceAll('":', '" : ')} \n`,
    ),
    'other key order': claimsText((text) =>
      JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(text)).reverse())),
    ),
  }),
  ...cases(line, 'publish', 'A', '', {
    'header: other key order': jose('{"typ":"JWT","alg":"none"}'),
    'header: escapes': jose('{"\\u0061lg":"n\\u006fne","typ":"\\u004aWT"}'),
    'header: blanks': jose(' { "alg" : "none" ,\r\n\t"typ" : "JWT" } '),
    '`__proto__` member': addClaimText('"__proto__":{"scope":"nothing"}'),
    '`constructor` member': addClaimText('"constructor":{"prototype":{"scope":"nothing"}}'),
    'unknown claims': addClaimText('"jti":"1","note":null,"list":[1,"a",{}],"more":{"deep":[[]]}'),
  }),
  ...cases(line, ['publish', 'read'], 'E', 'claims/have-no-byte-order-mark', {
    'byte order mark before the claims': claimsText((text) => `\uFEFF${text}`),
  }),
  ...cases(line, ['publish', 'read'], 'E', 'jose/has-no-byte-order-mark', {
    'byte order mark before the header': joseText((text) => `\uFEFF${text}`),
  }),
  ...cases(line, ['publish', 'read'], 'R', 'claims/are-a-json-object', {
    'UTF-16': claimsBytes((text) => Buffer.from(text, 'utf16le')),
    'UTF-16 with a byte order mark': claimsBytes((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')),
    'Latin-1': both(
      addClaimText('"note":"caf\u00E9"'),
      claimsBytes((text) => Buffer.from(text, 'latin1')),
    ),
    'broken UTF-8': both(
      addClaimText('"note":"caf\u00C3"'),
      claimsBytes((text) => Buffer.from(text, 'latin1')),
    ),
    'a surrogate in UTF-8': both(
      addClaimText('"note":"\u00ED\u00A0\u0080"'),
      claimsBytes((text) => Buffer.from(text, 'latin1')),
    ),
    'a lone surrogate as an escape': addClaimText('"note":"\\ud800"'),
    'a lone low surrogate as an escape': addClaimText('"note":"\\udc00"'),
    'trailing comma': claimsText(replacing(/\}$/, ',}')),
    comment: claimsText(replacing(/^\{/, '{/* claims */')),
    'line comment': claimsText(replacing(/^\{/, '{// claims\n')),
    'single quotes': claimsText((text) => text.replaceAll('"', "'")),
    'a name without quotes': claimsText(replacing('"iat":', 'iat:')),
    NaN: addClaimText('"note":NaN'),
    Infinity: addClaimText('"note":Infinity'),
    '-Infinity': addClaimText('"note":-Infinity'),
    'leading zero': claimsText(replacing('"exp":1800000300', '"exp":01800000300')),
    '`+1`': claimsText(replacing('"exp":1800000300', '"exp":+1800000300')),
    hex: claimsText(replacing('"exp":1800000300', '"exp":0x6B49D32C')),
    'a number that ends in its point': addClaimText('"note":1.'),
    'a number that begins with its point': addClaimText('"note":.5'),
    'trailing text': claimsText((text) => `${text}x`),
    'two documents': claimsText((text) => `${text}${text}`),
    'exp 1e400': claimsText(replacing('"exp":1800000300', '"exp":1e400')),
    'an unknown claim 1e400': addClaimText('"note":1e400'),
    'cut off': claimsText(replacing(/\}$/, '')),
    'a control character as itself': addClaimText('"note":"a\u0007b"'),
    'an unknown escape': addClaimText('"note":"\\x41"'),
    'no-break space between members': claimsText(replacing(/^\{/, '{\u00A0')),
    empty: claimsText(() => ' '),
    'top level null': claimsText(() => 'null'),
    'top level array': claimsText((text) => `[${text}]`),
    'top level empty array': claimsText(() => '[]'),
    'top level string': claimsText((text) => JSON.stringify(text)),
    'top level number': claimsText(() => '1'),
    'top level true': claimsText(() => 'true'),
  }),
  ...cases(line, ['publish', 'delete'], 'R', 'jose/header-is-a-json-object', {
    'header in UTF-16': joseBytes((text) => Buffer.from(text, 'utf16le')),
    'header in Latin-1': both(
      jose('{"alg":"none","typ":"JWT","note":"caf\u00E9"}'),
      joseBytes((text) => Buffer.from(text, 'latin1')),
    ),
    'header: trailing comma': jose('{"alg":"none","typ":"JWT",}'),
    'header: comment': jose('{/**/"alg":"none","typ":"JWT"}'),
    'header: single quotes': jose("{'alg':'none','typ':'JWT'}"),
    'header: trailing text': jose('{"alg":"none","typ":"JWT"}x'),
    'header: two documents': jose('{"alg":"none","typ":"JWT"}{"alg":"none","typ":"JWT"}'),
    'header: cut off': jose('{"alg":"none","typ":"JWT"'),
    'header: top level null': jose('null'),
    'header: top level array': jose('[{"alg":"none","typ":"JWT"}]'),
    'header: top level string': jose('"none"'),
    'header: top level number': jose('1'),
    'header: top level true': jose('true'),
  }),
  ...cases(line, 'publish', 'R', `claims/scope-is-bundle-write ${everyOtherClaim()}`, {
    '`{}`': claimsText(() => '{}'),
  }),
  ...cases(line, 'read', 'R', `claims/scope-is-of-subscriptions ${everyOtherClaim()}`, {
    '`{}`': claimsText(() => '{}'),
  }),
  ...cases(line, 'publish', 'R', 'jose/alg-is-none jose/typ-is-jwt', { 'header: `{}`': jose('{}') }),
  ...cases(line, ['publish', 'read'], 'A', '', {
    '20 deep, arrays': addClaimText(`"note":${nested(19)}`),
    '20 deep, objects': addClaimText(`"note":${'{"a":'.repeat(18)}{}${'}'.repeat(18)}`),
  }),
  ...cases(line, ['publish', 'read'], 'E', 'claims/nest-at-most-20-deep', {
    '21 deep, arrays': addClaimText(`"note":${nested(20)}`),
    '21 deep, objects': addClaimText(`"note":${'{"a":'.repeat(19)}{}${'}'.repeat(19)}`),
    '100 deep': addClaimText(`"note":${nested(99)}`),
  }),
  ...cases(line, 'publish', 'E', 'claims/nest-at-most-20-deep authorization/token-is-under-4-kb', {
    '2,000 deep': addClaimText(`"note":${nested(2_000)}`),
  }),
  ...cases(
    line,
    'publish',
    'E',
    'claims/nest-at-most-20-deep authorization/token-is-under-4-kb transport/head-is-at-most-16-kb',
    { '100,000 deep': addClaimText(`"note":${nested(100_000)}`) },
  ),
  ...cases(line, 'publish', 'E', 'authorization/token-is-under-4-kb transport/head-is-at-most-16-kb', {
    'a claim of 1 MB': addClaimText(`"note":"${'n'.repeat(1_000_000)}"`),
  }),
  ...cases(line, 'publish', 'E', 'authorization/token-is-under-4-kb', {
    'a thousand unknown claims': addClaimText(Array.from({ length: 1_000 }, (_, n) => `"n${n}":1`).join()),
  }),
  ...cases(line, ['publish', 'read'], 'E', 'claims/strings-have-no-control-characters', {
    'NUL in a string': addClaimText('"note":"a\\u0000b"'),
    'U+001F in a string': addClaimText('"note":"a\\u001fb"'),
    'a line feed in a string': addClaimText('"note":"a\\nb"'),
    'a tab in a string of a list in an object': addClaimText('"note":{"list":["a\\tb"]}'),
  }),
  ...cases(line, 'publish', 'A', '', {
    'U+0020 and U+007F in a string': addClaimText('"note":"a b\\u007f"'),
  }),
]

function everyOtherClaim(): string {
  return (
    'claims/iss-is-a-uri claims/sub-is-sent claims/aud-is-a-uri claims/iat-is-in-seconds claims/exp-is-in-seconds ' +
    'claims/reason-for-request-is-a-known-code claims/requesting-system-is-an-accredited-system ' +
    'claims/requesting-organisation-is-an-ods-code'
  )
}

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth)
}
