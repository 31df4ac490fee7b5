import { type Gateway, startGateway } from '../gateway/gateway.ts'
import type { Exchange } from '../gateway/provider-under-test.ts'
import type { StateChange, StateValues } from '../gateway/state-change.ts'
import { maskNhsNumbers } from '../masking/masking.ts'
import type { SkippedEvent } from '../report/events.ts'
import { visible } from '../report/lines.ts'
import { inColour, type Paint, plain } from '../report/paint.ts'
import { textSink } from '../report/text.ts'
import { titleOf } from '../report/title.ts'
import { type Fault, faultsOf } from '../verification/faults.ts'
import { ExchangesRun } from './exchanges-run.ts'
import { beginRun, type JudgedOptions } from './judged-run.ts'
import { listening, portOf } from './listening.ts'
import { type ProviderCommandOptions, providerOf, withoutSecrets } from './provider-options.ts'
import { stopAsked } from './stop-signals.ts'
import { isColourful } from './terminal.ts'

interface GatewayCommandOptions extends JudgedOptions, ProviderCommandOptions {
  readonly provider: string
  readonly port: string
  readonly statePort: string
}

/** `nems-kit gateway --provider URL`: stands between somebody's verifier and the provider until it is told to stop. */
export async function gateway(given: object): Promise<void> {
  const options = given as GatewayCommandOptions
  const paint = isColourful() ? inColour : plain
  const write = (text: string) => process.stdout.write(text)
  const port = portOf('--port', options.port)
  const statePort = portOf('--state-port', options.statePort)
  const text = textSink({ write, colour: isColourful(), title: titleOf, subject: 'answer' })
  const run = beginRun('gateway', options, [text], { target: withoutSecrets(options.provider) })
  const provider = providerOf(options.provider, options, run.config)
  const exchanges = new ExchangesRun(run)
  const skipped: SkippedEvent[] = []
  const onExchange = (exchange: Exchange) => {
    const faults = faultsOf(nothingKnown, exchange, [])
    exchanges.tell(labelOf(exchange), exchange, faults)
    if ('answer' in exchange.reply) exchanges.count(exchange)
    write(exchangeText(exchange, faults, paint))
  }
  const onChange = async (asked: StateChange, make: (change: StateChange) => Promise<StateValues>) => {
    try {
      return await make(asked)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      skipped.push({ type: 'skipped', rule: null, subject: 'a provider state', reason })
      write(`${paint('yellow', '– not set up')}: ${visible(maskNhsNumbers(reason))}\n`)
      throw error
    }
  }
  const { stateUrl } = options
  const start = () => startGateway({ provider, stateUrl, port, statePort, onExchange, onChange })
  const started = await listening({ host: '127.0.0.1', port, option: '--port, --state-port' }, start)
  const asked = stopAsked()
  write(greeting(started, options.provider, await provider.unreachable(), paint))
  write(`${await asked}: stopping\n`)
  const left = await provider.cleanUp()
  await started.close()
  process.exitCode = exchanges.end({ provider, left, skipped, replay: () => null })
  run.emitter.close()
}

/** The verifier knows what an interaction is about; the gateway alone does not. */
const nothingKnown = { rules: [] }

function labelOf({ request: { method, target } }: Exchange): string {
  return `${method} ${target}`
}

function greeting(
  { url, statesUrl }: Gateway,
  provider: string,
  unreachable: string | undefined,
  paint: Paint,
): string {
  const lines = [
    `${paint('bold', 'nems-contract-kit')} stands before ${provider}; tell your verifier`,
    `  provider       ${paint('bold', url)}`,
    `  state changes  ${paint('bold', statesUrl)}`,
    ...(unreachable === undefined ? [] : [paint('yellow', `so far ${unreachable}`)]),
    'Ctrl+C stops it, deletes the subscriptions that came about, and says what was found.',
    '',
  ]
  return `${lines.join('\n')}\n`
}

function exchangeText(exchange: Exchange, faults: readonly Fault[], paint: Paint): string {
  const { reply } = exchange
  const came = 'answer' in reply ? String(reply.answer.status) : `${reply.failure}: ${reply.reason}`
  const binding = faults.filter(({ finding: { strength } }) => strength.provider === 'must')
  const lines = [
    `${maskNhsNumbers(visible(labelOf(exchange)))} → ${paint(binding.length > 0 ? 'red' : 'green', visible(came))}`,
    ...binding.map(({ kind, finding: { rule } }) => `  ${kind.replace('-', ' ')}: ${rule}`),
    '',
  ]
  return lines.join('\n')
}
