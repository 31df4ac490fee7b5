import { jsonOf } from '../../src/fhir/json.ts'
import { xmlOf } from '../../src/fhir/xml.ts'
import { bodyText } from '../draft/render.ts'
import { body, inJson, inXml } from '../operators/body.ts'
import { type Change, where } from '../operators/change.ts'
import { header, headerAgain, headerText, withoutHeader } from '../operators/header.ts'
import { accept, type ExpectationsOf, either, refuse } from './expectation.ts'

const type = (text: string) => header('Content-Type', text)
const bare = (change: (essence: string) => string) =>
  headerText('Content-Type', (text) => change(text.replace(/;.*/, '')))
const toPublish = (change: Change) => where(({ operation }) => operation === 'publish-event', change)
const toCreate = (change: Change) => where(({ operation }) => operation === 'create-subscription', change)
const inOtherSyntax: Change = (draft) => {
  if (draft.resource === undefined) return undefined
  return { ...draft, body: draft.format === 'xml' ? jsonOf(draft.resource) : xmlOf(draft.resource) }
}
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const nested = (depth: number) => (text: string) => {
  const open = '<extension url="urn:x">'.repeat(depth)
  return text.replace('<meta>', `<meta>${open}${'</extension>'.repeat(depth)}`)
}

export const mediaType: ExpectationsOf<'media-type'> = {
  'media-type/content-type-is-sent-to-publish': [accept('absent', withoutHeader('Content-Type'))],
  'media-type/content-type-is-sent-to-create': [accept('absent', inXml(withoutHeader('Content-Type')))],
  'media-type/content-type-is-supported': [
    ...[
      '',
      '*/*',
      'bogus',
      'a/',
      '/b',
      'a/b/c',
      'text/plain',
      'application/fhirxml',
      'application/fhir+xml+x',
      'application/fhir-xml',
      'application/fhir xml',
      'application/fhir+xml, application/fhir+xml',
      'application/x-www-form-urlencoded',
    ].map((text) => refuse(JSON.stringify(text), type(text))),
    refuse(
      'multipart',
      type('multipart/form-data; boundary=x'),
      'media-type/content-type-has-no-other-parameters',
    ),
    refuse(
      'FHIR JSON on publish',
      toPublish(type('application/fhir+json')),
      'media-type/body-is-of-the-content-type',
    ),
    refuse('JSON on publish', toPublish(type('application/json')), 'media-type/body-is-of-the-content-type'),
  ],
  'media-type/content-type-is-not-generic': [
    either('application/xml', inXml(type('application/xml'))),
    either('text/xml', inXml(type('text/xml'))),
    either('application/json', inJson(type('application/json'))),
    either('text/json', inJson(type('text/json'))),
  ],
  'media-type/charset-is-utf-8': [
    refuse(
      'utf-16',
      bare((essence) => `${essence};charset=utf-16`),
    ),
    refuse(
      'iso-8859-1',
      bare((essence) => `${essence};charset=iso-8859-1`),
    ),
    refuse(
      'us-ascii',
      bare((essence) => `${essence};charset="us-ascii"`),
    ),
  ],
  'media-type/content-type-has-no-other-parameters': [
    either(
      'fhirVersion',
      bare((essence) => `${essence};fhirVersion=3.0`),
    ),
    either(
      'version',
      bare((essence) => `${essence};charset=utf-8;version=1`),
    ),
  ],
  'media-type/content-type-is-by-the-grammar': [
    either(
      'trailing semicolon',
      bare((essence) => `${essence};`),
    ),
    either(
      'blank around =',
      bare((essence) => `${essence}; charset = utf-8`),
    ),
    either(
      'charset twice',
      bare((essence) => `${essence};charset=utf-8;charset=utf-8`),
    ),
    either(
      'utf8',
      bare((essence) => `${essence};charset=utf8`),
    ),
    either(
      'single quotes',
      bare((essence) => `${essence};charset='utf-8'`),
    ),
  ],
  'media-type/content-type-is-sent-once': [either('twice', headerAgain('Content-Type'))],
  'media-type/content-type-is-letter-for-letter': [
    accept(
      'other case',
      bare((essence) => essence.toUpperCase()),
    ),
    accept(
      'charset in capitals',
      bare((essence) => `${essence};charset=UTF-8`),
    ),
    accept(
      'Charset',
      bare((essence) => `${essence};Charset=utf-8`),
    ),
    accept(
      'quoted charset',
      bare((essence) => `${essence};charset="utf-8"`),
    ),
    accept(
      'blanks around ;',
      bare((essence) => `${essence} ; charset=utf-8`),
    ),
  ],
  'media-type/body-is-of-the-content-type': [
    refuse('the other syntax', toCreate(inOtherSyntax)),
    refuse('JSON to publish', toPublish(inOtherSyntax)),
    refuse(
      'JSON without Content-Type',
      inJson(withoutHeader('Content-Type')),
      'media-type/content-type-is-sent-to-create',
    ),
    refuse('XML as JSON', toCreate(inXml(type('application/fhir+json')))),
  ],
  'media-type/accept-is-sent': [accept('absent', withoutHeader('Accept'))],
  'media-type/accept-is-well-formed': [
    either('q=1.1', header('Accept', 'application/fhir+xml;q=1.1')),
    either('q=-1', header('Accept', 'application/fhir+xml;q=-1')),
    either('q=abc', header('Accept', 'application/fhir+xml;q=abc')),
    either('q=0.1234', header('Accept', 'application/fhir+xml;q=0.1234')),
    either('no subtype', header('Accept', 'xml')),
    either('brackets', header('Accept', 'application(xml)')),
    either('quotation mark that stays open', header('Accept', 'application/fhir+xml;q="1')),
  ],
  'media-type/accept-can-be-served': [
    either('unknown', header('Accept', 'text/html')),
    either('q=0', header('Accept', 'application/fhir+xml;q=0')),
    either('generic', header('Accept', 'application/xml, text/xml')),
    either('JSON on publish', toPublish(header('Accept', 'application/fhir+json'))),
    either('all excluded', header('Accept', '*/*;q=0')),
    either('another charset', header('Accept', 'application/fhir+xml;charset=utf-16')),
  ],
  'media-type/body-is-utf-8': [
    refuse('UTF-16', body(utf16)),
    refuse(
      'Latin-1',
      body((text) => Buffer.from(text.replace(/(type":"|<type value=")message/, '$1m\u00e9ssage'), 'latin1')),
    ),
    refuse(
      'Latin-1 in a text',
      body((text) =>
        Buffer.from(text.replace(/(<reason value="|"reason":"|<name value=")/, '$1\u00e9'), 'latin1'),
      ),
    ),
    refuse('broken', (draft) =>
      draft.resource === undefined
        ? undefined
        : { ...draft, body: Buffer.concat([Buffer.from(bodyText(draft)), Buffer.from([0xc3])]) },
    ),
    refuse('declared as UTF-16', inXml(body((text) => `<?xml version="1.0" encoding="UTF-16"?>${text}`))),
    refuse(
      'declared as Latin-1',
      inXml(body((text) => `<?xml version="1.0" encoding="ISO-8859-1"?>${text}`)),
    ),
  ],
  'media-type/xml-is-well-formed': [
    refuse('cut off', inXml(body((text) => text.slice(0, -3)))),
    refuse('two roots', inXml(body((text) => `${text}<a/>`))),
    refuse('text behind', inXml(body((text) => `${text}x`))),
    refuse('tag not closed', inXml(body((text) => text.replace('</meta>', '')))),
    refuse('attribute twice', inXml(body((text) => text.replace('<profile ', '<profile value="" ')))),
    refuse('bare ampersand', inXml(body((text) => text.replace('value="', 'value="& ')))),
    refuse('control character', inXml(body((text) => text.replace('value="', 'value="\u0001')))),
    refuse('unknown entity', inXml(body((text) => text.replace('value="', 'value="&nbsp;')))),
    refuse('prefix not bound', inXml(body((text) => text.replaceAll('meta>', 'f:meta>')))),
    refuse('neither XML nor JSON', inXml(body(() => 'resourceType: Subscription'))),
  ],
  'media-type/xml-has-no-doctype': [
    refuse('DOCTYPE', inXml(body((text) => `<!DOCTYPE Bundle>${text}`))),
    refuse(
      'external entity',
      inXml(body((text) => `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>${text}`)),
    ),
    refuse(
      'entity bomb',
      inXml(body((text) => `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${text}`)),
    ),
  ],
  'media-type/json-is-well-formed': [
    refuse('cut off', inJson(body((text) => text.slice(0, -1)))),
    refuse('trailing comma', inJson(body((text) => text.replace(/\}$/, ',}')))),
    refuse('single quotes', inJson(body((text) => text.replaceAll('"', "'")))),
    refuse('two documents', inJson(body((text) => `${text}${text}`))),
    refuse('comment', inJson(body((text) => text.replace('{', '{// x\n')))),
    refuse('an escape that is none', inJson(body((text) => text.replace('"requested"', '"\\x72equested"')))),
    refuse('a line break in a string', inJson(body((text) => text.replace('"reason":"', '"reason":"a\n')))),
  ],
  'media-type/body-nests-at-most-200-deep': [
    refuse('XML of depth 10,000', inXml(body(nested(10_000)))),
    refuse(
      'JSON of depth 10,000',
      inJson(
        body((text) =>
          text.replace('{', `{"extension":${'[{"extension":'.repeat(5_000)}[]${'}]'.repeat(5_000)},`),
        ),
      ),
    ),
  ],
}
