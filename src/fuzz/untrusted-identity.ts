import { makeAuthority } from '../certificates/authority.ts'
import type { HttpRequest } from '../wire/http-message.ts'

/** A client certificate and its key, as PEM, of an authority that is made for it alone: nobody has a reason to trust it. */
export interface UntrustedIdentity {
  readonly cert: Buffer
  readonly key: Buffer
}

/** Made out to the name under which a request comes. */
export async function untrustedIdentity({ clientCertificate }: HttpRequest): Promise<UntrustedIdentity> {
  const [name = 'nobody'] = typeof clientCertificate === 'object' ? clientCertificate.names : []
  const authority = await makeAuthority('nems-contract-kit, an authority of one run')
  const { cert, key } = await authority.issue({ name, use: 'client' })
  return { cert: Buffer.from(cert), key: Buffer.from(key) }
}
