import { padded } from './body-changes.ts'
import { cases } from './case.ts'
import { addHeader, body, both, type Change, header, inBody } from './changes.ts'
import { explicitXml } from './subscriptions.ts'

const line = 'operators.md Bodies'
const posted = ['publish', 'create'] as const
const set = (text: string): Change => body(() => text)

export const operatorsBodySizes = [
  ...cases(line, ['publish', 'create', 'createJson'], 'R', 'transport/body-is-sent', {
    empty: set(''),
    'empty, without a length': both(set(''), header('Content-Length', undefined)),
  }),
  ...cases(line, ['read', 'delete'], 'E', 'transport/body-is-not-sent', {
    'body on GET or DELETE': both(set(explicitXml), addHeader('Content-Length', '{length}')),
  }),
  ...cases(line, ['publish', 'create'], 'E', 'transport/content-length-is-the-bodys', {
    'Content-Length too small': header('Content-Length', '20'),
    'Content-Length too large': header('Content-Length', '999999'),
    'Content-Length one too large': lengthOffBy(1),
    'Content-Length one too small': lengthOffBy(-1),
  }),
  ...cases(line, posted, 'A', '', {
    chunked: both(header('Content-Length', undefined), addHeader('Transfer-Encoding', 'chunked')),
  }),
  ...cases(line, 'publish', 'A', '', { '200 deep': nestedExtensions(196) }),
  ...cases(line, 'publish', 'R', 'media-type/body-nests-at-most-200-deep', {
    '201 deep': nestedExtensions(197),
    '10,000 deep': nestedExtensions(10_000),
  }),
  ...cases(line, 'create', 'E', 'subscription/has-only-the-elements-of-the-page', {
    '200 deep': nestedInSubscription(199),
  }),
  ...cases(line, 'create', 'R', 'media-type/body-nests-at-most-200-deep', {
    '201 deep': nestedInSubscription(200),
    '10,000 deep': nestedInSubscription(10_000),
  }),
  ...cases(line, 'createJson', 'E', 'subscription/has-only-the-elements-of-the-page', {
    '199 deep, JSON': nestedInJson(99),
  }),
  ...cases(line, 'createJson', 'R', 'media-type/body-nests-at-most-200-deep', {
    '201 deep, JSON': nestedInJson(100),
    '10,001 deep, JSON': nestedInJson(5_000),
  }),
  ...cases(line, 'publish', 'A', '', {
    '3 MB minus 1': padded(2_999_999),
    '3,000,000 bytes': padded(3_000_000),
  }),
  ...cases(
    line,
    'publish',
    'E',
    'transport/body-is-at-most-3-000-000-bytes',
    {
      '3,000,001 bytes': padded(3_000_001),
      '3,145,728 bytes': padded(3_145_728),
    },
    { note: 'rulings.md 35: between the two readings of 3 MB a provider may do either' },
  ),
  ...cases(line, 'publish', 'R', 'transport/body-is-at-most-3-mb', { '3,145,729 bytes': padded(3_145_729) }),
  ...cases(line, 'create', 'A', '', { '3,000,000 bytes': padded(3_000_000) }),
  ...cases(line, 'create', 'E', 'transport/subscription-is-at-most-3-mb', {
    '3,000,001 bytes': padded(3_000_001),
    '3,145,729 bytes': padded(3_145_729),
  }),
]

function lengthOffBy(difference: number): Change {
  return (parts) => header('Content-Length', String(Buffer.byteLength(parts.body) + difference))(parts)
}

/** Extensions in one another in the Organization of the message, which stands on the fourth level. */
function nestedExtensions(depth: number): Change {
  const inner = '<extension url="https://gp.example/a"/>'
  const open = '<extension url="https://gp.example/a">'
  const text = open.repeat(depth - 1) + inner + '</extension>'.repeat(depth - 1)
  const system = '<identifier><system value="https://fhir.nhs.uk/Id/ods-organization-code"/>'
  return inBody(system, `${text}\n${system}`)
}

function nestedInSubscription(depth: number): Change {
  const open = '<extension url="https://gp.example/a">'
  const inner = '<extension url="https://gp.example/a"/>'
  const text = open.repeat(depth - 1) + inner + '</extension>'.repeat(depth - 1)
  return inBody('<status value="requested"/>', `${text}\n<status value="requested"/>`)
}

/** Each level is an array and an object. */
function nestedInJson(depth: number): Change {
  const text = `${'"extension":[{"url":"https://gp.example/a",'.repeat(depth)}"note":1${'}]'.repeat(depth)}`
  return inBody('"status"', `${text.replace(',"note":1', '')},\n"status"`)
}
