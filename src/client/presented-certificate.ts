import { X509Certificate } from 'node:crypto'
import { namesIn } from '../certificates/certificate-names.ts'
import type { Endpoint, Registry } from '../spec/model/registry.ts'
import type { ClientCertificate } from '../wire/http-message.ts'
import type { Target } from './target.ts'

/**
 * What is presented to a target that was given a client certificate, which it is taken to trust. Undefined without one, and
 * where endpoints of a registry have names and none of them is in it: then nobody knows whose it is to be.
 */
export function presentedTo({ tls }: Target, registry: Registry): ClientCertificate | undefined {
  if (tls?.cert === undefined) return undefined
  const certificate = new X509Certificate(tls.cert)
  const names = namesIn(certificate.toLegacyObject())
  const known = registry.endpoints.flatMap(({ certificateName }) => certificateName ?? [])
  if (known.length > 0 && !known.some((name) => names.includes(name))) return undefined
  const [validFrom = 0, validTo = 0] = [certificate.validFrom, certificate.validTo].map(
    (date) => Date.parse(date) / 1000,
  )
  return { names, trusted: true, validFrom, validTo }
}

/** Whether a certificate with these names is that of an endpoint, as far as anybody said. */
export function isMadeOutTo({ certificateName }: Endpoint, names: readonly string[]): boolean {
  return certificateName === undefined || names.includes(certificateName)
}

/** Says so where a certificate is made out to nobody in a registry. */
export function presentedNotes(target: Target, registry: Registry): readonly string[] {
  if (target.tls?.cert === undefined || presentedTo(target, registry) !== undefined) return []
  const names = namesIn(new X509Certificate(target.tls.cert).toLegacyObject()).join(', ')
  return [
    `--cert is made out to ${names || 'no name'}, which is the certificateName of no endpoint in the registry: nothing is said of certificates`,
  ]
}
