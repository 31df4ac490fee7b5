import { cases } from './case.ts'
import { asItIs, both, claim, criteria, header, inBody } from './changes.ts'

const patient = 'Patient.identifier=http://fhir.nhs.net/Id/nhs-number|9993405639'
const explicit = (text: string) => criteria(`/Bundle?type=message&${text}`)

const as234 = both(
  header('fromASID', '200000000234'),
  claim('requesting_system', 'https://fhir.nhs.uk/Id/accredited-system|200000000234'),
  claim('sub', 'https://fhir.nhs.uk/Id/accredited-system|200000000234'),
  claim('requesting_organization', 'https://fhir.nhs.uk/Id/ods-organization-code|RA900'),
)
const extra = 'subscription/has-only-the-elements-of-the-page'
const status = '<status value="requested"/>'

/** The resource, and events that are no longer supported. */
export const rulings25to28 = [
  ...cases('rulings.md 25', 'create', 'A', '', {
    "the contact's ODS code and the claim's differ, both of the ASID": both(
      as234,
      inBody('Organization/A91720', 'Organization/RA901'),
      inBody('A91720OT001', 'RA901OT001'),
    ),
    "the contact's ODS code and the claim's are one": both(
      as234,
      inBody('Organization/A91720', 'Organization/RA900'),
      inBody('A91720OT001', 'RA900OT001'),
    ),
  }),
  ...cases('rulings.md 25', 'create', 'R', 'endpoint/mailbox-is-of-the-contact', {
    "the mailbox is of the ASID's other organisation": both(
      as234,
      inBody('Organization/A91720', 'Organization/RA901'),
      inBody('A91720OT001', 'RA900OT001'),
    ),
  }),
  ...cases('rulings.md 26', 'create', 'E', 'subscription/channel-payload-is-not-sent', {
    'channel.payload': inBody('</channel>', '<payload value="application/fhir+xml"/></channel>'),
  }),
  ...cases('rulings.md 26', 'create', 'E', 'subscription/channel-header-is-not-sent', {
    'channel.header': inBody('</channel>', '<header value="X-Note: 1"/></channel>'),
  }),
  ...cases(
    'rulings.md 26',
    'createJson',
    'E',
    'subscription/channel-payload-is-not-sent subscription/channel-header-is-not-sent',
    {
      'channel.payload and channel.header': inBody(
        '"type": "message"',
        '"type": "message", "payload": "application/fhir+xml", "header": ["X-Note: 1"]',
      ),
    },
  ),
  ...cases('rulings.md 26', ['create', 'createGeneric'], 'E', 'subscription/profile-is-ems-subscription', {
    'meta.profile absent': inBody(
      '<meta><profile value="https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1"/></meta>\n',
      '',
    ),
    'meta.profile another': inBody('EMS-Subscription-1', 'EMS-Subscription-2'),
    'meta.profile in other case': inBody('EMS-Subscription-1', 'ems-subscription-1'),
  }),
  ...cases('rulings.md 26', 'create', 'E', extra, {
    extension: inBody(
      status,
      `<extension url="https://gp.example/e"><valueString value="x"/></extension>${status}`,
    ),
    text: inBody(
      status,
      `<text><status value="empty"/><div xmlns="http://www.w3.org/1999/xhtml">none</div></text>${status}`,
    ),
    tag: inBody('</channel>', '</channel><tag><system value="https://gp.example/t"/><code value="t"/></tag>'),
    'meta.tag': inBody('</meta>', '<tag><code value="t"/></tag></meta>'),
    language: inBody(status, `<language value="en-GB"/>${status}`),
    'extension in the contact': inBody(
      '<contact>',
      '<contact><extension url="https://gp.example/e"><valueString value="x"/></extension>',
    ),
    error: inBody('<channel>', '<error value="none"/><channel>'),
  }),
  ...cases('rulings.md 26', 'createJson', 'E', extra, {
    'extension, JSON': inBody(
      '"status"',
      '"extension": [{ "url": "https://gp.example/e", "valueString": "x" }], "status"',
    ),
  }),
  ...cases('rulings.md 26', 'create', 'E', 'subscription/end-is-not-past', {
    'end in the past': inBody('2028-03-01T00:00:00+00:00', '2026-03-01T00:00:00+00:00'),
    'end a second ago': inBody('2028-03-01T00:00:00+00:00', '2027-01-15T07:59:59Z'),
    'end a second ago in another zone': inBody('2028-03-01T00:00:00+00:00', '2027-01-15T09:59:59+02:00'),
  }),
  ...cases('rulings.md 26', 'create', 'A', '', {
    'end in a second': inBody('2028-03-01T00:00:00+00:00', '2027-01-15T08:00:01Z'),
    'end absent': inBody('<end value="2028-03-01T00:00:00+00:00"/>\n', ''),
  }),
  ...cases('rulings.md 26', 'create', 'E', 'subscription/elements-are-in-order', {
    'reason before end': both(
      inBody('<reason value="Direct care"/>\n', ''),
      inBody('<end ', '<reason value="Direct care"/><end '),
    ),
    'contact.use before contact.system': both(
      inBody('<use value="work"/>', ''),
      inBody('<contact>', '<contact><use value="work"/>'),
    ),
    'channel.endpoint before channel.type': both(
      inBody('<type value="message"/>', ''),
      inBody('</channel>', '<type value="message"/></channel>'),
    ),
  }),
  ...cases('rulings.md 26', 'createJson', 'E', 'subscription/json-names-are-unique', {
    'a JSON member twice': inBody('"status": "requested"', '"status": "requested", "status": "requested"'),
    'a JSON member twice in the channel': inBody('"type": "message"', '"type": "message", "type": "message"'),
  }),
  ...cases('rulings.md 26', 'createJson', 'A', '', {
    'JSON members in another order': (parts) => ({
      ...parts,
      body: JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(parts.body)).reverse())),
    }),
  }),
  ...cases('rulings.md 26', 'create', 'R', 'subscription/elements-are-of-stu3', {
    'an element that STU3 does not define': inBody(status, `${status}<topic value="x"/>`),
    'an element of R5': inBody('<channel>', '<channelType><code value="message"/></channelType><channel>'),
    'an unknown element in the channel': inBody('</channel>', '<timeout value="1"/></channel>'),
    'an unknown element in the contact': inBody('</contact>', '<name value="x"/></contact>'),
    'an element in other case': inBody(status, `${status}<Reason value="x"/>`),
  }),
  ...cases('rulings.md 26', 'createJson', 'R', 'subscription/elements-are-of-stu3', {
    'a member that STU3 does not define': inBody('"status"', '"topic": "x", "status"'),
  }),
  ...cases('rulings.md 28', 'create', 'E', 'criteria/events-are-all-supported', {
    'supported and no longer supported mixed': explicit(
      `${patient}&MessageHeader.event=vaccinations-1&MessageHeader.event=newborn-hearing-1`,
    ),
    'supported and withdrawn mixed': explicit(
      `${patient}&MessageHeader.event=vaccinations-1&MessageHeader.event=pds-birth-notification-1`,
    ),
    'deprecated and no longer supported mixed': explicit(
      `${patient}&MessageHeader.event=nipe-outcome-1&MessageHeader.event=newborn-hearing-1`,
    ),
  }),
  ...cases('rulings.md 28', 'create', 'A', '', {
    'supported and deprecated mixed': explicit(
      `${patient}&MessageHeader.event=vaccinations-1&MessageHeader.event=nipe-outcome-1`,
    ),
    'all supported': asItIs,
  }),
]
