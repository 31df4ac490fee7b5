import { anyClientError, type Refusal, type RefusalAnswer } from '../model/refusal.ts'

const header = (status: number, code: string): RefusalAnswer => ({
  status,
  code,
  spine: 'MISSING_OR_INVALID_HEADER',
})
const asidCheck: RefusalAnswer = { status: 403, code: 'forbidden', spine: 'ASID_CHECK_FAILED' }
const accessDenied: RefusalAnswer = { status: 403, code: 'forbidden', spine: 'ACCESS_DENIED' }
const invalidResource: RefusalAnswer = { status: 422, code: 'invalid', spine: 'INVALID_RESOURCE' }
const invalidCode: RefusalAnswer = { status: 400, code: 'code-invalid', spine: 'INVALID_CODE_VALUE' }
const notWellFormed: RefusalAnswer = { status: 400, code: 'structure', spine: 'MESSAGE_NOT_WELL_FORMED' }
const invalidMessage: RefusalAnswer = { status: 400, code: 'value', spine: 'INVALID_REQUEST_MESSAGE' }
const badRequest: RefusalAnswer = { status: 400, code: 'invalid', spine: 'BAD_REQUEST' }
const noRecord: RefusalAnswer = { status: 404, code: 'not-found', spine: 'NO_RECORD_FOUND' }
const notSupported = (status: number, severity: 'fatal' | 'error'): RefusalAnswer => ({
  status,
  code: 'not-supported',
  spine: 'NO_LONGER_SUPPORTED',
  severity,
})
const noLongerSupported: Refusal['answers'] = [
  notSupported(422, 'error'),
  notSupported(anyClientError, 'error'),
  notSupported(anyClientError, 'fatal'),
]
const token: Refusal['answers'] = [
  header(400, 'structure'),
  header(400, 'invalid'),
  { status: 401 },
  { status: 401, code: 'forbidden', spine: 'AUTHOR_CREDENTIALS_ERROR', severity: 'fatal' },
]
const unmatched: RefusalAnswer = { status: 400, code: 'invalid', spine: 'REQUEST_UNMATCHED' }
const resource: Refusal['answers'] = [
  invalidResource,
  { status: 422, code: 'structure', spine: 'INVALID_RESOURCE' },
  { status: 400, code: 'invalid', spine: 'INVALID_RESOURCE' },
  { status: 400, code: 'structure', spine: 'INVALID_RESOURCE' },
  { status: 422, code: 'invalid', spine: 'REFERENCE_NOT_FOUND' },
  { status: 400, code: 'value', spine: 'INVALID_ELEMENT' },
  invalidMessage,
  invalidCode,
  { status: 400, code: 'code-invalid', spine: 'INVALID_CODE_SYSTEM' },
  { status: 400, code: 'value', spine: 'INVALID_IDENTIFIER_SYSTEM' },
  { status: 400, code: 'value', spine: 'INVALID_IDENTIFIER_VALUE' },
]

/**
 * What a provider answers when a rule is broken, by kind of fault: the sets gathered from Spine Core's
 * page on error handling and its sibling's; the first of each is the one that we prefer.
 */
export const refused = {
  /** The Authorization field, the token, a claim by itself. */
  token: { basis: 'stated', answers: token },
  /** A claim that does not go with another claim or with the request. */
  unmatchedClaim: { basis: 'stated', answers: [...token, unmatched] },
  /** The scope claim. */
  scope: { basis: 'stated', answers: [...token, unmatched, { status: 403 }] },
  /** An ASID or ODS code in a claim that is unknown, or the two not associated. */
  unknownRequester: {
    basis: 'inferred',
    answers: [
      header(400, 'structure'),
      header(400, 'invalid'),
      asidCheck,
      { status: 404, code: 'not-found', spine: 'ORGANISATION_NOT_FOUND' },
    ],
  },
  /** fromASID, toASID or InteractionID absent, malformed, or of another request. */
  endpointHeader: { basis: 'stated', answers: [header(400, 'invalid')] },
  /** fromASID or toASID that is not who it should be. */
  asidCheck: { basis: 'inferred', byGateway: true, answers: [asidCheck, header(400, 'invalid'), unmatched] },
  /** An interaction that the ASID was not assured for. */
  notAssured: { basis: 'stated', byGateway: true, answers: [asidCheck, accessDenied] },
  /** The client certificate. */
  certificate: {
    basis: 'inferred',
    byGateway: true,
    answers: [
      { status: 403, code: 'forbidden', spine: 'ACCESS_DENIED_SSL' },
      accessDenied,
      { status: 400 },
      { status: 495 },
      { status: 496 },
    ],
  },
  /** Content-Type not supported. */
  mediaType: {
    basis: 'stated',
    byGateway: true,
    answers: [
      { status: 415, code: 'not-supported', spine: 'UNSUPPORTED_MEDIA_TYPE' },
      { status: 415, code: 'invalid', spine: 'UNSUPPORTED_MEDIA_TYPE' },
    ],
  },
  /** Nothing acceptable can be served. */
  accept: {
    basis: 'stated',
    byGateway: true,
    answers: [
      { status: 406, code: 'not-supported', spine: 'UNSUPPORTED_MEDIA_TYPE' },
      { status: 406, code: 'invalid', spine: 'UNSUPPORTED_MEDIA_TYPE' },
      { status: 415, code: 'not-supported', spine: 'UNSUPPORTED_MEDIA_TYPE' },
      { status: 415, code: 'invalid', spine: 'UNSUPPORTED_MEDIA_TYPE' },
    ],
  },
  /** An NHS number malformed, or its check digit wrong. */
  nhsNumber: {
    basis: 'stated',
    answers: [
      { status: 400, code: 'value', spine: 'INVALID_NHS_NUMBER' },
      { status: 400, code: 'invalid', spine: 'INVALID_NHS_NUMBER' },
    ],
  },
  /** The same in the requesting_patient claim. */
  nhsNumberOfClaim: {
    basis: 'stated',
    answers: [
      { status: 400, code: 'value', spine: 'INVALID_NHS_NUMBER' },
      { status: 400, code: 'invalid', spine: 'INVALID_NHS_NUMBER' },
      header(400, 'structure'),
      header(400, 'invalid'),
    ],
  },
  /** An NHS number not known to PDS. */
  unknownPatient: {
    basis: 'stated',
    answers: [
      { status: 404, code: 'not-found', spine: 'PATIENT_NOT_FOUND' },
      noRecord,
      { status: 400, code: 'business-rule', spine: 'INVALID_PATIENT_DEMOGRAPHICS' },
    ],
  },
  /** A body that is not well formed. */
  notWellFormed: { basis: 'stated', answers: [notWellFormed, invalidMessage, badRequest] },
  /** No body. */
  emptyBody: { basis: 'inferred', answers: [invalidMessage, notWellFormed, badRequest] },
  /** A body over the limit. */
  tooLarge: { basis: 'inferred', byGateway: true, answers: [{ status: 413 }, invalidMessage] },
  /** A head that is not HTTP, or over the limit. */
  malformedHead: {
    basis: 'inferred',
    byGateway: true,
    answers: [{ status: 400 }, { status: 413 }, { status: 431 }],
  },
  /** A resource that breaks a rule. */
  resource: { basis: 'stated', answers: resource },
  /** Criteria that break their grammar. */
  criteria: {
    basis: 'inferred',
    answers: [
      invalidMessage,
      { status: 400, code: 'invalid', spine: 'INVALID_REQUEST_MESSAGE' },
      { status: 422, code: 'invalid', spine: 'INVALID_PARAMETER' },
      { status: 400, code: 'invalid', spine: 'INVALID_PARAMETER' },
      invalidResource,
      { status: 400, code: 'invalid', spine: 'INVALID_RESOURCE' },
    ],
  },
  /** An id sent by the client. */
  clientId: {
    basis: 'stated',
    answers: [
      { status: 405, code: 'forbidden', spine: 'MSG_RESOURCE_ID_FAIL' },
      invalidResource,
      { status: 400 },
    ],
  },
  /** Mailbox, contact and ASID of different organisations; somebody else's subscription. */
  otherOrganisation: { basis: 'inferred', answers: [accessDenied, asidCheck] },
  /** The same subscription again. */
  duplicate: {
    basis: 'inferred',
    answers: [
      { status: 422, code: 'duplicate', spine: 'DUPLICATE_REJECTED' },
      { status: 400, code: 'duplicate', spine: 'DUPLICATE_REJECTED' },
    ],
  },
  /** An event type that is no longer supported. */
  noLongerSupported: { basis: 'stated', answers: noLongerSupported },
  /** An event type that was withdrawn. */
  withdrawn: {
    basis: 'inferred',
    answers: [...noLongerSupported, invalidResource, invalidCode],
  },
  /** An event type that cannot be published. */
  cannotBePublished: {
    basis: 'inferred',
    answers: [asidCheck, accessDenied, header(400, 'invalid'), invalidCode, invalidResource],
  },
  /** An id that is unknown or deleted. */
  unknownId: { basis: 'stated', answers: [noRecord, { status: 410 }] },
  /** An id that is malformed. */
  malformedId: { basis: 'inferred', answers: [badRequest, noRecord] },
  /** A method or path that is none of the four operations. */
  methodOrPath: {
    basis: 'stated',
    byGateway: true,
    answers: [
      { status: 405, code: 'not-supported' },
      badRequest,
      { status: 501, code: 'not-supported', spine: 'NOT_IMPLEMENTED' },
      { status: 404 },
    ],
  },
} as const satisfies Readonly<Record<string, Refusal>>
