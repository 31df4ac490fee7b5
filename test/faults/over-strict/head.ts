import type { Mistake } from '../fault.ts'
import { create, instead, publish, read } from '../plain/ask.ts'

const unsupported = { status: 415, code: 'not-supported', spine: 'UNSUPPORTED_MEDIA_TYPE' }
const invalidHeader = { status: 400, code: 'invalid', spine: 'MISSING_OR_INVALID_HEADER' }
const notFound = { status: 404, code: 'not-found', spine: 'NO_RECORD_FOUND' }

/** Paths, header fields and media types that are refused though they are right. */
export const strictHeads: readonly Mistake[] = [
  {
    id: 'field-names-in-one-case',
    says: 'Knows its header fields only as the pages spell their names.',
    rules: [
      'header/from-asid-is-an-asid',
      'header/to-asid-is-an-asid',
      'header/interaction-id-is-of-the-operation',
    ],
    refusal: invalidHeader,
    refuses: (seen) => !seen.http.headers.some(([name]) => name === 'fromASID'),
    witness: [create({ fields: { fromasid: '200000000117' } })],
  },
  {
    id: 'authorization-in-capitals-only',
    says: 'Does not find a field authorization in lower case.',
    rules: ['authorization/is-sent'],
    refusal: invalidHeader,
    refuses: (seen) => !seen.http.headers.some(([name]) => name === 'Authorization'),
    witness: [
      (now) => {
        const made = publish()(now)
        const headers = made.headers.map(([name, value]) => [name.toLowerCase(), value] as const)
        return {
          ...made,
          headers: headers.map(([name, value]) => [name === 'fromasid' ? 'fromASID' : name, value] as const),
        }
      },
    ],
  },
  {
    id: 'dollar-not-encoded',
    says: 'Does not know the path with %24 for the dollar.',
    rules: ['operation/is-one-of-the-four'],
    refusal: notFound,
    refuses: (seen) => seen.http.target.includes('%24'),
    witness: [publish({ target: '/STU3/Events/1/%24process-message' })],
  },
  {
    id: 'path-without-a-host',
    says: 'Does not know a request target with scheme and host before the path.',
    rules: ['operation/is-one-of-the-four'],
    refusal: notFound,
    refuses: (seen) => seen.http.target.startsWith('http'),
    witness: [create({ target: 'http://nems.example/STU3/Subscription' })],
  },
  {
    id: 'content-type-in-lower-case',
    says: 'Compares Content-Type with regard to case.',
    rules: ['media-type/content-type-is-supported', 'media-type/content-type-is-letter-for-letter'],
    refusal: unsupported,
    refuses: (seen) => /[A-Z]/.test(seen.field('Content-Type').split(';')[0] ?? ''),
    witness: [create({ fields: { 'Content-Type': 'application/FHIR+xml' } })],
  },
  {
    id: 'charset-in-lower-case',
    says: 'Compares the charset with regard to case.',
    rules: ['media-type/charset-is-utf-8', 'media-type/content-type-is-letter-for-letter'],
    refusal: unsupported,
    refuses: (seen) => seen.field('Content-Type').includes('UTF-8'),
    witness: [publish({ fields: { 'Content-Type': 'application/fhir+xml;charset=UTF-8' } })],
  },
  {
    id: 'no-blank-behind-the-semicolon',
    says: 'Does not take a blank before charset.',
    rules: ['media-type/content-type-is-supported', 'media-type/content-type-is-letter-for-letter'],
    refusal: unsupported,
    refuses: (seen) => /;\s/.test(seen.field('Content-Type')),
    witness: [create({ fields: { 'Content-Type': 'application/fhir+xml; charset=utf-8' } })],
  },
  {
    id: 'no-quoted-charset',
    says: 'Does not take a charset in quotation marks.',
    rules: ['media-type/charset-is-utf-8', 'media-type/content-type-is-letter-for-letter'],
    refusal: unsupported,
    refuses: (seen) => seen.field('Content-Type').includes('"'),
    witness: [publish({ fields: { 'Content-Type': 'application/fhir+xml;charset="utf-8"' } })],
  },
  {
    id: 'charset-demanded',
    says: 'Demands a charset with application/xml+fhir.',
    rules: ['media-type/content-type-is-supported', 'media-type/charset-is-utf-8'],
    refusal: unsupported,
    refuses: (seen) => seen.field('Content-Type') === 'application/xml+fhir',
    witness: [create({ fields: { 'Content-Type': 'application/xml+fhir' } })],
  },
  {
    id: 'one-name-of-json',
    says: 'Does not know application/json+fhir.',
    rules: ['media-type/content-type-is-supported'],
    refusal: unsupported,
    refuses: (seen) => seen.field('Content-Type').startsWith('application/json+fhir'),
    witness: [create({ json: true, fields: { 'Content-Type': 'application/json+fhir' } })],
  },
  {
    id: 'xml-only',
    says: 'Takes subscriptions in XML only.',
    rules: ['media-type/content-type-is-supported'],
    refusal: unsupported,
    refuses: (seen) => seen.operation === 'create' && seen.isJson,
    witness: [create({ json: true })],
  },
  {
    id: 'content-type-demanded',
    says: 'Demands a Content-Type with a subscription in XML.',
    rules: ['media-type/content-type-is-sent-to-create', 'media-type/content-type-is-supported'],
    refusal: unsupported,
    refuses: (seen) => seen.operation === 'create' && !seen.has('Content-Type'),
    witness: [create({ fields: { 'Content-Type': undefined } })],
  },
  {
    id: 'content-type-of-events-demanded',
    says: 'Refuses an event without a Content-Type instead of reading XML.',
    rules: ['media-type/content-type-is-sent-to-publish', 'media-type/content-type-is-supported'],
    refusal: unsupported,
    refuses: (seen) => seen.operation === 'publish' && !seen.has('Content-Type'),
    witness: [publish({ fields: { 'Content-Type': undefined } })],
  },
  {
    id: 'content-type-of-reads',
    says: 'Looks at the Content-Type of a read, which has no body.',
    rules: ['media-type/content-type-is-supported'],
    refusal: unsupported,
    refuses: (seen) => seen.operation === 'read' && /^text\/plain/.test(seen.field('Content-Type')),
    witness: [create(), read({ fields: { 'Content-Type': 'text/plain' } })],
  },
  {
    id: 'accept-demanded',
    says: 'Demands an Accept.',
    rules: ['media-type/accept-is-sent', 'media-type/accept-can-be-served'],
    refusal: { status: 406, code: 'not-supported', spine: 'UNSUPPORTED_MEDIA_TYPE' },
    refuses: (seen) => !seen.has('Accept'),
    witness: [create(), read({ fields: { Accept: undefined } })],
  },
  {
    id: 'accept-without-wildcards',
    says: 'Does not know what an asterisk in Accept means.',
    rules: ['media-type/accept-can-be-served'],
    refusal: { status: 406, code: 'not-supported', spine: 'UNSUPPORTED_MEDIA_TYPE' },
    refuses: (seen) => seen.field('Accept').includes('*'),
    witness: [create({ fields: { Accept: '*/*' } })],
  },
  {
    id: 'accept-without-lists',
    says: 'Does not read an Accept of several types.',
    rules: ['media-type/accept-can-be-served', 'media-type/accept-is-well-formed'],
    refusal: { status: 406, code: 'not-supported', spine: 'UNSUPPORTED_MEDIA_TYPE' },
    refuses: (seen) => seen.field('Accept').includes(','),
    witness: [publish({ fields: { Accept: 'text/html, application/fhir+xml;q=0.9' } })],
  },
  {
    id: 'no-chunks',
    says: 'Demands a Content-Length.',
    rules: ['transport/content-length-is-the-bodys', 'transport/body-is-sent'],
    refusal: { status: 411, code: 'invalid', spine: 'BAD_REQUEST' },
    refuses: (seen) => seen.http.method === 'POST' && !seen.has('Content-Length'),
    witness: [create({ fields: { 'Content-Length': undefined, 'Transfer-Encoding': 'chunked' } })],
  },
  {
    id: 'a-hundred-kilobytes',
    says: 'Refuses a body over 100 kB, which is the default of a parser.',
    rules: ['transport/body-is-at-most-3-mb'],
    refusal: { status: 413, code: 'too-long', spine: 'INVALID_REQUEST_MESSAGE' },
    refuses: (seen) => seen.http.body.length > 102_400,
    witness: [publish({ body: (text) => text.replace('</Bundle>', `${' '.repeat(103_000)}</Bundle>`) })],
  },
  {
    id: 'one-megabyte',
    says: 'Refuses an event over 1 MiB, which is the default of a gateway.',
    rules: ['transport/body-is-at-most-3-mb'],
    refusal: { status: 413, code: 'too-long', spine: 'INVALID_REQUEST_MESSAGE' },
    refuses: (seen) => seen.http.body.length > 1_048_576,
    witness: [publish({ body: (text) => text.replace('</Bundle>', `${' '.repeat(1_100_000)}</Bundle>`) })],
  },
  {
    id: 'no-byte-order-mark',
    says: 'Does not read XML behind a byte order mark.',
    rules: ['media-type/xml-is-well-formed'],
    refusal: { status: 400, code: 'structure', spine: 'MESSAGE_NOT_WELL_FORMED' },
    refuses: (seen) => seen.http.body[0] === 0xef,
    witness: [create({ body: (text) => `\uFEFF${text}` })],
  },
  {
    id: 'no-prefix',
    says: 'Does not read XML whose elements have a prefix.',
    rules: ['event/is-a-bundle', 'subscription/is-a-subscription', 'media-type/xml-is-well-formed'],
    refuses: (seen) => /xmlns:\w+="http:\/\/hl7.org\/fhir"/.test(seen.text),
    witness: [
      create({
        body: (text) => text.replaceAll(/<(\/?)(\w)/g, '<$1f:$2').replace('xmlns=', 'xmlns:f='),
      }),
    ],
  },
  {
    id: 'no-comment',
    says: 'Does not read XML with a comment in it.',
    rules: ['media-type/xml-is-well-formed'],
    refusal: { status: 400, code: 'structure', spine: 'MESSAGE_NOT_WELL_FORMED' },
    refuses: (seen) => seen.text.includes('<!--'),
    witness: [publish({ body: instead('<type value', '<!-- of the surgery --><type value') })],
  },
  {
    id: 'no-single-quotes',
    says: 'Does not read XML attributes in single quotes.',
    rules: ['media-type/xml-is-well-formed'],
    refusal: { status: 400, code: 'structure', spine: 'MESSAGE_NOT_WELL_FORMED' },
    refuses: (seen) => /\w='/.test(seen.text),
    witness: [create({ body: (text) => text.replaceAll('"', "'") })],
  },
  {
    id: 'no-schema-location',
    says: 'Does not take xsi:schemaLocation.',
    rules: ['event/has-nothing-foreign', 'subscription/has-nothing-foreign'],
    refuses: (seen) => seen.text.includes('schemaLocation'),
    witness: [
      publish({
        body: instead(
          '<Bundle ',
          '<Bundle xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://hl7.org/fhir bundle.xsd" ',
        ),
      }),
    ],
  },
]
