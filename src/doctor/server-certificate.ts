import { X509Certificate } from 'node:crypto'
import { isIP } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'
import type { Target } from '../client/target.ts'
import { observeValidity } from './certificates.ts'
import { good, mend, type Observation } from './observation.ts'

/**
 * Whether the certificate of a provider holds today, and is of an authority that is trusted; nothing where there is no TLS, or
 * where it did not come so far. @param now milliseconds
 */
export function observeServerCertificate(
  { url, tls }: Target,
  now: number,
  milliseconds: number,
): Promise<readonly Observation[]> {
  const { protocol, hostname, port } = new URL(url)
  if (protocol !== 'https:') return Promise.resolve([])
  const host = hostname.replace(/^\[|\]$/g, '')
  return new Promise((resolve) => {
    const name = isIP(host) === 0 ? { servername: host } : {}
    const options = { host, port: Number(port || 443), ...name, ...tls, rejectUnauthorized: false }
    const socket = connect(options, () => {
      resolve(observationsOf(socket, now))
      socket.destroy()
    })
    socket.setTimeout(milliseconds, () => socket.destroy())
    socket.once('error', () => resolve([]))
    socket.once('close', () => resolve([]))
  })
}

function observationsOf(socket: TLSSocket, now: number): readonly Observation[] {
  const { raw } = socket.getPeerCertificate()
  return [
    ...(raw === undefined ? [] : [observeValidity('provider TLS', new X509Certificate(raw), now)]),
    socket.authorized
      ? good('provider TLS', 'its authority is trusted')
      : mend(
          'provider TLS',
          `is not trusted: ${socket.authorizationError?.message ?? String(socket.authorizationError)}`,
          'give the authority that issued it: --ca FILE; the name in the URL has to be one of the certificate',
        ),
  ]
}
