import { body, bodyOfSize, inJson, inXml } from '../operators/body.ts'
import { type Change, where } from '../operators/change.ts'
import { bends, type Variation } from './variation.ts'

const xml = (change: (text: string) => string): Change => inXml(body(change))
const json = (change: (text: string) => string): Change => inJson(body(change))
/** Of a body that is JSON still: what is written another way may be broken already. */
const parsed = (change: (value: object) => string): Change =>
  json((text) => {
    const value = objectIn(text)
    return value === undefined ? text : change(value)
  })
const ofPublish = (change: Change) => where(({ operation }) => operation === 'publish-event', change)
const ofCreate = (change: Change) => where(({ operation }) => operation === 'create-subscription', change)
const schemaLocation = xml((text) =>
  text.replace(
    ' xmlns="http://hl7.org/fhir"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://hl7.org/fhir x.xsd" xmlns="http://hl7.org/fhir"',
  ),
)

const chunked: Change = (draft) =>
  draft.resource === undefined
    ? undefined
    : { ...draft, contentLength: null, headers: [...draft.headers, ['Transfer-Encoding', 'chunked']] }

/** Rarer bodies that say the same. */
export const bodies: readonly Variation[] = [
  ...bends('media-type/xml-is-well-formed', {
    'an XML declaration': xml((text) => `<?xml version="1.0" encoding="UTF-8"?>\n${text}`),
    'a prefix': xml((text) => text.replace(/<(\/?)(?=\w)/g, '<$1f:').replace(' xmlns=', ' xmlns:f=')),
    'single quotes': xml((text) => (text.includes("'") ? text : text.replaceAll('"', "'"))),
    'blanks in tags': xml((text) => text.replaceAll('"/>', '" />').replaceAll(' value=', '\n  value = ')),
    'end tags of empty elements': xml((text) => text.replace(/<(\w+)([^<>]*)\/>/g, '<$1$2></$1>')),
    'comments and processing instructions': xml((text) => `<!-- c --><?p i?>${text}<!-- c -->`),
    'character references': xml((text) => text.replace('value="message"', 'value="&#109;ess&#x61;ge"')),
    indented: xml((text) => text.replaceAll('><', '>\r\n  <')),
  }),
  ...bends('event/has-nothing-foreign', { 'a schema location': ofPublish(schemaLocation) }),
  ...bends('subscription/has-nothing-foreign', { 'a schema location': ofCreate(schemaLocation) }),
  ...bends('media-type/json-is-well-formed', {
    'blanks and line breaks': parsed((value) => JSON.stringify(value, null, 2)),
    escapes: json((text) => text.replace('"requested"', '"\\u0072equested"').replaceAll('/', '\\/')),
    'members in another order': parsed((value) =>
      JSON.stringify(Object.fromEntries(Object.entries(value).reverse())),
    ),
  }),
  ...bends('media-type/body-is-utf-8', {
    'a byte order mark': body((text) => `\uFEFF${text}`),
  }),
  ...bends('transport/content-length-is-the-bodys', { 'a body in chunks': chunked }),
  ...bends('transport/body-is-at-most-3-mb', {
    '99,999 bytes': bodyOfSize(99_999),
    '100,001 bytes': bodyOfSize(100_001),
    '102,401 bytes': bodyOfSize(102_401),
    '1,048,577 bytes': bodyOfSize(1_048_577),
    '2,999,999 bytes': ofPublish(bodyOfSize(2_999_999)),
    '3,000,000 bytes': ofPublish(bodyOfSize(3_000_000)),
  }),
]

/** Texts that are long, as those of great depth are, are left as they are. */
function objectIn(text: string): object | undefined {
  if (text.length > 20_000) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}
