import { isMadeOutTo, presentedTo } from '../client/presented-certificate.ts'
import type { Target } from '../client/target.ts'
import type { Endpoint, Registry } from '../spec/model/registry.ts'
import type { Scope } from './scope.ts'

/**
 * What is sent over mutual TLS, and how it is judged: a run presents one certificate, so that good requests are those of
 * the endpoints that it is made out to, and of those whose name nobody said. Where it is made out to none of them, or
 * there is no certificate, nothing is known of what was presented.
 */
export function presenting<T extends Pick<Scope, 'registry' | 'judging'> & { readonly target: Target }>(
  options: T,
): T {
  const { target, registry, judging } = options
  const endpoints = sendersOf(registry, presentedTo(target, registry)?.names)
  const byAsid = new Map(endpoints.map((endpoint) => [endpoint.asid, endpoint]))
  const ofSenders: Registry = { ...registry, endpoints, endpoint: (asid) => byAsid.get(asid) }
  return { ...options, registry: ofSenders, judging: { ...judging, registry } }
}

/** Endpoints that the certificate of a run is not made out to. */
export function strangersTo({ registry, judging }: Pick<Scope, 'registry' | 'judging'>): readonly Endpoint[] {
  return (judging.registry?.endpoints ?? []).filter(({ asid }) => registry.endpoint(asid) === undefined)
}

/** The name under which requests of an endpoint come, whatever its own is; undefined where nothing is known of it. */
export function nameOver({ asid }: Endpoint, registry: Registry): string | undefined {
  const own = registry.endpoint(asid)
  return own === undefined ? registry.endpoints[0]?.certificateName : own.certificateName
}

function sendersOf(registry: Registry, names: readonly string[] | undefined): readonly Endpoint[] {
  if (names === undefined)
    return registry.endpoints.map((endpoint) => ({ ...endpoint, certificateName: undefined }))
  return registry.endpoints
    .filter((endpoint) => isMadeOutTo(endpoint, names))
    .map((endpoint) => ({ ...endpoint, certificateName: endpoint.certificateName ?? names[0] }))
}
