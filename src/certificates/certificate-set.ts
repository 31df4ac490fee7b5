import { type Identity, makeAuthority } from './authority.ts'

/** All that mutual TLS on loopback takes, as PEM. */
export interface CertificateSet {
  readonly ca: string
  readonly server: Identity
  readonly client: Identity
}

/**
 * Makes an authority, a server on loopback, and a client that it vouches for.
 * @param clientName what the client certificate is made out to: the name that its endpoint is registered with
 */
export async function makeCertificates(clientName: string): Promise<CertificateSet> {
  const authority = await makeAuthority('nems-contract-kit, an authority of this machine')
  const [server, client] = await Promise.all([
    authority.issue({
      name: 'localhost',
      dns: ['localhost'],
      ip: ['127.0.0.1', '::1'],
      use: 'server',
    }),
    authority.issue({ name: clientName, use: 'client' }),
  ])
  return { ca: authority.cert, server, client }
}
