import { type Attack, send, withBody } from './attack.ts'

/** About 3 MB, just under the limit. */
const size = 2_990_000
const filled = (before: string, piece: string, after: string) =>
  `${before}${piece.repeat(Math.floor((size - before.length - after.length) / piece.length))}${after}`
const counted = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => piece(index)).join('')
const bundle = '<Bundle xmlns="http://hl7.org/fhir">'
const subscription = '<Subscription xmlns="http://hl7.org/fhir">'

const laughs = `<?xml version="1.0"?><!DOCTYPE Bundle [<!ENTITY a0 "ha">${counted(
  60,
  (index) => `<!ENTITY a${index + 1} "&a${index};&a${index};">`,
)}]>${bundle}<id value="&a60;"/></Bundle>`
const blowUp = `<!DOCTYPE Bundle [<!ENTITY a "${'a'.repeat(100_000)}">]>${filled(bundle, '&a;', '</Bundle>')}`
const outside = `<!DOCTYPE Bundle [<!ENTITY a SYSTEM "file:///etc/hostname">]>${bundle}<id value="&a;"/></Bundle>`
const references = `${bundle}<entry><resource><MessageHeader><event><code value="vaccinations-1"/></event>${counted(
  20_000,
  (index) => `<focus><reference value="urn:uuid:${index}-"/></focus>`,
)}</MessageHeader></resource></entry>${counted(
  20_000,
  (index) => `<entry><fullUrl value="urn:uuid:${index}"/></entry>`,
)}</Bundle>`
const twins = `${subscription}${['contact', 'meta', 'status'].map((name) => `<${name}/>`.repeat(100_000)).join('')}</Subscription>`
const systems = filled(
  `${bundle}<entry><resource><Patient><identifier>`,
  '<system value="https://fhir.nhs.uk/Id/nhs-number"/>',
  '</identifier></Patient></resource></entry></Bundle>',
)
const prototypes = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__']
const polluted = JSON.stringify({ resourceType: 'Subscription' }).replace(
  '}',
  `${prototypes.map((name) => `,"${name}":{"${name}":[{"${name}":1}],"url":"a"}`).join('')}}`,
)

export const content: readonly Attack[] = [
  {
    name: 'entity bombs, and an entity from outside',
    outcomes: [400],
    run: ({ url }) =>
      Promise.all([laughs, blowUp, outside].map((body) => send(url, withBody('event', body)))),
  },
  {
    name: 'elements, objects and arrays 100,000 deep',
    outcomes: [400],
    run: ({ url }) =>
      Promise.all([
        send(url, withBody('event', `${bundle}${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</Bundle>`)),
        send(url, withBody('xml', '<Subscription>'.repeat(100_000))),
        send(url, withBody('json', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)),
        send(url, withBody('json', '['.repeat(100_000))),
      ]),
  },
  ...[
    ['3 MB of one element that nobody knows', 'xml', filled(subscription, '<a/>', '</Subscription>')],
    ['3 MB of elements with strange attributes', 'event', filled(bundle, '<a a="" b="" c=""/>', '</Bundle>')],
    ['3 MB of entries', 'event', filled(bundle, '<entry/>', '</Bundle>')],
    [
      '3 MB of a JSON array of numbers',
      'json',
      filled('{"resourceType":"Subscription","contact":[', '1,', '1]}'),
    ],
    [
      '3 MB of a JSON array where one value belongs',
      'json',
      filled('{"resourceType":"Subscription","status":[', '1,', '1]}'),
    ],
    [
      '3 MB of a JSON array that nobody knows',
      'json',
      filled('{"resourceType":"Subscription","a":[', '1,', '1]}'),
    ],
    [
      '3 MB of JSON members of one name',
      'json',
      filled('{"resourceType":"Subscription",', '"a":1,', '"b":2}'),
    ],
    [
      '3 MB of components of criteria',
      'xml',
      filled(`${subscription}<criteria value="/Bundle?type=message`, '&amp;a=b', '"/></Subscription>'),
    ],
    [
      '3 MB of attributes of one element',
      'event',
      `<Bundle xmlns="http://hl7.org/fhir" ${counted(250_000, (index) => `a${index}="" `)}/>`,
    ],
    ['20,000 references to 20,000 entries', 'event', references],
    ['100,000 elements before 100,000 that may not repeat', 'xml', twins],
    ['50,000 systems of one identifier', 'event', systems],
    ['3 MB of bytes that are not UTF-8', 'event', Buffer.alloc(size, 0xff)],
    ['members named like those of every object', 'json', polluted],
  ].map(
    ([name, kind, body]): Attack => ({
      name: String(name),
      outcomes: [400, 422],
      run: async ({ url }) => [await send(url, withBody(kind as 'xml', body as string))],
    }),
  ),
]
