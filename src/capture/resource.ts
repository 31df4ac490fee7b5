import type { JsonDocument, Read } from '../spec/model/json.ts'
import type { Capture } from './capture.ts'

/** A Bundle or Subscription that was saved alone, as the body of the request that would carry it. */
export function resourceCapture(
  label: string,
  body: Uint8Array,
  resourceType: 'Bundle' | 'Subscription',
  syntax: 'xml' | 'json',
): Capture {
  const partial = resourceType === 'Bundle' ? 'bundle' : 'subscription'
  const target = resourceType === 'Bundle' ? '/STU3/Events/1/$process-message' : '/STU3/Subscription'
  const headers = [['Content-Type', `application/fhir+${syntax}`]] as const
  const request = { method: 'POST', target, headers, body }
  return { format: partial, messages: [{ label, request, partial, startLine: 1 }], skipped: 0, hints: [] }
}

/** Local name of the first start tag of what begins like XML, well formed or not. */
export function nameOfRoot(text: string): string | undefined {
  const prolog = /^(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?:[^[>]|\[[^\]]*\])*>)*/is.exec(text)?.[0] ?? ''
  return /^<(?:[^\s/>:<]+:)?([^\s/>:<]+)/.exec(text.slice(prolog.length))?.[1]
}

/** The resource type that a JSON text names; of one that cannot be read, the first that stands in it. */
export function resourceTypeOf(read: Read<JsonDocument>, text: string): string | undefined {
  if (!read.ok) return /"resourceType"\s*:\s*"(Bundle|Subscription)"/.exec(text)?.[1]
  const { value } = read.value
  if (typeof value !== 'object' || value === null || !('resourceType' in value)) return undefined
  return String(value.resourceType)
}
