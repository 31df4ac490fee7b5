import type { History, KnownSubscription } from '../../src/spec/model/context.ts'
import { padded } from './body-changes.ts'
import { cases } from './case.ts'
import { addHeader, asItIs, body, both, claim, header, headSize, inBody, target } from './changes.ts'

const posted = ['publish', 'create'] as const
const every = ['publish', 'create', 'read', 'delete'] as const
const id = '5f0c8a7d3b2e4f6a9c1d8e7b6a504132'
const ofOurs: KnownSubscription = { asid: '200000000117', odsCodes: ['A91720'] }

export const rulings34to41 = [
  ...cases('rulings.md 34', posted, 'R', 'media-type/xml-has-no-doctype', {
    'a document type declaration': body((text) => `<!DOCTYPE Bundle SYSTEM "b.dtd">\n${text}`),
  }),
  ...cases('rulings.md 34', posted, 'A', '', {
    'a byte order mark': body((text) => `\uFEFF${text}`),
    'comments and processing instructions': body((text) => `<!-- c --><?p i?>${text}<!-- c --><?p i?>`),
    'an XML declaration with utf-8': body((text) => `<?xml version='1.0' encoding='utf-8'?>${text}`),
    'xsi:schemaLocation': inBody(
      'xmlns="http://hl7.org/fhir"',
      'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://hl7.org/fhir x.xsd" xmlns="http://hl7.org/fhir"',
    ),
  }),
  ...cases('rulings.md 34', 'publish', 'A', '', {
    CDATA: inBody(
      '\n<identifier><system value="https://fhir.nhs.uk/Id/ods-organization-code"/>',
      '\n<text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><![CDATA[a < b]]></div></text>\n<identifier><system value="https://fhir.nhs.uk/Id/ods-organization-code"/>',
    ),
  }),
  ...cases('rulings.md 34', 'publish', 'R', 'event/message-event-type-is-known', {
    'U+200B in the message event type': inBody('<code value="new"/>', '<code value="n\u200Bew"/>'),
  }),
  ...cases('rulings.md 34', 'create', 'R', 'subscription/status-is-requested', {
    'U+00A0 in the status': inBody('"requested"', '"requested\u00A0"'),
  }),
  ...cases('rulings.md 34', 'create', 'R', 'endpoint/mailbox-is-registered', {
    'U+200B in the mailbox id': inBody('A91720OT001', 'A91720OT001\u200B'),
  }),
  ...cases('rulings.md 35', 'publish', 'A', '', { '3,000,000 bytes': padded(3_000_000) }),
  ...cases('rulings.md 35', 'publish', 'E', 'transport/body-is-at-most-3-000-000-bytes', {
    '3,000,001 bytes': padded(3_000_001),
    '3,145,728 bytes': padded(3_145_728),
  }),
  ...cases('rulings.md 35', 'publish', 'R', 'transport/body-is-at-most-3-mb', {
    '3,145,729 bytes': padded(3_145_729),
  }),
  ...cases('rulings.md 35', posted, 'A', '', {
    'a chunked body': both(header('Content-Length', undefined), addHeader('Transfer-Encoding', 'chunked')),
  }),
  ...cases('rulings.md 35', 'read', 'E', 'operation/has-no-query-string', {
    'a query string': target(`/STU3/Subscription/${id}?a=b`),
    'an empty query string': target(`/STU3/Subscription/${id}?`),
  }),
  ...cases('rulings.md 35', 'publish', 'E', 'operation/has-no-query-string', {
    'a query string': target('/STU3/Events/1/$process-message?async=true'),
  }),
  ...cases('rulings.md 35', 'create', 'E', 'operation/has-no-query-string', {
    'a query string': target('/STU3/Subscription?_format=xml'),
  }),
  ...cases('rulings.md 35', ['read', 'delete'], 'R', 'operation/subscription-id-is-a-fhir-id', {
    'an encoded slash in an id': target('/STU3/Subscription/a%2Fb'),
  }),
  ...cases(
    'rulings.md 36',
    ['read', 'delete'],
    'R',
    'operation/subscription-exists',
    { 'after a delete': asItIs },
    { history: where('deleted') },
  ),
  ...cases(
    'rulings.md 36',
    ['read', 'delete'],
    'R',
    'operation/subscription-exists',
    { 'never created': asItIs },
    { history: where('unknown') },
  ),
  ...cases(
    'rulings.md 36',
    ['read', 'delete'],
    'A',
    '',
    { 'created and there': asItIs },
    { history: where(ofOurs) },
  ),
  ...cases(
    'rulings.md 37',
    'read',
    'R',
    'claims/requesting-organisation-has-the-usual-form endpoint/organisation-is-known',
    {
      'an ODS code in lower case, not in the registry': claim(
        'requesting_organization',
        'https://fhir.nhs.uk/Id/ods-organization-code|a91720',
      ),
    },
  ),
  ...cases('rulings.md 37', 'read', 'R', 'header/to-asid-has-12-digits header/to-asid-is-nems', {
    'an ASID of 11 digits, not in the registry': header('toASID', '20000000999'),
  }),
  ...cases(
    'rulings.md 38',
    ['create', 'createGeneric'],
    'A',
    '',
    { 'the same subscription again': asItIs },
    { note: 'open: either answer is right, and the judge of requests has nothing to say' },
  ),
  ...cases(
    'rulings.md 39',
    ['read', 'delete'],
    'E',
    'operation/subscription-is-ones-own',
    { "somebody else's subscription": asItIs },
    { history: where({ asid: '200000000234', odsCodes: ['RA900', 'RA901'] }) },
  ),
  ...cases(
    'rulings.md 39',
    ['read', 'delete'],
    'E',
    'operation/subscription-was-created-by-the-same-asid',
    { 'same organisation, other ASID': asItIs },
    { history: where({ asid: '200000000234', odsCodes: ['RA900', 'A91720'] }) },
  ),
  ...cases('rulings.md 40', ['create', 'createGeneric'], 'E', 'transport/subscription-is-at-most-3-mb', {
    '3,000,001 bytes of Subscription': padded(3_000_001),
    '4 MB of Subscription': padded(4_194_304),
  }),
  ...cases('rulings.md 40', 'create', 'A', '', { '3,000,000 bytes of Subscription': padded(3_000_000) }),
  ...cases('rulings.md 40', every, 'A', '', { 'a head of 16,384 bytes': headSize(16_384) }),
  ...cases('rulings.md 40', every, 'E', 'transport/head-is-at-most-16-kb', {
    'a head of 16,385 bytes': headSize(16_385),
    'a head of 17 kB by one header': addHeader('X-Note', 'n'.repeat(17_000)),
  }),
  ...cases('rulings.md 41', 'nipe', 'R', 'event/elements-are-in-order', {
    'Encounter: type before status': both(
      inBody('<type><text value="Screening"/></type>\n', ''),
      inBody(
        '<status value="finished"/>',
        '<type><text value="Screening"/></type>\n<status value="finished"/>',
      ),
    ),
  }),
  ...cases('rulings.md 41', 'contacts', 'R', 'event/elements-are-in-order', {
    'EpisodeOfCare: patient before status': both(
      inBody('<status value="active"/>\n', ''),
      inBody('<period>', '<status value="active"/>\n<period>'),
    ),
  }),
  ...cases('rulings.md 41', 'publish', 'R', 'event/elements-are-of-stu3', {
    'a Practitioner with an unknown element': withEntry(
      '<Practitioner><id value="p1"/><title value="Dr"/></Practitioner>',
    ),
  }),
  ...cases('rulings.md 41', 'publish', 'R', 'event/elements-are-in-order', {
    'a Communication with sent before status': withEntry(
      '<Communication><id value="c1"/><sent value="2027-01-15T07:00:00Z"/><status value="completed"/></Communication>',
    ),
  }),
  ...cases('rulings.md 41', 'publish', 'A', '', {
    'a Practitioner': withEntry(
      '<Practitioner><id value="p1"/><identifier><system value="https://fhir.nhs.uk/Id/sds-user-id"/><value value="1"/></identifier><active value="true"/><name><family value="Kermode"/></name></Practitioner>',
    ),
    'a Location': withEntry('<Location><id value="l1"/><name value="Clinic"/></Location>'),
    'a HealthcareService': withEntry(
      '<HealthcareService><id value="h1"/><providedBy><reference value="urn:uuid:5c8e7d6f-2a1b-4c3d-9e4f-5a6b7c8d9e04"/></providedBy></HealthcareService>',
    ),
    'an Observation with a value': withEntry(
      '<Observation><id value="o1"/><status value="final"/><code><text value="Weight"/></code><valueQuantity><value value="3.4"/><unit value="kg"/></valueQuantity></Observation>',
    ),
  }),
]

function where(subscription: KnownSubscription | 'unknown' | 'deleted'): History {
  return { subscription: (other) => (other === id ? subscription : 'unknown'), hasMessage: () => false }
}

function withEntry(resource: string) {
  return inBody(
    '\n</Bundle>',
    `\n<entry><fullUrl value="urn:uuid:c0ffee00-0000-4000-8000-000000000001"/><resource>${resource}</resource></entry>\n</Bundle>`,
  )
}
