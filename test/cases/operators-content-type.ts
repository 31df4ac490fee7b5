import { gzipSync } from 'node:zlib'
import { cases } from './case.ts'
import {
  addHeader,
  addHeaderFirst,
  body,
  both,
  bytes,
  type Change,
  header,
  inBody,
  replacing,
} from './changes.ts'
import { explicitJson } from './subscriptions.ts'

const line = 'operators.md Media types'
const posted = ['publish', 'create'] as const
const type = (value: string) => header('Content-Type', value)
const unsupported = 'media-type/content-type-is-supported'
const letter = 'media-type/content-type-is-letter-for-letter'

export const operatorsContentType = [
  ...cases(line, posted, 'A', letter, {
    'type in other case': type('Application/fhir+xml'),
    'subtype in other case': type('application/FHIR+XML'),
    'all in upper case': type('APPLICATION/XML+FHIR;CHARSET=UTF-8'),
    'parameter name in other case': type('application/fhir+xml;Charset=utf-8'),
    'charset in upper case': type('application/fhir+xml;charset=UTF-8'),
    'quoted charset': type('application/fhir+xml;charset="utf-8"'),
    'quoted charset in upper case': type('application/xml+fhir;charset="UTF-8"'),
    'a blank behind the semicolon': type('application/fhir+xml; charset=utf-8'),
    'a blank before the semicolon': type('application/fhir+xml ;charset=utf-8'),
    'blanks and a tab around the semicolon': type('application/xml+fhir \t; charset=utf-8'),
  }),
  ...cases(line, 'createJson', 'A', letter, {
    'subtype in other case': type('application/FHIR+json'),
    'a blank behind the semicolon': type('application/json+fhir; charset=utf-8'),
  }),
  ...cases(line, posted, 'E', 'media-type/content-type-is-by-the-grammar', {
    'blanks around `=`': type('application/fhir+xml;charset = utf-8'),
    'a blank behind `=`': type('application/fhir+xml;charset= utf-8'),
    '`charset=utf8`': type('application/fhir+xml;charset=utf8'),
    '`charset=UTF8`': type('application/fhir+xml;charset=UTF8'),
    'single quotes': type("application/fhir+xml;charset='utf-8'"),
    'trailing `;`': type('application/fhir+xml;'),
    'trailing `;` behind the charset': type('application/fhir+xml;charset=utf-8;'),
    'charset twice': type('application/fhir+xml;charset=utf-8;charset=utf-8'),
  }),
  ...cases(line, posted, 'E', 'media-type/content-type-has-no-other-parameters', {
    'an unknown parameter': type('application/fhir+xml;version=1'),
    fhirVersion: type('application/fhir+xml;fhirVersion=3.0'),
    'fhirVersion behind the charset': type('application/fhir+xml;charset=utf-8;fhirVersion=3.0'),
  }),
  ...cases(line, posted, 'R', 'media-type/charset-is-utf-8', {
    '`charset=utf-16`': type('application/fhir+xml;charset=utf-16'),
    '`charset=iso-8859-1`': type('application/fhir+xml;charset=iso-8859-1'),
    '`charset=us-ascii`': type('application/fhir+xml;charset=us-ascii'),
    '`charset=windows-1252`, quoted': type('application/xml+fhir;charset="windows-1252"'),
  }),
  ...cases(line, 'createJson', 'R', 'media-type/charset-is-utf-8', {
    '`charset=utf-16`': type('application/fhir+json;charset=utf-16'),
  }),
  ...cases(line, posted, 'R', 'media-type/body-is-utf-8', {
    'body in UTF-16, byte order mark first': bytes((text) =>
      Buffer.from(`\uFEFF${Buffer.from(text)}`, 'utf16le'),
    ),
    'body in UTF-16 without a byte order mark': bytes((text) =>
      Buffer.from(Buffer.from(text).toString(), 'utf16le'),
    ),
    'body in UTF-16, big end first': bytes((text) =>
      Buffer.from(`\uFEFF${Buffer.from(text)}`, 'utf16le').swap16(),
    ),
    'body in Latin-1': both(
      inBody('>\n</', '><!-- caf\u00E9 -->\n</'),
      bytes((text) => Buffer.from(Buffer.from(text).toString(), 'latin1')),
    ),
    'XML declaration says iso-8859-1': body((text) => `<?xml version="1.0" encoding="iso-8859-1"?>${text}`),
    'XML declaration says utf-16': body((text) => `<?xml version="1.0" encoding="UTF-16"?>${text}`),
  }),
  ...cases(line, 'createJson', 'R', 'media-type/body-is-utf-8', {
    'JSON in UTF-16, byte order mark first': bytes((text) =>
      Buffer.from(`\uFEFF${Buffer.from(text)}`, 'utf16le'),
    ),
    'JSON in Latin-1': both(
      inBody('Direct care', 'Direct caf\u00E9'),
      bytes((text) => Buffer.from(Buffer.from(text).toString(), 'latin1')),
    ),
  }),
  ...cases(line, posted, 'R', unsupported, {
    empty: type(''),
    '`*/*`': type('*/*'),
    '`application/*`': type('application/*'),
    bogus: type('bogus'),
    '`a/`': type('a/'),
    '`/b`': type('/b'),
    '`a/b/c`': type('a/b/c'),
    'comma list': type('application/fhir+xml, application/xml+fhir'),
    'the same twice, a comma between': type('application/fhir+xml,application/fhir+xml'),
    '`application/fhir+xml+x`': type('application/fhir+xml+x'),
    '`application/fhirxml`': type('application/fhirxml'),
    '`application/fhir-xml`': type('application/fhir-xml'),
    '`application/fhir xml`': type('application/fhir xml'),
    '`application/xml-fhir`': type('application/xml-fhir'),
    '`application/xmlfhir`': type('application/xmlfhir'),
    '`text/fhir+xml`': type('text/fhir+xml'),
    '`fhir+xml`': type('fhir+xml'),
    '`application/hl7-v3+xml`': type('application/hl7-v3+xml'),
    'a semicolon alone': type(';charset=utf-8'),
    'a blank around the slash': type('application / fhir+xml'),
    'a letter that is no token': type('application/fhir+xml\u00E9'),
    brackets: type('application/<fhir+xml>'),
    '`text/plain`': type('text/plain'),
    '`application/octet-stream`': type('application/octet-stream'),
    '`text/html;charset=utf-8`': type('text/html;charset=utf-8'),
    form: type('application/x-www-form-urlencoded'),
  }),
  ...cases(line, posted, 'R', `${unsupported} media-type/content-type-has-no-other-parameters`, {
    multipart: type('multipart/form-data;boundary=b'),
  }),
  ...cases(line, posted, 'E', 'media-type/content-type-is-sent-once', {
    'two lines': addHeader('Content-Type', 'application/fhir+xml'),
    'two lines that differ': addHeaderFirst('Content-Type', 'application/fhir+json'),
  }),
  ...cases(line, 'publish', 'R', `${unsupported} media-type/body-is-of-the-content-type`, {
    'JSON type on publish, the body XML': type('application/fhir+json'),
    'the other JSON type on publish, the body XML': type('application/json+fhir'),
    '`application/json` on publish, the body XML': type('application/json'),
    '`text/json` on publish, the body XML': type('text/json'),
  }),
  ...cases(line, 'create', 'R', 'media-type/body-is-of-the-content-type', {
    'XML under a JSON type': type('application/fhir+json'),
    'XML under the other JSON type': type('application/json+fhir;charset=utf-8'),
  }),
  ...cases(line, 'createJson', 'R', 'media-type/body-is-of-the-content-type', {
    'JSON under an XML type': type('application/fhir+xml'),
    'JSON under the other XML type': type('application/xml+fhir'),
  }),
  ...cases(line, posted, 'E', 'media-type/content-type-is-not-generic', {
    '`application/xml`': type('application/xml'),
    '`text/xml`': type('text/xml'),
  }),
  ...cases(line, 'createJson', 'E', 'media-type/content-type-is-not-generic', {
    '`application/json`': type('application/json'),
    '`text/json`': type('text/json'),
  }),
  ...['gzip', 'x-gzip', 'deflate', 'compress', 'br', 'GZIP'].flatMap((encoding) =>
    cases(line, posted, 'E', 'transport/content-encoding-is-identity', {
      [`Content-Encoding ${encoding}`]: both(
        header('Content-Encoding', encoding),
        bytes((text) => gzipSync(text)),
      ),
    }),
  ),
  ...cases(line, posted, 'R', 'transport/content-encoding-is-known', {
    'Content-Encoding nems': header('Content-Encoding', 'nems'),
    'Content-Encoding gzip2': header('Content-Encoding', 'gzip2'),
  }),
  ...cases(line, posted, 'A', '', { 'Content-Encoding identity': header('Content-Encoding', 'identity') }),
  ...cases(line, ['read', 'delete'], 'A', '', {
    'Content-Type on a request without a body': header('Content-Type', 'text/plain'),
    'two of them': both(addHeader('Content-Type', 'bogus'), addHeader('Content-Type', 'text/xml')),
  }),
]

/** A JSON body where XML is the rule. */
const asJson: Change = (parts) => ({ ...parts, body: explicitJson })

export const operatorsDefaultType = [
  ...cases(line, 'create', 'A', 'media-type/content-type-is-sent-to-create', {
    'Content-Type absent, XML': header('Content-Type', undefined),
  }),
  ...cases(line, 'publish', 'A', 'media-type/content-type-is-sent-to-publish', {
    'Content-Type absent, XML': header('Content-Type', undefined),
  }),
  ...cases(
    line,
    'create',
    'R',
    'media-type/content-type-is-sent-to-create media-type/body-is-of-the-content-type',
    {
      'Content-Type absent, JSON': both(header('Content-Type', undefined), asJson),
    },
  ),
  ...cases(line, 'createJson', 'R', 'media-type/json-is-well-formed', {
    'JSON with a trailing comma': body(replacing(/\}$/, ',}')),
    'JSON cut off': body(replacing(/\}$/, '')),
    'JSON with a comment': body(replacing(/^\{/, '{/* */')),
    'JSON and another': body((text) => `${text}{}`),
    'JSON with single quotes': body((text) => text.replaceAll('"', "'")),
    'JSON with a lone surrogate': inBody('Direct care', 'Direct \\ud800 care'),
  }),
]
