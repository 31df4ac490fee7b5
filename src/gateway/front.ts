import type { ServerResponse } from 'node:http'
import type { Reply } from '../client/send-request.ts'
import { requestOf } from '../provider/incoming-request.ts'
import type { HttpRequest } from '../wire/http-message.ts'
import { type LoopbackServer, type LoopbackServerOptions, startLoopbackServer } from './loopback-server.ts'

/**
 * Starts what a verifier takes for the provider: each request is passed on as it came, and its answer is given back
 * as it is. Where there is no answer it gives one of its own, a 502, and says why.
 * @param host the authority of the provider, which stands in for that of the front in a Host field
 * @param pass sends a request to the provider
 */
export function startFront(
  host: string,
  pass: (request: HttpRequest) => Promise<Reply>,
  options: LoopbackServerOptions = {},
): Promise<LoopbackServer> {
  return startLoopbackServer(async (message, response, body) => {
    const { localAddress, localPort } = message.socket
    const own = [`${localAddress}:${localPort}`, `localhost:${localPort}`]
    const request = requestOf(message, body)
    const headers = request.headers.map(
      ([name, value]) => [name, name.toLowerCase() === 'host' && own.includes(value) ? host : value] as const,
    )
    giveBack(await pass({ ...request, headers }), response)
  }, options)
}

function giveBack(reply: Reply, response: ServerResponse): void {
  response.sendDate = false
  if ('failure' in reply) {
    response.writeHead(502, ['Content-Type', 'text/plain; charset=utf-8']).end(reply.reason)
    return
  }
  const { status, headers, body } = reply.answer
  response.writeHead(status, reply.reasonPhrase, headers.flat()).end(body)
}
