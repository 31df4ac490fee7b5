import { resolve } from 'node:path'
import { type SessionCertificates, sessionCertificates } from '../session/certificates.ts'
import type { Registry } from '../spec/model/registry.ts'
import { portOf } from './listening.ts'

/** Options of a command that plays NEMS over mutual TLS. */
export interface TlsOptions {
  readonly tls?: true
  readonly tlsPort: string
  readonly certs?: string
}

/** Certificates by the options; undefined where NEMS is not to be reached over TLS. @throws UsageError */
export async function chosenCertificates(
  { tls, tlsPort, certs }: TlsOptions,
  registry: Registry,
): Promise<SessionCertificates | undefined> {
  if (tls !== true && certs === undefined) return undefined
  const folder = certs === undefined ? undefined : resolve(certs)
  return sessionCertificates(folder, registry, portOf('--tls-port', tlsPort))
}
