/** URL of the extension of MessageHeader that says whom an event is about. */
export const routingDemographicsExtension =
  'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-RoutingDemographics-1'

/** URL of the extension of MessageHeader that says whether an event is new, an update or a delete. */
export const messageEventTypeExtension =
  'https://fhir.nhs.uk/STU3/StructureDefinition/Extension-MessageEventType-1'
