import { readCriteria } from '../spec/model/criteria.ts'
import { valueOfChild } from '../spec/model/element.ts'
import { readEventMessage } from '../spec/model/event-message.ts'
import type { FhirDocument } from '../spec/model/fhir.ts'
import { createSubscription, publishEvent } from '../spec/model/operation.ts'
import type { Head, Part, Request } from '../spec/model/request.ts'
import { readRequester } from '../spec/model/requester.ts'
import { operationOf, readRoute } from '../spec/model/route.ts'
import { surveyOf } from '../spec/model/survey.ts'
import { readAccept } from './accept.ts'
import { readAuthorization } from './authorization.ts'
import { readBody } from './body.ts'
import { fieldsOf } from './fields.ts'
import type { HttpRequest } from './http-message.ts'
import { readMediaType } from './media-type.ts'

export interface ReadOptions {
  /** What stands before `/STU3` in the path; empty unless told. */
  readonly basePath?: string | undefined
  /** Parts that the capture lacks. */
  readonly missing?: ReadonlySet<Part> | undefined
}

/** Reads every part of a request once, whatever is wrong with it. */
export function readRequest(http: HttpRequest, options: ReadOptions = {}): Request {
  const { missing = nothing } = options
  const route = readRoute(http.target, options.basePath)
  const operation = operationOf(http.method, route)
  const head = readHead(http)
  const contentTypes = head.fields.get('content-type') ?? none
  const accepts = head.fields.get('accept') ?? none
  const authorization = readAuthorization(head.fields.get('authorization') ?? none)
  const body = readBody(http.body, head.fields.get('content-encoding')?.[0])
  const document = body.document?.ok ? body.document.value : undefined
  return {
    method: http.method,
    route,
    operation,
    head,
    authorization,
    requester: readRequester(authorization),
    contentType: {
      lines: contentTypes,
      value: contentTypes.length === 1 ? readMediaType(contentTypes[0] ?? '') : undefined,
    },
    accept: { lines: accepts, value: rangesOf(accepts) },
    body,
    event: operation === publishEvent && document !== undefined ? readEventMessage(document.root) : undefined,
    subscription:
      operation === createSubscription && document !== undefined ? subscriptionOf(document) : undefined,
    clientCertificate: http.clientCertificate,
    missing,
  }
}

const nothing: ReadonlySet<Part> = new Set()
const none: readonly string[] = []

function readHead({ headers, headFaults, headSize }: HttpRequest): Head {
  const names = headers.map(([name]) => name)
  return { fields: fieldsOf(headers), names, faults: headFaults ?? none, size: headSize }
}

function rangesOf(lines: readonly string[]): ReturnType<typeof readAccept>['ranges'] | undefined {
  if (lines.length === 0) return undefined
  const { ranges, wellFormed } = readAccept(lines.join(','))
  return wellFormed ? ranges : undefined
}

function subscriptionOf({ root }: FhirDocument): NonNullable<Request['subscription']> {
  const criteria = valueOfChild(root, 'criteria')
  return { root, survey: surveyOf(root), criteria: criteria ? readCriteria(criteria) : undefined }
}
