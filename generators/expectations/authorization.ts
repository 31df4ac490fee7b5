import { authorization, scheme, tokenInField, tokenInQuery } from '../operators/carrier.ts'
import { both } from '../operators/change.ts'
import { claimsJson, signature, tokenOfLength, tokenParts, tokenText } from '../operators/token.ts'
import { type ExpectationsOf, either, refuse } from './expectation.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const withSpareBit = (part: string) => part.slice(0, -1) + alphabet[alphabet.indexOf(part.slice(-1)) + 1]
const one = (line: (token: string) => string) => authorization((token) => [line(token)])

export const carrier: ExpectationsOf<'authorization'> = {
  'authorization/is-sent': [
    refuse(
      'absent',
      authorization(() => []),
    ),
    refuse(
      'empty',
      one(() => ''),
    ),
    refuse('in the query', tokenInQuery('access_token'), 'operation/has-no-query-string'),
    refuse('in X-Authorization', tokenInField('X-Authorization', 'Bearer ')),
    refuse('in Proxy-Authorization', tokenInField('Proxy-Authorization', 'Bearer ')),
    refuse('in a cookie', tokenInField('Cookie', 'access_token=')),
  ],
  'authorization/is-sent-once': [
    either(
      'good then bad',
      authorization((token) => [`Bearer ${token}`, 'Bearer a.b.']),
    ),
    either(
      'bad then good',
      authorization((token) => ['Bearer a.b.', `Bearer ${token}`]),
    ),
  ],
  'authorization/scheme-is-bearer': [
    refuse(
      'no scheme',
      one((token) => token),
    ),
    refuse(
      'Basic',
      one(() => 'Basic dXNlcjpwYXNz'),
    ),
    refuse('Token', scheme('Token')),
    refuse('JWT', scheme('JWT')),
    refuse('MAC', scheme('MAC')),
    refuse('Bearer:', scheme('Bearer:')),
    refuse(
      'Bearer=',
      one((token) => `Bearer=${token}`),
    ),
  ],
  'authorization/scheme-is-spelt-bearer': [
    either('lower case', scheme('bearer')),
    either('upper case', scheme('BEARER')),
  ],
  'authorization/one-blank-divides-scheme-and-token': [
    either(
      'two blanks',
      one((token) => `Bearer  ${token}`),
    ),
    either(
      'tab',
      one((token) => `Bearer\t${token}`),
    ),
  ],
  'authorization/token-has-three-parts': [
    refuse(
      'no last dot',
      tokenText((token) => token.slice(0, -1)),
    ),
    refuse(
      'one part',
      tokenParts((header) => header),
    ),
    refuse(
      'four parts',
      tokenText((token) => `${token}.`),
    ),
    refuse(
      'five parts',
      tokenText((token) => `${token}.a.b`),
    ),
    refuse(
      'leading dot',
      tokenText((token) => `.${token}`),
    ),
    refuse(
      'empty header',
      tokenParts((_, claims) => `.${claims}.`),
    ),
    refuse(
      'empty claims',
      tokenParts((header) => `${header}..`),
    ),
    refuse(
      'two dots alone',
      tokenText(() => '..'),
    ),
    refuse(
      'scheme alone',
      one(() => 'Bearer'),
    ),
    refuse(
      'two tokens',
      one((token) => `Bearer ${token}, Bearer ${token}`),
    ),
    refuse(
      'JSON serialisation',
      tokenParts((header, claims) => JSON.stringify({ protected: header, payload: claims })),
    ),
    refuse(
      'escaped dots',
      tokenText((token) => token.replaceAll('.', '%2E')),
    ),
  ],
  'authorization/token-is-base64url': [
    refuse(
      'padding',
      tokenParts((header, claims) => `${header}.${claims}=.`),
    ),
    refuse(
      'standard alphabet',
      tokenParts((header, claims) => `${header}.${claims.slice(0, -4)}a+/b.`),
    ),
    refuse(
      'standard alphabet, of claims that need it',
      both(
        claimsJson((text) => text.replace(/\}$/, ',"note":"???>>>~~~"}')),
        tokenText((token) => token.replaceAll('-', '+').replaceAll('_', '/')),
      ),
    ),
    refuse(
      'foreign characters',
      tokenParts((header, claims) => `${header}.${claims}!!!!.`),
    ),
    refuse(
      '= in the middle',
      tokenParts((header, claims) => `${header}.${claims.slice(0, 8)}=${claims.slice(8)}.`),
    ),
    refuse(
      'blank inside',
      tokenParts((header, claims) => `${header}.${claims.slice(0, 8)} ${claims.slice(8)}.`),
    ),
    refuse(
      'one character too many',
      tokenParts(
        (header, claims) => `${header}.${claims.padEnd(Math.ceil(claims.length / 4) * 4 + 1, 'A')}.`,
      ),
    ),
    refuse(
      'in quotes',
      one((token) => `Bearer "${token}"`),
    ),
    refuse(
      'not encoded',
      tokenParts((header) => `${header}.{"scope":"patient/Bundle/write"}.`),
    ),
  ],
  'authorization/token-spare-bits-are-zero': [
    either(
      'spare bits',
      tokenParts((header, claims) => `${withSpareBit(header)}.${claims}.`),
    ),
  ],
  'authorization/signature-is-empty': [
    refuse('one byte', signature('AA')),
    refuse('of HS256', signature('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')),
  ],
  'authorization/token-is-under-4-kb': [
    either('4,000 characters', tokenOfLength(4_000)),
    either('8,000 characters', tokenOfLength(8_000)),
    either('15,000 characters', tokenOfLength(15_000), 'transport/head-is-at-most-16-kb'),
    either('17,000 characters', tokenOfLength(17_000), 'transport/head-is-at-most-16-kb'),
  ],
}
