import { expect, test } from 'vitest'
import { json, treeOf, xml } from './tree.ts'

const pairs: readonly (readonly [name: string, xml: string, json: object])[] = [
  [
    'a subscription',
    `<Subscription xmlns="http://hl7.org/fhir">
      <meta><profile value="https://example.org/p"/></meta>
      <status value="requested"/>
      <contact id="c1"><system value="url"/><value value="https://example.org/A91720"/><use value="work"/></contact>
      <contact><rank value="2"/></contact>
      <end value="2027-01-01T00:00:00Z"/>
      <reason value="direct &amp; only"/>
      <criteria value="/Bundle?type=message&amp;a=b"/>
      <channel><type value="message"/><endpoint value="MAILBOX1"/><header value="a"/><header value="b"/></channel>
    </Subscription>`,
    {
      resourceType: 'Subscription',
      meta: { profile: ['https://example.org/p'] },
      status: 'requested',
      contact: [{ id: 'c1', system: 'url', value: 'https://example.org/A91720', use: 'work' }, { rank: 2 }],
      end: '2027-01-01T00:00:00Z',
      reason: 'direct & only',
      criteria: '/Bundle?type=message&a=b',
      channel: { type: 'message', endpoint: 'MAILBOX1', header: ['a', 'b'] },
    },
  ],
  [
    'extensions of resource, datatype and primitives',
    `<Patient xmlns="http://hl7.org/fhir">
      <extension url="https://example.org/nested">
        <extension url="inner"><valueIdentifier><value value="1"/></valueIdentifier></extension>
        <extension url="other"><valueBoolean value="false"/></extension>
      </extension>
      <modifierExtension url="https://example.org/m"><valueDecimal value="0"/></modifierExtension>
      <active value="true"><extension url="a"><valueCode value="b"/></extension></active>
      <name><given value="Ann"/><given><extension url="c"><valueString value="d"/></extension></given>
        <given value="Eve"><extension url="e"><valueInteger value="-1"/></extension></given></name>
      <gender id="g"><extension url="f"><valueUri value="urn:x"/></extension></gender>
    </Patient>`,
    {
      resourceType: 'Patient',
      extension: [
        {
          url: 'https://example.org/nested',
          extension: [
            { url: 'inner', valueIdentifier: { value: '1' } },
            { url: 'other', valueBoolean: false },
          ],
        },
      ],
      modifierExtension: [{ url: 'https://example.org/m', valueDecimal: 0 }],
      active: true,
      _active: { extension: [{ url: 'a', valueCode: 'b' }] },
      name: [
        {
          given: ['Ann', null, 'Eve'],
          _given: [
            null,
            { extension: [{ url: 'c', valueString: 'd' }] },
            { extension: [{ url: 'e', valueInteger: -1 }] },
          ],
        },
      ],
      _gender: { id: 'g', extension: [{ url: 'f', valueUri: 'urn:x' }] },
    },
  ],
  [
    'resources held, ids and a narrative',
    `<Bundle xmlns="http://hl7.org/fhir">
      <id value="b"/>
      <entry>
        <fullUrl value="urn:uuid:1"/>
        <resource>
          <Encounter>
            <id value="e"/>
            <text><status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml"><p>An encounter</p></div></text>
            <contained><Location><id value="l"/><name value="Ward"/></Location></contained>
            <contained><Location><id value="m"/></Location></contained>
            <subject><reference value="urn:uuid:2"/></subject>
          </Encounter>
        </resource>
        <search><score value="1.50"/></search>
      </entry>
      <entry><resource><Binary><contentType value="text/plain"/><content value="eA=="/></Binary></resource></entry>
    </Bundle>`,
    {
      resourceType: 'Bundle',
      id: 'b',
      entry: [
        {
          fullUrl: 'urn:uuid:1',
          resource: {
            resourceType: 'Encounter',
            id: 'e',
            text: {
              status: 'generated',
              div: '<div xmlns="http://www.w3.org/1999/xhtml"><p>An encounter</p></div>',
            },
            contained: [
              { resourceType: 'Location', id: 'l', name: 'Ward' },
              { resourceType: 'Location', id: 'm' },
            ],
            subject: { reference: 'urn:uuid:2' },
          },
          search: { score: '1.50' },
        },
        { resource: { resourceType: 'Binary', contentType: 'text/plain', content: 'eA==' } },
      ],
    },
  ],
]

test.each(pairs)('XML and JSON of %s give the same tree', (_, xmlText, value) => {
  const fromXml = xml(xmlText)
  const fromJson = json(JSON.stringify(value).replace('"1.50"', '1.50'))
  expect(treeOf(fromXml.root)).toEqual(treeOf(fromJson.root))
  expect(fromXml.foreign).toEqual([])
  expect(fromJson.mistyped).toEqual([])
})
