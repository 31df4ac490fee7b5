import type { Mistake } from '../fault.ts'
import { create, instead, publish } from '../plain/ask.ts'

/** Bodies that are refused though they are right. */
export const strictBodies: readonly Mistake[] = [
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
    rules: ['media-type/xml-is-well-formed', 'media-type/body-is-utf-8'],
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
    says: 'Does not take xsi:schemaLocation in an event.',
    rules: ['event/has-nothing-foreign'],
    refuses: (seen) => seen.operation === 'publish' && seen.text.includes('schemaLocation'),
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
