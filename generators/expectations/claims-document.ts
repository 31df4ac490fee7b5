import { claimAgain, claimBefore, textOfClaim } from '../operators/claim.ts'
import { claimsJson } from '../operators/token.ts'
import { type ExpectationsOf, either, refuse } from './expectation.ts'

const last = (name: string, json: string) =>
  claimsJson((text) => text.replace(/\}$/, `,${JSON.stringify(name)}:${json}}`))

/** The claims as a JSON object. */
export const claimsDocument = {
  'claims/are-a-json-object': [
    refuse(
      'not JSON',
      claimsJson(() => 'scope=x'),
    ),
    ...['null', '[]', '"x"', '7', 'true'].map((text) =>
      refuse(
        text,
        claimsJson(() => text),
      ),
    ),
    refuse(
      'trailing comma',
      claimsJson((text) => text.replace(/\}$/, ',}')),
    ),
    refuse(
      'comment',
      claimsJson((text) => text.replace('{', '{/* claims */')),
    ),
    refuse(
      'single quotes',
      claimsJson((text) => text.replaceAll('"', "'")),
    ),
    refuse('NaN', last('x', 'NaN')),
    refuse('Infinity', last('x', 'Infinity')),
    refuse('leading zero', last('x', '01')),
    refuse('+1', last('x', '+1')),
    refuse('hex', last('x', '0x10')),
    refuse('1e400', last('x', '1e400')),
    refuse(
      'text behind',
      claimsJson((text) => `${text} and so on`),
    ),
    refuse(
      'two documents',
      claimsJson((text) => `${text}${text}`),
    ),
    refuse(
      'cut off',
      claimsJson((text) => text.slice(0, -1)),
    ),
    refuse('lone surrogate', last('x', '"\\ud800"')),
    refuse('an escape that is none', last('x', '"\\x41"')),
    refuse('a line break in a string', last('x', '"a\nb"')),
    refuse(
      'UTF-16',
      claimsJson((text) => Buffer.from(text, 'utf16le')),
    ),
    refuse(
      'Latin-1',
      claimsJson((text) => Buffer.from(text.replace('{', '{"name":"Zo\u00eb",'), 'latin1')),
    ),
    refuse(
      'overlong UTF-8',
      claimsJson((text) =>
        Buffer.concat([
          Buffer.from('{"\u0061":"'),
          Buffer.from([0xc0, 0xaf]),
          Buffer.from(`",${text.slice(1)}`),
        ]),
      ),
    ),
  ],
  'claims/have-no-byte-order-mark': [
    either(
      'byte order mark',
      claimsJson((text) => `\ufeff${text}`),
    ),
  ],
  'claims/names-are-unique': [
    either('both the same', (draft) => claimAgain('iss', JSON.stringify(textOfClaim(draft, 'iss')))(draft)),
    either('first bad, last good', claimBefore('scope', '"patient/*.*"')),
    either(
      'escaped the first time',
      claimsJson((text) => text.replace('{', '{"\\u0069ss":"x",')),
    ),
    refuse(
      'first good, last bad',
      claimAgain('scope', '"patient/*.*"'),
      'claims/scope-is-bundle-write',
      'claims/scope-is-of-subscriptions',
    ),
  ],
  'claims/nest-at-most-20-deep': [
    either('depth 100', last('x', '['.repeat(100) + ']'.repeat(100))),
    either(
      'depth 100,000',
      last('x', '['.repeat(100_000) + ']'.repeat(100_000)),
      'authorization/token-is-under-4-kb',
      'transport/head-is-at-most-16-kb',
    ),
  ],
  'claims/strings-have-no-control-characters': [
    either('NUL in an unknown claim', last('x', '"a\\u0000b"')),
    either('line break in an unknown claim', last('x', '{"y":["a\\nb"]}')),
  ],
} satisfies Partial<ExpectationsOf<'claims'>>
