import type { IncomingMessage, ServerResponse } from 'node:http'
import { type LoopbackServer, type LoopbackServerOptions, startLoopbackServer } from './loopback-server.ts'
import type { StateChange, StateValues } from './state-change.ts'

/**
 * Starts an endpoint that takes what Pact's verifiers post, `{ state, params, action }`, and answers with the values to be
 * put into the request. A state that is not set is answered with 422: on a 5xx Pact's core asks again for two
 * minutes, and on a value that is missing it sends the example of the file without a word.
 */
export function startStateEndpoint(
  change: (change: StateChange) => StateValues | Promise<StateValues>,
  options: LoopbackServerOptions = {},
): Promise<LoopbackServer> {
  return startLoopbackServer(async (request, response, body) => {
    try {
      const values = await change(stateChangeIn(request, body))
      answer(response, 200, 'application/json', JSON.stringify(values))
    } catch (error) {
      answer(
        response,
        422,
        'text/plain; charset=utf-8',
        error instanceof Error ? error.message : String(error),
      )
    }
  }, options)
}

function answer(response: ServerResponse, status: number, contentType: string, text: string): void {
  response.writeHead(status, { 'Content-Type': contentType }).end(text)
}

/** Reads what was posted; without an action a state is to be set up. */
function stateChangeIn({ method = '' }: IncomingMessage, body: Uint8Array): StateChange {
  const text = new TextDecoder().decode(body)
  const { state, params, action } = (method === 'POST' ? objectIn(text) : undefined) ?? {}
  const isObject = typeof params === 'object' && params !== null && !Array.isArray(params)
  if (typeof state !== 'string' || !(params === undefined || params === null || isObject))
    throw new Error(
      `expected a POST of {"state", "params", "action"} as JSON, received ${method} ${text.slice(0, 100)}`.trim(),
    )
  return {
    state,
    params: isObject ? { ...params } : {},
    action: action === 'teardown' ? 'teardown' : 'setup',
  }
}

function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}
