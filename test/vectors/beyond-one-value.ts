import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'

const absent = 'a header that is not sent has no value'
const twice = 'a header that is sent twice has no one value'
const interaction = 'the InteractionID is a constant of each operation'
const line = 'method and path are no value that a client makes'
const past = 'rests on earlier requests'
const size = 'too long for a file that people read'
const wire = 'is about bytes on the wire'

/** The rules that no vector breaks, since a vector is one value put into a plain request; with the reason. */
export const beyondOneValue: ReadonlyMap<RequestRuleId, string> = new Map([
  ['authorization/is-sent-once', twice],
  ['endpoint/interaction-is-assured', interaction],
  ['event/id-is-new', past],
  ['header/endpoint-headers-are-sent-once', twice],
  ['header/interaction-id-has-the-event-code', interaction],
  ['header/interaction-id-has-the-screening-code', interaction],
  ['header/interaction-id-is-of-the-event', interaction],
  ['header/interaction-id-is-of-the-operation', interaction],
  ['media-type/accept-is-sent', absent],
  ['media-type/content-type-is-sent-once', twice],
  ['media-type/content-type-is-sent-to-create', absent],
  ['media-type/content-type-is-sent-to-publish', absent],
  ['operation/has-no-query-string', line],
  ['operation/is-one-of-the-four', line],
  ['operation/method-is-not-head-options-or-trace', line],
  ['operation/path-has-no-spare-slash', line],
  ['operation/subscription-exists', past],
  ['operation/subscription-id-is-a-fhir-id', line],
  ['operation/subscription-is-ones-own', past],
  ['operation/subscription-was-created-by-the-same-asid', past],
  ['operation/subscriptions-are-not-updated', line],
  ['subscription/is-not-a-duplicate', past],
  ['transport/body-is-at-most-3-000-000-bytes', size],
  ['transport/body-is-at-most-3-mb', size],
  ['transport/body-is-not-sent', wire],
  ['transport/client-certificate-is-the-endpoints', wire],
  ['transport/client-certificate-is-valid', wire],
  ['transport/content-encoding-is-identity', wire],
  ['transport/content-encoding-is-known', wire],
  ['transport/content-length-is-the-bodys', wire],
  ['transport/head-is-well-formed', wire],
  ['transport/subscription-is-at-most-3-mb', size],
])
