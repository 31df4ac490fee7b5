import { X509Certificate } from 'node:crypto'
import { namesIn } from '../certificates/certificate-names.ts'
import type { Target } from '../client/target.ts'
import type { Endpoint, Registry } from '../spec/model/registry.ts'
import type { Scope } from './cases-of-change.ts'

/** Who sends requests, how they are judged, and where they go. */
type Presenting = Pick<Scope, 'registry' | 'judging'> & { readonly target: Target }

/**
 * What is sent over mutual TLS, and how it is judged: a run presents one certificate, so that good requests are those of
 * the endpoints that it is made out to, and of those whose name nobody said. Where it is made out to none of them, or
 * there is no certificate, nothing is known of what was presented.
 */
export function presenting<T extends Presenting>(options: T): T {
  const { target, registry, judging } = options
  return {
    ...options,
    registry: ofSenders(registry, namesPresented(target)),
    judging: { ...judging, registry },
  }
}

/** Endpoints of a registry that the certificate of a run is not made out to, as they are when they present it. */
export function strangersTo({ registry, judging }: Pick<Scope, 'registry' | 'judging'>): readonly Endpoint[] {
  const [name] = registry.endpoints.flatMap(({ certificateName }) => certificateName ?? [])
  if (name === undefined) return []
  const all = judging.registry?.endpoints ?? []
  return all
    .filter(({ asid }) => registry.endpoint(asid) === undefined)
    .map((endpoint) => ({ ...endpoint, certificateName: name }))
}

/** Says so where a certificate is made out to nobody in the registry. */
export function presentingNotes({ registry, target }: Presenting): readonly string[] {
  const names = namesPresented(target)
  if (names === undefined || registry.endpoints.some((endpoint) => isOf(endpoint, names))) return []
  return [
    `--cert is made out to ${names.join(', ') || 'no name'}, which is the certificateName of no endpoint in the registry: nothing is said of certificates`,
  ]
}

function namesPresented({ tls }: Target): readonly string[] | undefined {
  return tls?.cert === undefined ? undefined : namesIn(new X509Certificate(tls.cert).toLegacyObject())
}

function ofSenders(registry: Registry, names: readonly string[] | undefined): Registry {
  const own = registry.endpoints
    .filter((endpoint) => names !== undefined && isOf(endpoint, names))
    .map((endpoint) => ({ ...endpoint, certificateName: endpoint.certificateName ?? names?.[0] }))
  const endpoints =
    own.length > 0 ? own : registry.endpoints.map((endpoint) => ({ ...endpoint, certificateName: undefined }))
  const byAsid = new Map(endpoints.map((endpoint) => [endpoint.asid, endpoint]))
  return { ...registry, endpoints, endpoint: (asid) => byAsid.get(asid) }
}

function isOf({ certificateName }: Endpoint, names: readonly string[]): boolean {
  return certificateName === undefined || names.includes(certificateName)
}
