import { maskNhsNumbers } from '../masking/masking.ts'
import type { Registry } from '../spec/model/registry.ts'
import { isOneDigitRepeated } from '../spec/vocabulary/nhs-number.ts'
import { isValidNhsNumber } from '../spec/vocabulary/nhs-number-schemas.ts'
import type { HttpAnswer, HttpRequest } from '../wire/http-message.ts'
import { patientOf, version } from './patient.ts'

/** What PDS was asked and what it answered. */
export interface LookUp {
  /** What stood in the number's place; undefined where the path is no Patient's. */
  readonly nhsNumber: string | undefined
  readonly answer: HttpAnswer
}

/** Where the API stands before `/Patient`. */
export const basePath = '/personal-demographics/FHIR/R4'

/** Answers one request as the PDS FHIR API does: the header field first, then the number, then whether it is known. */
export function lookUp(request: HttpRequest, registry: Registry): LookUp {
  const nhsNumber = numberIn(request)
  const echoed = request.headers.filter(([name]) => /^x-(request|correlation)-id$/i.test(name))
  const [status, body, headers = []] = answerTo(nhsNumber, request, registry)
  return {
    nhsNumber,
    answer: {
      status,
      headers: [['Content-Type', 'application/fhir+json'], ...headers, ...echoed],
      body: Buffer.from(JSON.stringify(body), 'utf8'),
    },
  }
}

type Told = readonly [status: number, body: object, headers?: HttpAnswer['headers']]

function answerTo(nhsNumber: string | undefined, request: HttpRequest, registry: Registry): Told {
  if (nhsNumber === undefined) {
    const only = `only GET ${basePath}/Patient/{nhsNumber} is played here`
    return [400, outcome('not-supported', 'UNSUPPORTED_SERVICE', 'Unsupported Service', only)]
  }
  const id = request.headers.find(([name]) => name.toLowerCase() === 'x-request-id')?.[1]
  if (id === undefined || id === '') {
    const missing = "Missing value - 'X-Request-ID', a new UUID for each request"
    return [400, outcome('required', 'MISSING_VALUE', 'Required value is missing', missing)]
  }
  if (!uuid.test(id)) {
    const invalid = `Invalid value - '${maskNhsNumbers(id)}' in header 'X-Request-ID', expected a UUID`
    return [400, outcome('value', 'INVALID_VALUE', 'Provided value is invalid', invalid)]
  }
  if (!isValidNhsNumber(nhsNumber))
    return [400, outcome('value', 'INVALID_RESOURCE_ID', 'Resource Id is invalid')]
  if (registry.patient(nhsNumber) === 'unknown' || isOneDigitRepeated(nhsNumber))
    return [404, outcome('not-found', 'RESOURCE_NOT_FOUND', 'Resource not found')]
  return [200, patientOf(nhsNumber), [['ETag', `W/"${version}"`]]]
}

function numberIn({ method, target }: HttpRequest): string | undefined {
  const [path = ''] = target.split('?')
  const prefix = `${basePath}/Patient/`
  const number = path.slice(prefix.length)
  return method === 'GET' && path.startsWith(prefix) && !number.includes('/') && number !== ''
    ? number
    : undefined
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function outcome(code: string, spine: string, display: string, diagnostics?: string): object {
  const system = 'https://fhir.nhs.uk/R4/CodeSystem/Spine-ErrorOrWarningCode'
  const coding = [{ system, version: '1', code: spine, display }]
  const issue = { severity: 'error', code, details: { coding }, ...(diagnostics && { diagnostics }) }
  return { resourceType: 'OperationOutcome', issue: [issue] }
}
