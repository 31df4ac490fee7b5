import { nowhere, type Place } from '../model/place.ts'
import { endpointOf } from './endpoint.ts'

/** Faults of the head's own syntax. */
export const headFaults: Place<string> = ({ head }) =>
  head.faults.map((fault) => ({ value: fault, at: 'request head', received: fault }))

/** Size of the head in bytes; silent when unknown. */
export const headSize: Place<number> = ({ head }) =>
  head.size === undefined
    ? nowhere
    : [{ value: head.size, at: 'request head', received: () => `${head.size} bytes` }]

/** Size of the body in bytes. */
export const bodySize: Place<number> = ({ body, missing }) =>
  missing.has('body') ? nowhere : [{ value: body.size, at: 'body', received: () => `${body.size} bytes` }]

/** The Content-Encoding; `identity` when none is sent. */
export const contentEncoding: Place<string> = ({ body, missing }) =>
  missing.has('headers') ? nowhere : [{ value: body.encoding, at: 'Content-Encoding' }]

/** Whether an encoding is a compression that HTTP knows. */
export function isCompression(encoding: string): boolean {
  return ['gzip', 'x-gzip', 'deflate', 'compress', 'br'].includes(encoding)
}

/** Whether the client certificate is valid; silent where nobody knows what was presented. */
export const certificateState: Place<string> = ({ clientCertificate }, { now }) => {
  if (clientCertificate === undefined) return nowhere
  return [{ value: stateOf(clientCertificate, now), at: 'client certificate' }]
}

/** Names of the client certificate beside the name that the endpoint is registered with. */
export const certificateNames: Place<readonly [readonly string[], string]> = (request, context) => {
  const { clientCertificate } = request
  const name = endpointOf(request, context)?.certificateName
  if (clientCertificate === undefined || clientCertificate === 'none' || name === undefined) return nowhere
  const { names } = clientCertificate
  return [{ value: [names, name], at: 'client certificate', received: names.join(', ') || 'no name' }]
}

function stateOf(
  certificate: 'none' | { readonly trusted: boolean; readonly validFrom: number; readonly validTo: number },
  now: number | undefined,
): string {
  if (certificate === 'none') return 'none'
  if (!certificate.trusted) return 'not trusted'
  if (now === undefined) return 'valid'
  if (now < certificate.validFrom) return 'not yet valid'
  return now > certificate.validTo ? 'expired' : 'valid'
}
