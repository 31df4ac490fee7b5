import type { Server, ServerOptions } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Socket } from 'node:net'
import type { TLSSocket } from 'node:tls'
import type { Identity } from '../certificates/authority.ts'
import { namesIn } from '../certificates/certificate-names.ts'
import type { ClientCertificate, HttpRequest } from '../wire/http-message.ts'

/** How NEMS is reached over TLS. */
export interface MutualTls {
  /** Certificate of the authority whose client certificates are trusted, as PEM. */
  readonly ca: string
  readonly server: Identity
  /** Any that is free unless told. */
  readonly port?: number
  /** Is told why a connection came to nothing before a request could be sent. */
  readonly onFailedHandshake?: (reason: string) => void
}

/**
 * An HTTP server over TLS 1.2 and later, which asks for a client certificate and takes any or none: the rules say what is
 * wrong with it.
 */
export function tlsServer(options: ServerOptions, { ca, server: { cert, key } }: MutualTls): Server {
  return createTlsServer({
    ...options,
    ...{ ca, cert, key },
    requestCert: true,
    rejectUnauthorized: false,
    minVersion: 'TLSv1.2',
    handshakeTimeout: options.headersTimeout ?? defaultHandshakeMilliseconds,
  })
}

const defaultHandshakeMilliseconds = 10_000

/** What each connection of a server presented, read once. */
export class PresentedCertificates {
  readonly #tls: MutualTls | undefined
  readonly #presented = new WeakMap<Socket, ClientCertificate | 'none'>()

  constructor(tls: MutualTls | undefined) {
    this.#tls = tls
  }

  /** Reads them as connections become secure. */
  readFrom(server: Server): void {
    server.on('secureConnection', (socket: TLSSocket) => this.#presented.set(socket, presentedOn(socket)))
  }

  /** What a connection presented; undefined where it is not over TLS. */
  on(socket: Socket): HttpRequest['clientCertificate'] {
    return this.#tls === undefined ? undefined : this.#presented.get(socket)
  }

  /** Whether a connection is as secure as it is to be, so that it can be answered. */
  isSecure(socket: Socket): boolean {
    return this.#tls === undefined || this.#presented.has(socket)
  }

  /** Ends a connection that could not be made secure, and tells of it. */
  fail(error: Error, socket: Socket): void {
    socket.destroy()
    this.#tls?.onFailedHandshake?.(error.message)
  }
}

function presentedOn(socket: TLSSocket): ClientCertificate | 'none' {
  const certificate = socket.getPeerCertificate()
  if (Object.keys(certificate).length === 0) return 'none'
  return {
    names: namesIn(certificate),
    trusted: socket.authorized || isOfTime(socket.authorizationError),
    validFrom: Date.parse(certificate.valid_from) / 1000,
    validTo: Date.parse(certificate.valid_to) / 1000,
  }
}

/** Whether an issuer is trusted, and only the time is not that of the certificate: the time is judged by itself. */
function isOfTime(error: unknown): boolean {
  return ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'].includes(String(error))
}
