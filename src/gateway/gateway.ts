import { isStateName } from '../../contracts/states.ts'
import { startFront } from './front.ts'
import type { Exchange, ProviderUnderTest } from './provider-under-test.ts'
import { changeState, type StateChange, type StateValues } from './state-change.ts'
import { startStateEndpoint } from './state-endpoint.ts'

export interface GatewayOptions {
  readonly provider: ProviderUnderTest
  /** The provider's own state-change URL, where it has one. */
  readonly stateUrl?: string | undefined
  /** Of the front and of the state-change endpoint: any that is free unless told. */
  readonly port?: number
  readonly statePort?: number
  /** Is told of each request with what came of it, before the verifier gets the answer. */
  readonly onExchange: (exchange: Exchange) => void
  /** Is told of what a verifier asks for; it makes changes with `make`, which throws where one fails. */
  readonly onChange: (
    asked: StateChange,
    make: (change: StateChange) => Promise<StateValues>,
  ) => Promise<StateValues>
}

/** What stands between a verifier and a provider. */
export interface Gateway {
  /** What the verifier takes for the provider. */
  readonly url: string
  /** Where it has provider states set up. */
  readonly statesUrl: string
  close(): Promise<void>
}

/**
 * Starts a gateway on loopback: it passes requests on to the byte, judges the answers as they pass, and sets provider
 * states.
 * @throws the error of node:net when it cannot listen, such as EADDRINUSE
 */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { provider, stateUrl, port = 0, statePort = 0, onExchange, onChange } = options
  let isOfContracts = false
  const pass = async (request: Exchange['request']) => {
    const exchange = await provider.ask(request, isOfContracts)
    isOfContracts = false
    onExchange(exchange)
    return exchange.reply
  }
  const front = await startFront(new URL(provider.target.url).host, pass, { port })
  try {
    const make = (change: StateChange) => {
      if (change.action === 'setup' && isStateName(change.state)) isOfContracts = true
      return changeState(change, provider, stateUrl)
    }
    const states = await startStateEndpoint((asked) => onChange(asked, make), { port: statePort })
    const close = async () => {
      await Promise.all([front.close(), states.close()])
    }
    return { url: front.url, statesUrl: `${states.url}/`, close }
  } catch (error) {
    await front.close()
    throw error
  }
}
