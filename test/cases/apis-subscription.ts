import { cases } from './case.ts'
import { inBody } from './changes.ts'

const line = 'apis.md Subscription resource'
const xml = ['create', 'createGeneric'] as const
const contact =
  '<contact><system value="url"/><value value="https://directory.spineservices.nhs.uk/STU3/Organization/A91720"/><use value="work"/></contact>'
const odsUrl = 'https://directory.spineservices.nhs.uk/STU3/Organization/A91720'
const ownUrl = 'subscription/contact-value-is-an-organisation-url'
const end = '2028-03-01T00:00:00+00:00'
const repeats = 'subscription/elements-repeat-only-where-they-may'
const types = 'subscription/json-types-are-right'

export const apisSubscription = [
  ...cases(line, xml, 'R', 'subscription/id-is-not-sent', {
    'id sent': inBody('<meta>', '<id value="a1"/><meta>'),
  }),
  ...cases(line, xml, 'R', 'subscription/version-id-is-not-sent', {
    'meta.versionId sent': inBody('<meta>', '<meta><versionId value="1"/>'),
  }),
  ...cases(line, xml, 'R', 'subscription/last-updated-is-not-sent', {
    'meta.lastUpdated sent': inBody('<meta>', '<meta><lastUpdated value="2027-01-15T07:00:00Z"/>'),
  }),
  ...cases(
    line,
    'createJson',
    'R',
    'subscription/id-is-not-sent subscription/version-id-is-not-sent subscription/last-updated-is-not-sent',
    {
      'all three sent': inBody(
        '"meta": {',
        '"id": "a1", "meta": { "versionId": "1", "lastUpdated": "2027-01-15T07:00:00Z",',
      ),
    },
  ),
  ...cases(line, xml, 'R', 'subscription/status-is-requested', {
    'status absent': inBody('<status value="requested"/>\n', ''),
    'status active': inBody('"requested"', '"active"'),
    'status error': inBody('"requested"', '"error"'),
    'status off': inBody('"requested"', '"off"'),
    'status in other case': inBody('"requested"', '"Requested"'),
    'status with a blank': inBody('"requested"', '"requested "'),
  }),
  ...cases(line, 'createJson', 'R', 'subscription/status-is-requested', {
    'status absent': inBody('"status": "requested",\n', ''),
    'status active': inBody('"requested"', '"active"'),
  }),
  ...cases(line, xml, 'R', repeats, {
    'status twice': inBody(
      '<status value="requested"/>',
      '<status value="requested"/><status value="requested"/>',
    ),
    'reason twice': inBody(
      '<reason value="Direct care"/>',
      '<reason value="Direct care"/><reason value="Direct care"/>',
    ),
    'channel.type twice': inBody('<type value="message"/>', '<type value="message"/><type value="message"/>'),
    'channel.endpoint twice': inBody(
      '<endpoint value="A91720OT001"/>',
      '<endpoint value="A91720OT001"/><endpoint value="A91720OT001"/>',
    ),
    'contact.system twice': inBody('<system value="url"/>', '<system value="url"/><system value="url"/>'),
    'contact.value twice': inBody(
      `<value value="${odsUrl}"/>`,
      `<value value="${odsUrl}"/><value value="${odsUrl}"/>`,
    ),
    'contact.use twice': inBody('<use value="work"/>', '<use value="work"/><use value="work"/>'),
    'meta twice': inBody(
      '<status ',
      '<meta><profile value="https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1"/></meta><status ',
    ),
    'channel twice': inBody(
      '</channel>',
      '</channel><channel><type value="message"/><endpoint value="A91720OT001"/></channel>',
    ),
  }),
  ...cases(line, 'create', 'R', repeats, {
    'end twice': inBody(`<end value="${end}"/>`, `<end value="${end}"/><end value="${end}"/>`),
    'criteria twice': (parts) => {
      const [criteria = ''] = /<criteria [^>]*>/.exec(parts.body) ?? []
      return { ...parts, body: parts.body.replace(criteria, criteria + criteria) }
    },
  }),
  ...cases(line, xml, 'R', 'subscription/contact-is-sent', { 'contact absent': inBody(`${contact}\n`, '') }),
  ...cases(line, 'createJson', 'R', 'subscription/contact-is-sent', {
    'contact absent': inBody(/"contact": .*\n/, ''),
  }),
  ...cases(line, xml, 'A', '', {
    'a second contact': inBody(
      contact,
      `${contact}<contact><system value="phone"/><value value="01632 960123"/></contact>`,
    ),
  }),
  ...cases(line, xml, 'E', 'subscription/has-only-the-elements-of-the-page', {
    'contact with a rank': inBody('<use value="work"/>', '<use value="work"/><rank value="1"/>'),
  }),
  ...cases(line, 'createJson', 'R', `subscription/contact-is-sent ${types}`, {
    'contact an empty list': inBody(/"contact": .*\n/, '"contact": [],\n'),
  }),
  ...cases(
    line,
    'create',
    'R',
    `subscription/contact-system-is-url subscription/contact-use-is-work ${ownUrl}`,
    {
      'the right contact second': inBody(
        contact,
        `<contact><system value="phone"/><value value="01632 960123"/></contact>${contact}`,
      ),
    },
  ),
  ...cases(line, xml, 'R', 'subscription/contact-system-is-url', {
    'contact.system absent': inBody('<system value="url"/>', ''),
    'contact.system phone': inBody('"url"', '"phone"'),
    'contact.system other': inBody('"url"', '"other"'),
    'contact.system in other case': inBody('"url"', '"URL"'),
  }),
  ...cases(line, xml, 'R', 'subscription/contact-use-is-work', {
    'contact.use absent': inBody('<use value="work"/>', ''),
    'contact.use home': inBody('"work"', '"home"'),
    'contact.use in other case': inBody('"work"', '"Work"'),
  }),
  ...cases(line, xml, 'R', ownUrl, {
    'contact.value absent': inBody(`<value value="${odsUrl}"/>`, ''),
    'contact.value the ODS code alone': inBody(odsUrl, 'A91720'),
    'contact.value with http': inBody(odsUrl, odsUrl.replace('https', 'http')),
    'contact.value of another host': inBody(odsUrl, 'https://directory.example/STU3/Organization/A91720'),
    'contact.value with a slash at its end': inBody(odsUrl, `${odsUrl}/`),
    'contact.value without the version of FHIR': inBody(
      odsUrl,
      'https://directory.spineservices.nhs.uk/Organization/A91720',
    ),
    'contact.value of R4': inBody(odsUrl, 'https://directory.spineservices.nhs.uk/R4/Organization/A91720'),
    'contact.value with an s': inBody(
      odsUrl,
      'https://directory.spineservices.nhs.uk/STU3/Organisation/A91720',
    ),
    'contact.value without a code': inBody(
      odsUrl,
      'https://directory.spineservices.nhs.uk/STU3/Organization/',
    ),
    'contact.value with brackets left in': inBody(
      odsUrl,
      'https://directory.spineservices.nhs.uk/STU3/Organization/[A91720]',
    ),
    'contact.value with a zero-width space': inBody(odsUrl, `${odsUrl}\u200B`),
    'contact.value with a blank before': inBody(odsUrl, ` ${odsUrl}`),
    'contact.value with a query': inBody(odsUrl, `${odsUrl}?_format=xml`),
    'contact.value an e-mail address': inBody(odsUrl, 'surgery@nhs.example'),
  }),
  ...cases(line, 'create', 'A', '', {
    'end absent': inBody(`<end value="${end}"/>\n`, ''),
    'end with Z': inBody(end, '2028-03-01T00:00:00Z'),
    'end with a fraction': inBody(end, '2028-03-01T00:00:00.123Z'),
    'end with another offset': inBody(end, '2028-02-29T23:59:59-05:30'),
  }),
  ...cases(line, 'create', 'R', 'subscription/end-is-an-instant', {
    'end a date': inBody(end, '2028-03-01'),
    'end without an offset': inBody(end, '2028-03-01T00:00:00'),
    'end without seconds': inBody(end, '2028-03-01T00:00Z'),
    'end with a blank for the T': inBody(end, '2028-03-01 00:00:00Z'),
    'end on a day that is not': inBody(end, '2027-02-29T00:00:00Z'),
    'end in a month that is not': inBody(end, '2028-13-01T00:00:00Z'),
    'end at an hour that is not': inBody(end, '2028-03-01T25:00:00Z'),
    'end with an offset without a colon': inBody(end, '2028-03-01T00:00:00+0000'),
    'end in digits': inBody(end, '1900000000'),
    'end with t and z': inBody(end, '2028-03-01t00:00:00z'),
    'end in words': inBody(end, 'never'),
    'end with a year of two digits': inBody(end, '28-03-01T00:00:00Z'),
  }),
  ...cases(line, 'createJson', 'R', 'subscription/end-is-an-instant', {
    'end a date': inBody('2028-03-01T00:00:00Z', '2028-03-01'),
  }),
  ...cases(line, [...xml], 'R', 'subscription/reason-is-sent', {
    'reason absent': inBody('<reason value="Direct care"/>\n', ''),
    'reason blank': inBody('"Direct care"', '" "'),
    'reason empty': inBody('"Direct care"', '""'),
  }),
  ...cases(line, 'createJson', 'R', 'subscription/reason-is-sent', {
    'reason absent': inBody('"reason": "Direct care",\n', ''),
    'reason empty': inBody('"Direct care"', '""'),
  }),
  ...cases(line, 'create', 'A', '', { 'any reason': inBody('Direct care', 'x') }),
  ...cases(line, xml, 'R', 'subscription/criteria-is-sent', {
    'criteria absent': inBody(/<criteria .*\n/, ''),
    'criteria empty': inBody(/<criteria value="[^"]*"/, '<criteria value=""'),
  }),
  ...cases(line, 'createJson', 'R', 'subscription/criteria-is-sent', {
    'criteria absent': inBody(/"criteria": .*\n/, ''),
  }),
  ...cases(line, xml, 'R', 'subscription/channel-is-sent', {
    'channel absent': inBody(/<channel>.*<\/channel>\n/, ''),
  }),
  ...cases(line, xml, 'R', 'subscription/channel-type-is-message', {
    'channel.type absent': inBody('<type value="message"/>', ''),
    'channel.type rest-hook': inBody('<type value="message"/>', '<type value="rest-hook"/>'),
    'channel.type websocket': inBody('<type value="message"/>', '<type value="websocket"/>'),
    'channel.type email': inBody('<type value="message"/>', '<type value="email"/>'),
    'channel.type sms': inBody('<type value="message"/>', '<type value="sms"/>'),
    'channel.type in other case': inBody('<type value="message"/>', '<type value="Message"/>'),
  }),
  ...cases(line, xml, 'R', 'subscription/channel-endpoint-is-sent', {
    'channel.endpoint absent': inBody('<endpoint value="A91720OT001"/>', ''),
    'channel.endpoint empty': inBody('A91720OT001', ''),
  }),
  ...cases(line, 'createJson', 'R', 'subscription/channel-endpoint-is-sent', {
    'channel.endpoint absent': inBody(', "endpoint": "A91720OT001"', ''),
  }),
  ...cases(line, 'createJson', 'R', 'subscription/channel-is-sent', {
    'channel absent': inBody(/,\n"channel": .*\n/, '\n'),
  }),
  ...cases(line, xml, 'R', 'subscription/has-nothing-foreign', {
    'a foreign attribute': inBody('<status ', '<status note="x" '),
    'stray text': inBody('<status ', 'x<status '),
    'an element of another namespace': inBody('<status ', '<n:note xmlns:n="https://gp.example/n"/><status '),
    'an element in no namespace': inBody('<status ', '<note xmlns="" value="x"/><status '),
  }),
  ...cases(line, 'createJson', 'R', types, {
    'contact an object': inBody(/"contact": \[(.*)\]/, `"contact": ${contactJson()}`),
    'reason a list': inBody('"Direct care"', '["Direct care"]'),
    'channel a list': inBody(
      /"channel": (\{.*\})/,
      '"channel": [{ "type": "message", "endpoint": "A91720OT001" }]',
    ),
    'reason true': inBody('"Direct care"', 'true'),
    'end null': inBody('"2028-03-01T00:00:00Z"', 'null'),
    'profile a text': inBody(
      '["https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1"]',
      '"https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1"',
    ),
  }),
]

function contactJson(): string {
  return `{ "system": "url", "value": "${odsUrl}", "use": "work" }`
}
