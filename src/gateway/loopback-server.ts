import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on loopback. */
export interface LoopbackServer {
  /** Without a slash at the end. */
  readonly url: string
  /** Closes it with every connection. */
  close(): Promise<void>
}

export interface LoopbackServerOptions {
  /** Any that is free unless told. */
  readonly port?: number
}

/** Serves one request, whose body has come in whole. */
export type Serve = (request: IncomingMessage, response: ServerResponse, body: Uint8Array) => Promise<void>

/**
 * Starts a server on 127.0.0.1 for a verifier on the same machine. It takes bodies and heads of any size that a Pact
 * file can have.
 * @throws the error of node:net when it cannot listen, such as EADDRINUSE
 */
export async function startLoopbackServer(
  serve: Serve,
  { port = 0 }: LoopbackServerOptions = {},
): Promise<LoopbackServer> {
  const server = createServer(
    { maxHeaderSize: 1024 * 1024, requireHostHeader: false, noDelay: true },
    (request, response) => {
      bodyOf(request)
        .then((body) => serve(request, response, body))
        .catch(() => response.destroy())
    },
  )
  server.maxHeadersCount = 0
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const close = async (): Promise<void> => {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  }
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close }
}

async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}
