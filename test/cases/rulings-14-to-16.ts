import { cases } from './case.ts'
import { addHeader, asItIs, body, both, header } from './changes.ts'
import { vaccinationJson } from './messages.ts'
import { explicitJson, explicitXml } from './subscriptions.ts'

const every = ['publish', 'create', 'read', 'delete'] as const
const posted = ['publish', 'create'] as const
const type = (value: string) => header('Content-Type', value)
const accept = (value: string) => header('Accept', value)
const without = header('Content-Type', undefined)
const asJson = body(() => explicitJson)

export const rulings14to16 = [
  ...cases('rulings.md 14', posted, 'A', '', {
    'application/fhir+xml': type('application/fhir+xml'),
    'application/xml+fhir': type('application/xml+fhir'),
    'application/fhir+xml;charset=utf-8': type('application/fhir+xml;charset=utf-8'),
    'application/xml+fhir;charset=utf-8': type('application/xml+fhir;charset=utf-8'),
  }),
  ...cases('rulings.md 14', posted, 'A', 'media-type/content-type-is-letter-for-letter', {
    'equal but for case': type('application/fhir+XML;charset=Utf-8'),
    'equal but for a blank': type('application/fhir+xml; charset=utf-8'),
    'equal but for quotes': type('application/fhir+xml;charset="utf-8"'),
  }),
  ...cases('rulings.md 14', posted, 'R', 'media-type/charset-is-utf-8', {
    'charset other than utf-8': type('application/xml+fhir;charset=utf-32'),
  }),
  ...cases('rulings.md 14', posted, 'E', 'media-type/content-type-has-no-other-parameters', {
    'other parameters': type('application/fhir+xml;q=1'),
  }),
  ...cases('rulings.md 14', posted, 'E', 'media-type/content-type-is-sent-once', {
    'two Content-Type fields': addHeader('content-type', 'application/xml+fhir'),
  }),
  ...cases('rulings.md 14', posted, 'E', 'media-type/content-type-is-not-generic', {
    'application/xml': type('application/xml'),
    'text/xml': type('text/xml'),
  }),
  ...cases('rulings.md 14', 'createJson', 'E', 'media-type/content-type-is-not-generic', {
    'application/json': type('application/json'),
    'text/json': type('text/json'),
  }),
  ...cases('rulings.md 15', every, 'A', '', {
    'a wildcard with q': accept('text/html, */*;q=0.1'),
    'a wildcard subtype': accept('text/html;q=0.9, application/*;q=0.2'),
    empty: accept(''),
  }),
  ...cases('rulings.md 15', every, 'E', 'media-type/accept-can-be-served', {
    'nothing that can be served': accept('image/png, text/*'),
    'q=0 counted': accept('application/fhir+xml;q=0, application/xml+fhir;q=0'),
  }),
  ...cases('rulings.md 15', every, 'A', 'media-type/accept-is-sent', { absent: header('Accept', undefined) }),
  ...cases('rulings.md 16', 'publish', 'A', 'media-type/content-type-is-sent-to-publish', {
    'absent with an XML body, publish': without,
  }),
  ...cases('rulings.md 16', 'create', 'A', 'media-type/content-type-is-sent-to-create', {
    'absent with an XML body, create': without,
  }),
  ...cases(
    'rulings.md 16',
    'create',
    'R',
    'media-type/content-type-is-sent-to-create media-type/body-is-of-the-content-type',
    {
      'absent with a JSON body, create': both(without, asJson),
    },
  ),
  ...cases(
    'rulings.md 16',
    'publish',
    'R',
    'media-type/content-type-is-sent-to-publish media-type/body-is-of-the-content-type',
    {
      'absent with a JSON body, publish': both(
        without,
        body(() => vaccinationJson),
      ),
    },
  ),
  ...cases('rulings.md 16', 'createJson', 'R', 'media-type/body-is-of-the-content-type', {
    'a JSON type, XML': body(() => explicitXml),
  }),
  ...cases('rulings.md 16', 'create', 'R', 'media-type/body-is-of-the-content-type', {
    'an XML type, JSON': asJson,
  }),
  ...cases('rulings.md 16', 'publish', 'R', 'media-type/body-is-of-the-content-type', {
    'an XML type, JSON': body(() => vaccinationJson),
  }),
  ...cases('rulings.md 16', ['read', 'delete'], 'A', '', {
    'any on GET and DELETE': type('text/plain; charset=utf-16'),
    'none on GET and DELETE': asItIs,
  }),
]
