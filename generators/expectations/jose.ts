import { both } from '../operators/change.ts'
import { jose, joseAgain, withoutJose } from '../operators/jose.ts'
import { joseJson } from '../operators/token.ts'
import { type ExpectationsOf, either, refuse } from './expectation.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

export const joseHeader: ExpectationsOf<'jose'> = {
  'jose/header-is-a-json-object': [
    refuse(
      'not JSON',
      joseJson(() => 'alg=none'),
    ),
    refuse(
      'array',
      joseJson((text) => `[${text}]`),
    ),
    refuse(
      'null',
      joseJson(() => 'null'),
    ),
    refuse(
      'string',
      joseJson(() => '"none"'),
    ),
    refuse(
      'trailing comma',
      joseJson((text) => text.replace('}', ',}')),
    ),
    refuse(
      'trailing text',
      joseJson((text) => `${text}x`),
    ),
    refuse(
      'not UTF-8',
      joseJson(() => latin1('{"alg":"none","typ":"JWT","kid":"\u00e9"}')),
    ),
    refuse(
      'UTF-16',
      joseJson((text) => Buffer.from(text, 'utf16le')),
    ),
  ],
  'jose/alg-is-none': [
    refuse('absent', withoutJose('alg')),
    ...[
      'None',
      'NONE',
      'nOnE',
      '',
      ' none',
      'none ',
      'n\u200bone',
      'n\u043ene',
      'HS256',
      'RS256',
      'ES256',
      'EdDSA',
      'whatever',
    ].map((alg) => refuse(`alg ${JSON.stringify(alg)}`, jose('alg', alg))),
    refuse('null', jose('alg', null)),
    refuse('number', jose('alg', 0)),
    refuse('array', jose('alg', ['none'])),
    refuse(
      '{}',
      joseJson(() => '{}'),
      'jose/typ-is-jwt',
    ),
  ],
  'jose/typ-is-jwt': [
    either('absent', withoutJose('typ')),
    either('other case', jose('typ', 'jwt')),
    either('at+jwt', jose('typ', 'at+jwt')),
    either('number', jose('typ', 1)),
  ],
  'jose/crit-is-not-sent': [
    refuse('crit', jose('crit', ['exp'])),
    refuse('b64', both(jose('b64', false), jose('crit', ['b64'])), 'jose/has-no-other-members'),
    refuse('empty crit', jose('crit', [])),
  ],
  'jose/has-no-other-members': [
    either('kid with a path', jose('kid', '../../../../etc/passwd')),
    either('kid with SQL', jose('kid', "' OR '1'='1")),
    either('jku', jose('jku', 'https://localhost/keys')),
    either('x5c', jose('x5c', ['MIIB'])),
    either('b64 alone', jose('b64', false)),
  ],
  'jose/names-are-unique': [
    either('alg twice', joseAgain('alg', 'none')),
    either('alg none, then HS256', joseAgain('alg', 'HS256')),
    either('typ twice', joseAgain('typ', 'JWT')),
  ],
  'jose/has-no-byte-order-mark': [
    either(
      'byte order mark',
      joseJson((text) => `\ufeff${text}`),
    ),
  ],
}
