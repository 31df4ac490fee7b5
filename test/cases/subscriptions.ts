/** The subscriptions that the valid create requests carry. */

export const explicitXml = `<Subscription xmlns="http://hl7.org/fhir">
<meta><profile value="https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1"/></meta>
<status value="requested"/>
<contact><system value="url"/><value value="https://directory.spineservices.nhs.uk/STU3/Organization/A91720"/><use value="work"/></contact>
<end value="2028-03-01T00:00:00+00:00"/>
<reason value="Direct care"/>
<criteria value="/Bundle?type=message&amp;serviceType=GP&amp;Patient.identifier=http://fhir.nhs.net/Id/nhs-number|9993405639&amp;MessageHeader.event=pds-change-of-gp-1&amp;MessageHeader.event=vaccinations-1"/>
<channel><type value="message"/><endpoint value="A91720OT001"/></channel>
</Subscription>`

export const genericXml = `<Subscription xmlns="http://hl7.org/fhir">
<meta><profile value="https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1"/></meta>
<status value="requested"/>
<contact><system value="url"/><value value="https://directory.spineservices.nhs.uk/STU3/Organization/A91720"/><use value="work"/></contact>
<reason value="Direct care"/>
<criteria value="/Bundle?type=message&amp;serviceType=CHO&amp;MessageHeader.event=pds-record-change-1&amp;Patient.age=lt19&amp;subscriptionRuleType=CHO_POSTCODE_CCG&amp;Organization.identifier=15N&amp;tag=child-health"/>
<channel><type value="message"/><endpoint value="A91720OT001"/></channel>
</Subscription>`

export const explicitJson = `{
"resourceType": "Subscription",
"meta": { "profile": ["https://fhir.nhs.uk/STU3/StructureDefinition/EMS-Subscription-1"] },
"status": "requested",
"contact": [{ "system": "url", "value": "https://directory.spineservices.nhs.uk/STU3/Organization/A91720", "use": "work" }],
"end": "2028-03-01T00:00:00Z",
"reason": "Direct care",
"criteria": "/Bundle?type=message&serviceType=GP&Patient.identifier=http://fhir.nhs.net/Id/nhs-number|9993405639&MessageHeader.event=pds-change-of-gp-1",
"channel": { "type": "message", "endpoint": "A91720OT001" }
}`
