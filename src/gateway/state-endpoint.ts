import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isStateName, states } from '../../contracts/states.ts'
import type { StateHandlers, StateValues } from './state-handlers.ts'

/** Where Pact's verifier has its provider states set up. */
export interface StateEndpoint {
  readonly url: string
  /** What was set up, in order, with what it gave back. */
  readonly set: readonly { readonly key: string; readonly values: StateValues }[]
  /** What could not be set up, and why. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

/**
 * Starts an endpoint on loopback that takes what Pact's verifiers post, `{ state, params, action }`, and answers with
 * the values to be put into the request. A state that is not set is answered with 422: on a 5xx Pact's core asks
 * again for two minutes, and on a value that is missing it sends the example of the file without a word.
 */
export async function startStateEndpoint(handlers: StateHandlers): Promise<StateEndpoint> {
  const set: { key: string; values: StateValues }[] = []
  const faults: string[] = []
  const answer = async (body: string): Promise<StateValues> => {
    const { state, params, action } = JSON.parse(body) as StateChange
    if (action === 'teardown') return {}
    const values = await setUp(state, params ?? {}, handlers)
    set.push({ key: stateKey(state, params ?? {}), values })
    return values
  }
  const server = createServer((request, response) => {
    bodyOf(request)
      .then(answer)
      .then(
        (values) =>
          response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(values)),
        (error: unknown) => {
          const fault = error instanceof Error ? error.message : String(error)
          if (!faults.includes(fault)) faults.push(fault)
          response.writeHead(422, { 'Content-Type': 'text/plain' }).end(fault)
        },
      )
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { url: `http://127.0.0.1:${port}/`, set, faults, close }
}

/** The same for the same state with the same parameters. */
export function stateKey(state: string, params: Readonly<Record<string, unknown>>): string {
  return JSON.stringify([state, Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))])
}

interface StateChange {
  readonly state: string
  readonly params?: Readonly<Record<string, unknown>>
  readonly action?: string
}

async function setUp(
  state: string,
  params: Readonly<Record<string, unknown>>,
  handlers: StateHandlers,
): Promise<StateValues> {
  if (!isStateName(state)) throw new Error(`the state "${state}" is none that the kit knows`)
  const { parameters, values } = states[state]
  const wrong = Object.keys(parameters).filter((name) => typeof params[name] !== 'string')
  if (wrong.length > 0) throw new Error(`the state "${state}" was asked for without ${wrong.join(', ')}`)
  const handler = handlers[state] as (parameters: typeof params) => StateValues | Promise<StateValues>
  const given = await handler(params)
  const missing = Object.keys(values).filter((name) => (given[name] ?? '') === '')
  if (missing.length > 0)
    throw new Error(`the state "${state}" was set up without giving back ${missing.join(', ')}`)
  return given
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk as string
  return text
}
