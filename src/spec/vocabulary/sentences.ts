/** One sentence of a guidance page that obliges somebody, in our words. */
export interface Sentence {
  /** Heading under which it stands. */
  readonly section: string
  readonly words: string
  /** Why no rule can check it, where none can. */
  readonly untestable?: string
}

/** Obliging sentences of the page "Generic Publication API Guidance", in its order. */
export const publicationSentences = {
  'nhs-numbers': {
    section: 'NHS Numbers',
    words: 'every NHS number in an event has been verified against PDS when the event is published',
  },
  'not-by-dbs': {
    section: 'NHS Numbers',
    words: 'the verification is not done by the Demographics Batch Service',
    untestable: 'how a number was verified leaves no trace in the request or its answer',
  },
  assurance: {
    section: 'Endpoint Registration',
    words: 'the submitting system has been assured nationally',
  },
  endpoint: {
    section: 'Endpoint Registration',
    words: 'the submitting system is a Spine endpoint with a certificate of its own',
  },
  jwt: {
    section: 'JWT',
    words: 'every request carries a JWT that tells the sending system and organisation',
  },
  scope: { section: 'JWT Claims', words: 'scope is patient/Bundle.write' },
  'sub-with-user': {
    section: 'JWT Claims',
    words: 'with a requesting_user claim, sub has the same value',
  },
  'sub-without-user': {
    section: 'JWT Claims',
    words: 'without a requesting_user claim, sub has the value of requesting_system',
  },
  'requesting-system': {
    section: 'JWT Claims',
    words: 'requesting_system holds the ASID of the system that makes the request',
  },
  'asid-registered': {
    section: 'JWT Claims',
    words: 'that ASID is valid and registered with the Spine',
  },
  'requesting-organisation': {
    section: 'JWT Claims',
    words: 'requesting_organisation holds the ODS code of the sending organisation',
  },
  'ods-code-known': { section: 'JWT Claims', words: 'that ODS code is known to the Spine' },
  'ods-code-associated': {
    section: 'JWT Claims',
    words: 'that ODS code is associated with the ASID of requesting_system',
  },
  'requesting-user': {
    section: 'JWT Claims',
    words: 'requesting_user, where sent, identifies the professional who makes the request',
  },
  'content-type': {
    section: 'NEMS Supported MIME-types',
    words: 'Content-Type is one of the four XML types listed',
  },
  accept: { section: 'NEMS Supported MIME-types', words: 'Accept is one of the four XML types listed' },
  'default-type': {
    section: 'NEMS Supported MIME-types',
    words: 'without a MIME type NEMS takes application/xml+fhir;charset=utf-8',
  },
} as const satisfies Readonly<Record<string, Sentence>>

/** Obliging sentences of the page "Generic Subscription API Requirements", in its order. */
export const subscriptionSentences = {
  'no-versions': {
    section: 'Updating a Subscription',
    words: 'a subscription is changed by deleting it and creating a new one',
  },
  'nhs-numbers': {
    section: 'NHS Numbers',
    words: 'every NHS number in a subscription has been verified against PDS when the API is called',
  },
  'not-by-dbs': {
    section: 'NHS Numbers',
    words: 'the verification is not done by the Demographics Batch Service',
    untestable: 'how a number was verified leaves no trace in the request or its answer',
  },
  assurance: {
    section: 'Endpoint Registration',
    words: 'the submitting system has been assured nationally',
  },
  endpoint: {
    section: 'Endpoint Registration',
    words: 'the submitting system is a Spine endpoint with a certificate of its own',
  },
  'ods-codes-of-endpoint': {
    section: 'Endpoint Registration',
    words: "the endpoint's ASID holds the ODS codes that its subscriptions use",
  },
  'mailbox-of-ods-code': {
    section: 'Endpoint Registration',
    words: 'those ODS codes match the ODS code of the MESH mailbox',
  },
  jwt: {
    section: 'JWT',
    words: 'every request carries a JWT that tells the requesting system and user',
  },
  scope: {
    section: 'JWT Claims',
    words: 'scope is patient/Subscription.read or patient/Subscription.write',
  },
  'sub-with-user': {
    section: 'JWT Claims',
    words: 'with a requesting_user claim, sub has the same value',
  },
  'sub-without-user': {
    section: 'JWT Claims',
    words: 'without a requesting_user claim, sub has the value of requesting_system',
  },
  'requesting-system': {
    section: 'JWT Claims',
    words: 'requesting_system holds the ASID of the system that makes the request',
  },
  'asid-registered': {
    section: 'JWT Claims',
    words: 'that ASID is valid and registered with the Spine',
  },
  'requesting-organisation': {
    section: 'JWT Claims',
    words: 'requesting_organisation holds the ODS code of the requesting organisation',
  },
  'ods-code-known': { section: 'JWT Claims', words: 'that ODS code is known to the Spine' },
  'ods-code-associated': {
    section: 'JWT Claims',
    words: 'that ODS code is associated with the ASID of requesting_system',
  },
  'requesting-user': {
    section: 'JWT Claims',
    words: 'requesting_user, where sent, identifies the professional who makes the request',
  },
  'requesting-patient': {
    section: 'JWT Claims',
    words: 'requesting_patient, where sent, holds a valid NHS number',
  },
  'content-type': {
    section: 'NEMS Supported MIME-types',
    words: 'the MIME type of a request is one of the eight XML and JSON types listed',
  },
  accept: {
    section: 'NEMS Supported MIME-types',
    words: 'the MIME type asked for is one of the eight XML and JSON types listed',
  },
  'default-type': {
    section: 'NEMS Supported MIME-types',
    words: 'without a MIME type NEMS takes application/xml+fhir;charset=utf-8',
  },
} as const satisfies Readonly<Record<string, Sentence>>

export type PublicationSentence = keyof typeof publicationSentences
export type SubscriptionSentence = keyof typeof subscriptionSentences
