import { type Identity, makeAuthority } from '../../src/certificates/authority.ts'

/** A certificate authority of one test, with a server on loopback and a client that it vouches for. */
export interface Authority {
  readonly ca: string
  readonly server: Identity
  readonly client: Identity
}

/** Makes a certificate authority and what it vouches for. */
export async function authority(): Promise<Authority> {
  const { cert, issue } = await makeAuthority('Test authority')
  return {
    ca: cert,
    server: await issue({ name: 'localhost', use: 'server' }),
    client: await issue({ name: 'client.example', use: 'client' }),
  }
}
