import { cases } from './case.ts'
import { addHeader, both, bytes, type Change, claim, clientCertificate, header, target } from './changes.ts'

/** Cases at the very edge of what lines, header fields and certificates may say. */

const id = '5f0c8a7d3b2e4f6a9c1d8e7b6a504132'

function each(texts: readonly string[], change: (text: string) => Change): Readonly<Record<string, Change>> {
  return Object.fromEntries(texts.map((text) => [JSON.stringify(text), change(text)]))
}

const certificate = (validFrom: number, validTo: number) =>
  clientCertificate({ names: ['gp.a91720.nems.example'], trusted: true, validFrom, validTo })

export const edgesOfRequests = [
  ...cases('RFC 9112: absolute-form', 'read', 'A', '', {
    ...each(
      [
        `https://nems.example/STU3/Subscription/${id}`,
        `http://nems.example/STU3/Subscription/${id}`,
        `HTTPS://NEMS.EXAMPLE:443/STU3/Subscription/${id}`,
      ],
      target,
    ),
  }),
  ...cases('operators.md Paths', 'read', 'R', 'operation/is-one-of-the-four', {
    ...each(
      [
        `https://nems.example?a=/STU3/Subscription/${id}`,
        `/https://nems.example/STU3/Subscription/${id}`,
        `https:///STU3/Subscription/${id}`,
        `ftp://nems.example/STU3/Subscription/${id}`,
        `/STU3/Subscriptions/${id}`,
        `/STU3/Subscription/${id}/x`,
      ],
      target,
    ),
  }),
  ...cases('operators.md Paths', 'publish', 'R', 'operation/is-one-of-the-four', {
    ...each(
      [
        '/STU3/Events/1/$process-messages',
        '/STU3/Events/1/process-message',
        '/STU3/Events/2/$process-message',
        '/x/STU3/Events/1/$process-message',
        '/STU3/Events/1/%2Fprocess-message',
      ],
      target,
    ),
  }),
  ...cases('RFC 9112: absolute-form', 'create', 'R', 'operation/is-one-of-the-four', {
    ...each(['/STU3/Subscriptionhttps://nems.example', 'https:///STU3/Subscription'], target),
  }),
  ...cases('operators.md Paths: slashes to spare', 'read', 'E', 'operation/path-has-no-spare-slash', {
    ...each(
      [`//STU3//Subscription/${id}`, `/STU3/Subscription///${id}/`, `/STU3/Subscription/${id}/`],
      target,
    ),
  }),
  ...cases('rulings.md 35: ids', 'read', 'A', '', {
    ...each(
      [
        '/STU3/Subscription/a',
        '/STU3/Subscription/...',
        '/STU3/Subscription/..a',
        '/STU3/Subscription/.a',
        '/STU3/Subscription/A-0.z',
        `/STU3/Subscription/${'a'.repeat(64)}`,
      ],
      target,
    ),
  }),
  ...cases('rulings.md 35: ids', 'read', 'R', 'operation/subscription-id-is-a-fhir-id', {
    ...each(
      [
        '/STU3/Subscription/.',
        '/STU3/Subscription/..',
        '/STU3/Subscription/%2E',
        '/STU3/Subscription/a+b',
        '/STU3/Subscription/%C3%A9',
        '/STU3/Subscription/%00',
      ],
      target,
    ),
  }),
  ...cases('operators.md Media types: charsets', 'publish', 'R', 'media-type/charset-is-utf-8', {
    ...each(['xutf-8', 'utf-8x', 'xutf8', 'utf8x', 'utf-16', 'utf_8', "'utf-8'x", 'utf-9'], (charset) =>
      header('Content-Type', `application/fhir+xml;charset=${charset}`),
    ),
  }),
  ...cases(
    'operators.md Media types: charsets',
    'publish',
    'E',
    'media-type/content-type-is-by-the-grammar',
    {
      ...each(['utf8', 'UTF8', "'utf-8'", "'UTF-8'"], (charset) =>
        header('Content-Type', `application/fhir+xml;charset=${charset}`),
      ),
    },
  ),
  ...cases('rulings.md 14: two Content-Types', 'createJson', 'E', 'media-type/content-type-is-sent-once', {
    'the body goes with neither': both(
      header('Content-Type', 'application/fhir+xml'),
      addHeader('Content-Type', 'application/fhir+xml'),
    ),
  }),
  ...cases(
    'operators.md Media types: what is compressed is not looked into',
    'create',
    'E',
    'transport/content-encoding-is-identity',
    {
      'the first byte that of JSON, under XML': both(
        header('Content-Encoding', 'br'),
        bytes(() => Buffer.from('{\u0001\u0002')),
      ),
    },
  ),
  ...cases('rulings.md 15: the most specific range counts', 'publish', 'A', '', {
    ...each(
      [
        '*/*;q=0, application/*',
        'application/*, */*;q=0',
        'application/*;q=0, application/fhir+xml',
        'application/fhir+xml, application/*;q=0',
        '*/*;q=0, application/fhir+xml',
        'application/fhir+xml, */*;q=0',
        'application/fhir+xml;charset=UTF-8',
        'application/fhir+xml;q=0.001',
      ],
      (text) => header('Accept', text),
    ),
  }),
  ...cases(
    'rulings.md 15: the most specific range counts',
    'publish',
    'E',
    'media-type/accept-can-be-served',
    {
      ...each(
        [
          'application/*;q=0, */*',
          '*/*, application/*;q=0',
          'application/fhir+xml;q=0, application/xml+fhir;q=0, application/*',
          'application/*, application/fhir+xml;q=0, application/xml+fhir;q=0',
          'application/fhir+xml;q=0, application/xml+fhir;q=0, */*',
          'text/*',
          'application/fhir+xml;q=0.000',
          'application/fhir+xml;charset=utf-16',
        ],
        (text) => header('Accept', text),
      ),
    },
  ),
  ...cases('apis.md Transport: the certificate', ['publish', 'read'], 'A', '', {
    'valid from now': certificate(1_800_000_000, 1_900_000_000),
    'valid until now': certificate(1_700_000_000, 1_800_000_000),
  }),
  ...cases(
    'apis.md Transport: the certificate',
    ['publish', 'read'],
    'R',
    'transport/client-certificate-is-valid',
    {
      'valid from the next second': certificate(1_800_000_001, 1_900_000_000),
      'valid until the last second': certificate(1_700_000_000, 1_799_999_999),
    },
  ),
  ...cases(
    'rulings.md 13: without requesting_system, fromASID says who calls',
    'read',
    'R',
    'claims/requesting-system-is-an-accredited-system transport/client-certificate-is-the-endpoints',
    {
      'the certificate of another': both(
        claim('requesting_system', undefined),
        clientCertificate({
          names: ['somebody.example'],
          trusted: true,
          validFrom: 0,
          validTo: 1_900_000_000,
        }),
      ),
    },
  ),
]
