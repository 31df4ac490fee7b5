import { readCriteria } from '../spec/model/criteria.ts'
import { valueOfChild } from '../spec/model/element.ts'
import { readEventMessage } from '../spec/model/event-message.ts'
import type { FhirDocument } from '../spec/model/fhir.ts'
import { createSubscription, publishEvent } from '../spec/model/operation.ts'
import type { Head, Part, Request } from '../spec/model/request.ts'
import { operationOf, readRoute } from '../spec/model/route.ts'
import { surveyOf } from '../spec/model/survey.ts'
import { readBody } from './body.ts'
import { fieldsOf } from './fields.ts'
import { type FieldsReader, readFields } from './fields-reader.ts'
import type { HttpRequest } from './http-message.ts'

export interface ReadOptions {
  /** What stands before `/STU3` in the path; empty unless told. */
  readonly basePath?: string | undefined
  /** Parts that the capture lacks. */
  readonly missing?: ReadonlySet<Part> | undefined
  /** Reads them anew unless told. */
  readonly readFields?: FieldsReader | undefined
}

/** Reads every part of a request once, whatever is wrong with it. */
export function readRequest(http: HttpRequest, options: ReadOptions = {}): Request {
  const { missing = nothing } = options
  const route = readRoute(http.target, options.basePath)
  const operation = operationOf(http.method, route)
  const head = readHead(http)
  const { fields, areKnown } = (options.readFields ?? readFields)(head.fields)
  const body = readBody(http.body, head.fields.get('content-encoding')?.[0])
  const document = body.document?.ok ? body.document.value : undefined
  return {
    method: http.method,
    route,
    operation,
    head,
    knownFields: areKnown && missing.size === 0 ? fields : undefined,
    authorization: fields.authorization,
    requester: fields.requester,
    contentType: fields.contentType,
    accept: fields.accept,
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

function subscriptionOf({ root }: FhirDocument): NonNullable<Request['subscription']> {
  const criteria = valueOfChild(root, 'criteria')
  return { root, survey: surveyOf(root), criteria: criteria ? readCriteria(criteria) : undefined }
}
