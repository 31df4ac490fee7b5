/** What there are test vectors of. */
export type VectorKind = keyof typeof vectorKinds

interface KindOfVectors {
  /** What is tested, as `algorithm` of the file says it. */
  readonly algorithm: string
  /** Type of the test groups. */
  readonly type: string
  /** What an input is, a line each. */
  readonly header: readonly string[]
}

/** Each kind of test vectors, by the name that `vectors --only` takes. */
export const vectorKinds = {
  token: {
    algorithm: 'NEMS unsecured JWT',
    type: 'TokenTest',
    header: [
      'An input is the whole value of an Authorization header.',
      'It is sent with the request of its group, at the UTC second `at`.',
    ],
  },
  'media-type': {
    algorithm: 'NEMS media types',
    type: 'MediaTypeTest',
    header: [
      'An input is the whole value of the header that `place` names, Content-Type or Accept.',
      'A Content-Type has to suit the body of the request of its group.',
    ],
  },
  'nhs-number': {
    algorithm: 'NHS number',
    type: 'NhsNumberTest',
    header: [
      'An input is an NHS number alone. Its form and check digit are judged, and whether PDS knows it:',
      'leave out the tests with the flag NeedsRegistry where you only look at the number.',
    ],
  },
  asid: {
    algorithm: 'Accredited system id (ASID)',
    type: 'AsidTest',
    header: [
      'An input is an ASID alone, in the header or claim that `place` names.',
      'Leave out the tests with the flag NeedsRegistry where you only look at its form.',
    ],
  },
  'ods-code': {
    algorithm: 'ODS code',
    type: 'OdsCodeTest',
    header: [
      'An input is an ODS code alone, at the place that `place` names.',
      'Leave out the tests with the flag NeedsRegistry where you only look at its form.',
    ],
  },
  criteria: {
    algorithm: 'Criteria of a NEMS subscription',
    type: 'CriteriaTest',
    header: ['An input is the text of Subscription.criteria, without any escaping of XML or JSON.'],
  },
  subscription: {
    algorithm: 'FHIR STU3 Subscription for NEMS',
    type: 'SubscriptionTest',
    header: [
      'An input is the body of a request that creates a subscription, in XML or in JSON as the Content-Type of its group says.',
    ],
  },
  'event-message': {
    algorithm: 'FHIR STU3 event message for NEMS',
    type: 'EventMessageTest',
    header: ['An input is the body of a request that publishes an event, in XML.'],
  },
} as const satisfies Readonly<Record<string, KindOfVectors>>

/** Every kind of test vectors. */
export const everyVectorKind = Object.keys(vectorKinds) as readonly VectorKind[]

/** Name of the file of a kind. */
export function vectorFileName(kind: VectorKind): string {
  return `${kind.replaceAll('-', '_')}_test.json`
}
