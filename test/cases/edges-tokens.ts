import { cases } from './case.ts'
import { both, type Change, claim, claimsText, header, replacing } from './changes.ts'

/** Cases at the very edge of what a token may say. */

const user = (id: string) => claim('requesting_user', `https://fhir.nhs.uk/Id/sds-role-profile-id|${id}`)
const asSub = (text: string) => both(claim('requesting_user', text), claim('sub', text))

function each(texts: readonly string[], change: (text: string) => Change): Readonly<Record<string, Change>> {
  return Object.fromEntries(texts.map((text) => [JSON.stringify(text), change(text)]))
}

export const edgesOfTokens = [
  ...cases('RFC 3986: absolute URIs', ['publish', 'read'], 'A', '', {
    ...each(
      [
        "https://a.example/-._~:/?#@!$&'()*+,;=",
        'https://a.example/%41%0f%Fa%9C',
        'a:x',
        'Z+b.c-1:x',
        'a1:0',
        'urn:a:///b',
        'urn:a://?b',
        'HTTPS://A.EXAMPLE',
        'https://a',
      ],
      (text) => claim('iss', text),
    ),
  }),
  ...cases('RFC 3986: not absolute URIs', ['publish', 'read'], 'R', 'claims/iss-is-a-uri', {
    ...each(
      [
        '1https://a.example',
        '+a:x',
        'a_b:x',
        'a b:x',
        'a:',
        ':x',
        'https://a.example/%4',
        'https://a.example/%',
        'https://a.example/%G1',
        'https://a.example/%1g',
        'https://a.example/%4\u200B',
        'https://a.example/"',
        'https://a.example/<b>',
        'https://a.example/^',
        'https://a.example/\\',
        'https://a.example/`',
        'https://a.example/{b}',
        'https://a.example/a|b',
        'https://a.example/é',
        'https:///a',
        'https://?a',
        'https://#a',
        'https://',
      ],
      (text) => claim('iss', text),
    ),
  }),
  ...cases('rulings.md 11: address of another API', 'create', 'E', 'claims/aud-is-not-another-api', {
    ...each(
      [
        'https://nems.example/STU3/Events/1',
        'https://nems.example/stu3/EVENTS/1',
        'https://api.example/personal-demographics/FHIR/R4',
        'https://api.example/Personal-Demographics',
        'https://api.example/record-locator/consumer',
        'https://api.example/nrl-consumer/FHIR',
        'https://api.example/nrl--x',
        'https://api.example/GPConnect/v1',
        'https://api.example/documents/1',
        'https://api.example/structured/fhir',
      ],
      (text) => claim('aud', text),
    ),
  }),
  ...cases(
    'rulings.md 11: address of another API without a host',
    'create',
    'E',
    'claims/aud-is-not-another-api claims/aud-is-https-without-a-trailing-slash',
    { 'a URN': claim('aud', 'urn:/STU3/Events') },
  ),
  ...cases('rulings.md 11: address of the API called', 'publish', 'E', 'claims/aud-is-not-another-api', {
    ...each(['https://nems.example/stu3/subscription', 'https://nems.example/STU3/Subscription/1'], (text) =>
      claim('aud', text),
    ),
  }),
  ...cases('rulings.md 11: other addresses are right', 'create', 'A', '', {
    ...each(
      [
        'https://api.example/documentsx',
        'https://api.example/nrl-1',
        'https://api.example/xrecord-locator',
        'https://nems.example/a?b=/STU3/Events/1',
        'https://nems.example/a#/STU3/Events/1',
        'https://nems.example?x/STU3/Events/1',
        'https://nems.example#x/STU3/Events/1',
        'https://documents/1',
        'https://nems.example/x?y:/STU3/Events/1',
        'https:a',
        'HTTPS://nems.example/STU3/Subscription',
      ],
      (text) => claim('aud', text),
    ),
  }),
  ...cases('operators.md: http for https', 'read', 'E', 'claims/aud-is-https-without-a-trailing-slash', {
    ...each(['urn:https:a', 'http://a.example', 'https:/', 'xhttps:a'], (text) => claim('aud', text)),
  }),
  ...cases('rulings.md 2: 10^11 is not over 10^11', 'read', 'E', 'claims/exp-is-spelt-as-an-integer', {
    'with an exponent': claimsText(replacing('1800000300', '1e11')),
  }),
  ...cases('rulings.md 2: nbf', ['publish', 'create'], 'A', '', {
    'nbf is now': claim('nbf', 1_800_000_000),
  }),
  ...cases('rulings.md 2: nbf', ['publish', 'create'], 'E', 'claims/nbf-is-not-ahead', {
    'nbf is a second ahead': claim('nbf', 1_800_000_001),
  }),
  ...cases('rulings.md 8: schemes', 'publish', 'R', 'authorization/scheme-is-bearer', {
    ...each(['xBearer', 'Bearerx', 'Bea', 'XBEARER'], (scheme) =>
      header('Authorization', `${scheme} {token}`),
    ),
  }),
  ...cases('apis.md JWT: requesting_user', ['create', 'read'], 'A', '', {
    ...each(['https://fhir.nhs.uk/Id/sds-role-profile-id|1', 'urn:a|b', 'https://a.example/u|#é.'], (text) =>
      asSub(text),
    ),
  }),
  ...cases(
    'apis.md JWT: requesting_user',
    ['create', 'read'],
    'R',
    'claims/requesting-user-is-an-identifier',
    {
      ...each(['a[b', 'a]b', 'a{b', 'a}b', 'a$b', 'a b', ' a', 'a\u200Bb', 'a\u2028b', 'a\u0085b', ''], user),
    },
  ),
  ...cases(
    'apis.md JWT: requesting_user with a tab',
    'read',
    'R',
    'claims/requesting-user-is-an-identifier claims/strings-have-no-control-characters',
    { 'a tab': user('a\tb') },
  ),
  ...cases(
    'operators.md JSON: strings with control characters',
    'read',
    'E',
    'claims/strings-have-no-control-characters',
    {
      'the last control character': claim('x', 'a\u001Fb'),
      'the first': claim('x', '\u0000'),
    },
  ),
  ...cases('operators.md JSON: other characters', 'read', 'A', '', {
    'a blank and DEL': claim('x', 'a \u007F'),
  }),
  ...cases('rulings.md 1: neither spelling', 'read', 'R', 'claims/requesting-organisation-is-an-ods-code', {
    'both null': claimsText(
      replacing(
        /"requesting_organization":"[^"]*"/,
        '"requesting_organisation":null,"requesting_organization":null',
      ),
    ),
  }),
]
