import { cases } from './case.ts'
import { both, inBody } from './changes.ts'

const line = 'apis.md Event message'
/** Of each kind of message one: a whole one, and a delete of a screening type. */
const publishes = ['publish', 'nipeDelete'] as const
const lastUpdated = '2027-01-15T07:59:30+00:00'
const timestamp = '2027-01-15T07:59:45+00:00'
const source = /<source>.*<\/source>\n/
const contact = '<contact><system value="phone"/><value value="01632 960123"/></contact>'
const focus = '<focus><reference value="urn:uuid:9e1f2a3b-4c5d-4e6f-8a7b-8c9d0e1f2a05"/></focus>'

const anInstant: Readonly<Record<string, string>> = {
  'a date': '2027-01-15',
  'without an offset': '2027-01-15T07:59:45',
  'without seconds': '2027-01-15T07:59Z',
  'a day that is not': '2027-02-30T07:59:45Z',
  'an hour that is not': '2027-01-15T24:59:45Z',
  'an offset without a colon': '2027-01-15T07:59:45+0000',
  'a blank for the T': '2027-01-15 07:59:45Z',
  'in digits': '1800000000',
  'in words': 'today',
}
const malformed = (name: string, from: string) =>
  Object.fromEntries(
    Object.entries(anInstant).map(([what, to]) => [`${name} ${what}`, inBody(`"${from}"`, `"${to}"`)]),
  )

export const apisMessageHeader = [
  ...cases(line, publishes, 'R', 'event/timestamp-is-an-instant', malformed('timestamp', timestamp)),
  ...cases(line, publishes, 'R', 'event/last-updated-is-an-instant', {
    ...malformed('lastUpdated', lastUpdated),
    'lastUpdated absent': inBody(`<lastUpdated value="${lastUpdated}"/>`, ''),
    'meta absent': inBody(/<meta>.*<\/meta>\n/, ''),
  }),
  ...cases(line, publishes, 'A', '', {
    'timestamp with Z': inBody(timestamp, '2027-01-15T07:59:45Z'),
    'timestamp with a fraction': inBody(timestamp, '2027-01-15T07:59:45.5+01:00'),
    'lastUpdated with a fraction': inBody(lastUpdated, '2027-01-15T07:59:30.123456Z'),
    'versionId absent': inBody('<versionId value="1"/>', ''),
    'versionId 12': inBody('<versionId value="1"/>', '<versionId value="12"/>'),
    'versionId 0': inBody('<versionId value="1"/>', '<versionId value="0"/>'),
  }),
  ...cases(line, publishes, 'R', 'event/version-id-is-an-integer', {
    'versionId a word': inBody('<versionId value="1"/>', '<versionId value="first"/>'),
    'versionId with a point': inBody('<versionId value="1"/>', '<versionId value="1.0"/>'),
    'versionId v1': inBody('<versionId value="1"/>', '<versionId value="v1"/>'),
    'versionId with a blank': inBody('<versionId value="1"/>', '<versionId value="1 "/>'),
    'versionId 1e3': inBody('<versionId value="1"/>', '<versionId value="1e3"/>'),
    'versionId in full-width digits': inBody('<versionId value="1"/>', '<versionId value="１"/>'),
  }),
  ...cases(line, publishes, 'R', 'event/source-is-sent', { 'source absent': inBody(source, '') }),
  ...cases(line, publishes, 'R', 'event/source-name-is-sent', {
    'source.name absent': inBody('<source><name value="Quay Road Surgery"/>', '<source>'),
    'source.name blank': inBody('<source><name value="Quay Road Surgery"/>', '<source><name value=" "/>'),
  }),
  ...cases(line, publishes, 'R', 'event/source-contact-is-sent', {
    'source.contact absent': inBody(contact, ''),
  }),
  ...cases(line, publishes, 'R', 'event/source-contact-is-phone-or-email', {
    'source.contact without a system': inBody('<system value="phone"/>', ''),
    ...Object.fromEntries(
      ['fax', 'url', 'pager', 'other', 'sms', 'Phone', 'e-mail'].map((system) => [
        `source.contact ${system}`,
        inBody('"phone"', `"${system}"`),
      ]),
    ),
  }),
  ...cases(line, publishes, 'R', 'event/source-contact-value-fits', {
    'phone with an address': inBody('01632 960123', 'surgery@nhs.example'),
    'phone with words': inBody('01632 960123', 'ask at the desk'),
    'phone without a value': inBody('<value value="01632 960123"/>', ''),
    'email with a number': inBody('<system value="phone"/>', '<system value="email"/>'),
    'email without an at sign': both(
      inBody('<system value="phone"/>', '<system value="email"/>'),
      inBody('01632 960123', 'surgery.nhs.example'),
    ),
    'email with two at signs': both(
      inBody('<system value="phone"/>', '<system value="email"/>'),
      inBody('01632 960123', 'a@b@nhs.example'),
    ),
    'email without a value': both(
      inBody('<system value="phone"/>', '<system value="email"/>'),
      inBody('<value value="01632 960123"/>', ''),
    ),
  }),
  ...cases(line, publishes, 'A', '', {
    'phone with a country code': inBody('01632 960123', '+44 1632 960123'),
    'phone without blanks': inBody('01632 960123', '01632960123'),
    'phone with brackets and a hyphen': inBody('01632 960123', '(01632) 960-123'),
    email: both(
      inBody('<system value="phone"/>', '<system value="email"/>'),
      inBody('01632 960123', 'surgery@nhs.example'),
    ),
    'email with dots and a plus': both(
      inBody('<system value="phone"/>', '<system value="email"/>'),
      inBody('01632 960123', 'quay.road+nems@a.b.nhs.example'),
    ),
    'contact with a use': inBody(
      '<value value="01632 960123"/>',
      '<value value="01632 960123"/><use value="work"/>',
    ),
  }),
  ...cases(line, publishes, 'R', 'event/responsible-is-sent', {
    'responsible absent': inBody(/<responsible>.*<\/responsible>\n/, ''),
    'responsible without a reference': inBody(
      /<responsible>.*<\/responsible>/,
      '<responsible><display value="Quay Road Surgery"/></responsible>',
    ),
  }),
  ...cases(line, publishes, 'R', 'event/focus-is-sent', {
    'focus absent': inBody(`${focus}\n`, ''),
    'focus twice': inBody(focus, `${focus}${focus}`),
  }),
  ...cases(line, publishes, 'R', 'event/focus-is-the-events-resource', {
    'focus without a reference': inBody(focus, '<focus><display value="x"/></focus>'),
  }),
]
