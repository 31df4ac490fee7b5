/** What a Spine error or warning code means, in words. */
export function displayOf(code: string): string {
  return displays.get(code) ?? code.toLowerCase().replaceAll('_', ' ')
}

const displays: ReadonlyMap<string, string> = new Map([
  ['ACCESS_DENIED', 'Access has been denied to process this request'],
  ['ACCESS_DENIED_SSL', 'The client certificate was not accepted'],
  ['ASID_CHECK_FAILED', 'The sender or receiver ASID is not authorised for this interaction'],
  ['BAD_REQUEST', 'Bad request'],
  ['DEPRECATED', 'The event type is deprecated'],
  ['DUPLICATE_REJECTED', 'The same subscription exists already'],
  ['INTERNAL_SERVER_ERROR', 'Unexpected internal server error'],
  ['INVALID_NHS_NUMBER', 'Invalid NHS number'],
  ['INVALID_REQUEST_MESSAGE', 'Invalid request message'],
  ['INVALID_RESOURCE', 'Invalid validation of resource'],
  ['MESSAGE_NOT_WELL_FORMED', 'Message not well formed'],
  ['MISSING_OR_INVALID_HEADER', 'There is a required header missing or invalid'],
  ['MSG_RESOURCE_ID_FAIL', 'Resource id not allowed'],
  ['NO_LONGER_SUPPORTED', 'The event type is no longer supported'],
  ['NO_RECORD_FOUND', 'No record found'],
  ['PATIENT_NOT_FOUND', 'Patient not found'],
  ['UNSUPPORTED_MEDIA_TYPE', 'Unsupported media type'],
])
