import type { Mistake } from '../fault.ts'
import { create, instead, publish } from '../plain/ask.ts'

/** Media types and bodies that are taken though they are wrong. */
export const laxMediaTypes: readonly Mistake[] = [
  {
    id: 'content-type-by-its-beginning',
    says: 'Compares only the beginning of Content-Type.',
    rules: ['media-type/content-type-is-supported'],
    overlooks: (seen) => /^application\/fhir\+(xml|json)/.test(seen.field('Content-Type')),
    witness: [create({ fields: { 'Content-Type': 'application/fhir+xmlpatch' } })],
  },
  {
    id: 'content-type-with-xml-in-it',
    says: 'Takes any Content-Type with xml in it.',
    rules: ['media-type/content-type-is-supported'],
    overlooks: (seen) => seen.field('Content-Type').includes('xml'),
    witness: [publish({ fields: { 'Content-Type': 'application/soap+xml' } })],
  },
  {
    id: 'content-type-empty',
    says: 'Takes an empty Content-Type for an absent one.',
    rules: ['media-type/content-type-is-supported'],
    overlooks: (seen) => seen.field('Content-Type') === '',
    witness: [create({ fields: { 'Content-Type': '' } })],
  },
  {
    id: 'content-type-of-a-form',
    says: 'Takes what curl sends unasked, application/x-www-form-urlencoded.',
    rules: ['media-type/content-type-is-supported'],
    overlooks: (seen) => seen.field('Content-Type') === 'application/x-www-form-urlencoded',
    witness: [create({ fields: { 'Content-Type': 'application/x-www-form-urlencoded' } })],
  },
  {
    id: 'json-type-on-publish',
    says: 'Takes the JSON types of the Subscription API on publish too.',
    rules: ['media-type/content-type-is-supported', 'media-type/body-is-of-the-content-type'],
    overlooks: (seen) => seen.operation === 'publish' && seen.field('Content-Type').includes('json'),
    witness: [publish({ fields: { 'Content-Type': 'application/fhir+json' } })],
  },
  {
    id: 'charset-not-looked-at',
    says: 'Takes a body in any charset as UTF-8.',
    rules: ['media-type/charset-is-utf-8'],
    overlooks: (seen) => !/utf-?16/i.test(seen.field('Content-Type')),
    witness: [create({ fields: { 'Content-Type': 'application/fhir+xml;charset=iso-8859-1' } })],
  },
  {
    id: 'body-sniffed',
    says: 'Reads a body as what it looks like, whatever Content-Type says.',
    rules: ['media-type/body-is-of-the-content-type'],
    overlooks: (seen) => seen.has('Content-Type'),
    witness: [create({ json: true, fields: { 'Content-Type': 'application/fhir+xml' } })],
  },
  {
    id: 'json-without-a-type',
    says: 'Reads JSON where there is no Content-Type, which means XML.',
    rules: ['media-type/body-is-of-the-content-type'],
    overlooks: (seen) => !seen.has('Content-Type'),
    witness: [create({ json: true, fields: { 'Content-Type': undefined } })],
  },
  {
    id: 'doctype-read',
    says: 'Reads XML with a document type declaration.',
    rules: ['media-type/xml-has-no-doctype'],
    overlooks: () => true,
    witness: [publish({ body: (text) => `<!DOCTYPE Bundle>${text}` })],
  },
  {
    id: 'xml-with-text-behind',
    says: 'Stops reading XML at the end of the root.',
    rules: ['media-type/xml-is-well-formed'],
    mends: (seen) =>
      seen.isUtf8
        ? seen.withText(
            seen.text.replace(/(<\/(?:Bundle|Subscription)>)(?!\s*(?:<[!?][^>]*>)?$)[\s\S]*/, '$1'),
          )
        : seen.http,
    witness: [create({ body: (text) => `${text} that is all` })],
  },
  {
    id: 'xml-with-a-bare-ampersand',
    says: 'Reads a bare ampersand in XML.',
    rules: ['media-type/xml-is-well-formed'],
    mends: (seen) =>
      seen.isJson ? seen.http : seen.withText(seen.text.replaceAll(/&(?![#\w]+;)/g, '&amp;')),
    witness: [create({ body: instead('Care of patients', 'Care & patients') })],
  },
  {
    id: 'json-with-a-comma-at-the-end',
    says: 'Reads JSON with a comma behind the last member.',
    rules: ['media-type/json-is-well-formed'],
    mends: (seen) => (seen.isJson ? seen.withText(seen.text.replaceAll(/,(\s*[}\]])/g, '$1')) : seen.http),
    witness: [create({ json: true, body: (text) => `${text.slice(0, -1)},}` })],
  },
  {
    id: 'body-not-utf-8',
    says: 'Puts U+FFFD for bytes of a reason that are not UTF-8.',
    rules: ['media-type/body-is-utf-8'],
    mends: (seen) =>
      /(?:<reason value="|"reason":")[^"]*\uFFFD/.test(seen.text)
        ? seen.withBody(Buffer.from(seen.text))
        : seen.http,
    witness: [create({ body: (text) => Buffer.from(text.replace('surgery', 'crèche'), 'latin1') })],
  },
  {
    id: 'body-in-utf-16',
    says: 'Reads a body in UTF-16, by its byte order mark.',
    rules: ['media-type/body-is-utf-8'],
    mends: (seen) =>
      seen.http.body[0] === 0xff
        ? seen.withBody(Buffer.from(new TextDecoder('utf-16le').decode(seen.http.body)))
        : seen.http,
    witness: [create({ body: (text) => Buffer.from(`\uFEFF${text}`, 'utf16le') })],
  },
  {
    id: 'declared-encoding-not-looked-at',
    says: 'Does not look at the encoding that an XML declaration says.',
    rules: ['media-type/xml-is-well-formed', 'media-type/body-is-utf-8'],
    mends: (seen) => seen.withText(seen.text.replace(/^<\?xml[^>]*\?>/, '')),
    witness: [publish({ body: (text) => `<?xml version="1.0" encoding="ISO-8859-1"?>${text}` })],
  },
  {
    id: 'four-megabytes',
    says: 'Takes an event of up to 4 MB.',
    rules: ['transport/body-is-at-most-3-mb'],
    overlooks: (seen) => seen.http.body.length <= 4_194_304,
    witness: [publish({ body: (text) => text.replace('</Bundle>', `${' '.repeat(3_200_000)}</Bundle>`) })],
  },
]
