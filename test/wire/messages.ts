/** A small event message that uses every part of XML's grammar that a FHIR document may. */
export const xmlMessage = `<?xml version="1.0" encoding="utf-8" standalone='yes'?>
<?xml-stylesheet href="none.xsl"?>
<!-- a comment - of one line -->
<Bundle xmlns="http://hl7.org/fhir" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b">
  <id value="0e4f1c5a-7c0e-4b53-9f57-0c4a3f4b8d01"/>
  <meta><lastUpdated value='2026-11-22T10:00:00+00:00'/></meta>
  <type value="message"/>
  <entry>
    <fullUrl value="urn:uuid:0e4f1c5a-7c0e-4b53-9f57-0c4a3f4b8d02"/>
    <resource>
      <f:MessageHeader xmlns:f="http://hl7.org/fhir" id = "h">
        <f:text><f:status value="generated"/><div xmlns="http://www.w3.org/1999/xhtml">One &lt; two<br/>&#x1F600;</div></f:text>
        <f:extension url="https://example.org/a?b=c&amp;d=e"><f:valueString value="&#169; &quot;é&apos;"/></f:extension>
        <f:timestamp value="2026-11-22T10:00:00+00:00"/>
      </f:MessageHeader>
    </resource>
  </entry>
  <entry><resource><Patient xml:lang="en"><name><family value="Jones"/><![CDATA[ ]]></name>
    <birthDate value="2020-02-29"></birthDate></Patient></resource></entry>
</Bundle>
<!-- end -->
`

/** Claims with every kind of JSON value and escape. */
export const claimsText = JSON.stringify(
  {
    iss: 'https://client.example/nems',
    sub: 'https://fhir.nhs.uk/Id/accredited-system|200000000117',
    exp: 1795305600,
    iat: 1795305300,
    half: -0.5e-3,
    big: 1e21,
    escaped: '\u0000\b\f\n\r\t"\\/é😀',
    list: [true, false, null, [], {}, [1, [2]], { a: { b: [''] } }],
  },
  null,
  1,
).replace('😀', '\\ud83d\\ude00')
