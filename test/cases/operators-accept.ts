import { cases } from './case.ts'
import { addHeader, both, header, target } from './changes.ts'

const line = 'operators.md Media types: Accept'
const every = ['publish', 'create', 'read', 'delete'] as const
const accept = (value: string) => header('Accept', value)

export const operatorsAccept = [
  ...cases(line, every, 'A', 'media-type/accept-is-sent', { 'Accept absent': header('Accept', undefined) }),
  ...cases(line, every, 'A', '', {
    '`*/*`': accept('*/*'),
    '`application/*`': accept('application/*'),
    'application/fhir+xml': accept('application/fhir+xml'),
    'application/xml+fhir': accept('application/xml+fhir'),
    'other case': accept('Application/FHIR+XML'),
    'with charset': accept('application/fhir+xml;charset=utf-8'),
    'with charset and a blank': accept('application/xml+fhir; charset=UTF-8'),
    list: accept('application/fhir+xml, application/xml+fhir'),
    'list with q in order': accept('application/fhir+xml;q=0.9, application/xml+fhir;q=0.5, */*;q=0.1'),
    'list with q out of order': accept('application/fhir+xml;q=0.1,application/xml+fhir;q=0.8'),
    'q=1.000': accept('application/fhir+xml;q=1.000'),
    'q=0.001': accept('application/fhir+xml;q=0.001'),
    'q=1': accept('application/fhir+xml;q=1'),
    'Q in upper case': accept('application/fhir+xml;Q=0.5'),
    'unknown first, known second': accept('text/html, application/fhir+xml'),
    'known with q=0, the other one known': accept('application/fhir+xml;q=0, application/xml+fhir'),
    'known with q=0, everything else wanted': accept('application/fhir+xml;q=0, */*'),
    'two lines': addHeader('Accept', 'application/fhir+xml'),
    'two lines, the first unknown': both(accept('text/html'), addHeader('Accept', 'application/fhir+xml')),
    'an empty member of the list': accept('application/fhir+xml, ,application/xml+fhir'),
  }),
  ...cases(
    line,
    every,
    'A',
    '',
    { 'Accept empty': accept(''), 'Accept empty, twice': both(accept(''), addHeader('Accept', '')) },
    { note: 'operators.md has E; by rulings.md 15 XML is answered' },
  ),
  ...cases(line, ['create', 'createJson', 'read', 'delete'], 'A', '', {
    'application/fhir+json': accept('application/fhir+json'),
    'application/json+fhir': accept('application/json+fhir'),
    'JSON with charset': accept('application/json+fhir;charset=utf-8'),
  }),
  ...cases(line, 'publish', 'E', 'media-type/accept-can-be-served', {
    'application/fhir+json on publish': accept('application/fhir+json'),
    'application/json+fhir on publish': accept('application/json+fhir;charset=utf-8'),
  }),
  ...cases(line, every, 'E', 'media-type/accept-can-be-served', {
    'q=0 on the only one': accept('application/fhir+xml;q=0'),
    'q=0.000 on the only one': accept('application/fhir+xml;q=0.000'),
    'q=0 on everything': accept('*/*;q=0'),
    'only unknown': accept('text/html'),
    'only unknown, several': accept('text/html, image/*;q=0.8, application/pdf'),
  }),
  ...cases(line, every, 'E', 'media-type/accept-is-well-formed', {
    'q=1.1': accept('application/fhir+xml;q=1.1'),
    'q=-1': accept('application/fhir+xml;q=-1'),
    'q=abc': accept('application/fhir+xml;q=abc'),
    'q=0.1234': accept('application/fhir+xml;q=0.1234'),
    'q=1.001': accept('application/fhir+xml;q=1.001'),
    'q=2': accept('application/fhir+xml;q=2'),
    'q without a value': accept('application/fhir+xml;q='),
    'no slash': accept('fhir'),
    'no subtype': accept('application/'),
    'semicolons for commas': accept('application/fhir+xml; application/xml+fhir'),
  }),
  ...cases(line, 'read', 'E', 'operation/has-no-query-string', {
    '`_format`': target('/STU3/Subscription/5f0c8a7d3b2e4f6a9c1d8e7b6a504132?_format=json'),
  }),
]
