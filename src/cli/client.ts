import { resolve } from 'node:path'
import { startProvider } from '../provider/provider.ts'
import { inColour, plain } from '../report/paint.ts'
import { textSink } from '../report/text.ts'
import { type SessionCertificates, sessionCertificates } from '../session/certificates.ts'
import type { CommandLine } from '../session/command.ts'
import { runSession } from '../session/session.ts'
import type { Registry } from '../spec/model/registry.ts'
import { greetingText } from './client-greeting.ts'
import { ClientRun } from './client-run.ts'
import { exchangeText } from './exchange-text.ts'
import { beginRun, type JudgedOptions } from './judged-run.ts'
import { listening, portOf } from './listening.ts'
import { livePagePart } from './live-page.ts'
import { stoppedFrom } from './stop-signals.ts'
import { isColourful } from './terminal.ts'
import { millisecondsOf } from './time.ts'
import { titleOf } from './title.ts'
import { whoExists } from './who-exists.ts'

interface ClientCommandOptions extends JudgedOptions {
  readonly port: string
  readonly tls?: true
  readonly tlsPort: string
  readonly certs?: string
  readonly timeout?: string
  readonly untilIdle?: string
  readonly ui?: true
  readonly uiPort: string
}

/** `nems-kit client -- COMMAND ARG…`: plays NEMS for a client, and says what is wrong with what it sends. */
export async function client(given: readonly string[], asked: object): Promise<void> {
  const options = asked as ClientCommandOptions
  const command = commandOf(given)
  const port = portOf('--port', options.port)
  const uiPort = options.ui === true ? portOf('--ui-port', options.uiPort) : undefined
  const idleMilliseconds = timeOf('--until-idle', options.untilIdle)
  const milliseconds =
    timeOf('--timeout', options.timeout) ??
    (command !== undefined || idleMilliseconds !== undefined ? fiveMinutes : undefined)
  const write = (text: string) => process.stdout.write(text)
  const paint = isColourful() ? inColour : plain
  const showNhsNumbers = options.showNhsNumbers === true
  const run = beginRun('client', options, [textSink({ write, colour: isColourful(), title: titleOf })])
  const knowledge = whoExists(run.config)
  const { registry, config, registryOrigin } = knowledge
  const judging = new ClientRun(run, registry)
  const certificates = await certificatesOf(options, registry)
  const stop = stoppedFrom(['SIGINT', 'SIGTERM', 'SIGHUP'])
  try {
    const outcome = await runSession({
      ...{ knowledge, command, milliseconds, idleMilliseconds, signal: stop.signal },
      answerer: (onExchange) =>
        listening({ host: '127.0.0.1', port, option: '--port' }, () =>
          startProvider({ registry, config, port, onExchange, tls: certificates?.tls }),
        ),
      parts: [
        ...(certificates === undefined ? [] : [() => certificates.part]),
        ...(uiPort === undefined ? [] : [livePagePart(uiPort, showNhsNumbers)]),
      ],
      onStart: (environment, greeting) =>
        write(greetingText({ environment, registryOrigin, command, lines: greeting }, paint)),
      onExchange: (exchange, found) => {
        judging.tell(exchange, found)
        if (command === undefined) write(exchangeText(exchange, paint, showNhsNumbers))
      },
    })
    if (command !== undefined) write('\n')
    process.exitCode = judging.end(outcome, command)
  } finally {
    run.emitter.close()
    stop.end()
  }
}

const fiveMinutes = 300_000

async function certificatesOf(
  { tls, tlsPort, certs }: ClientCommandOptions,
  registry: Registry,
): Promise<SessionCertificates | undefined> {
  if (tls !== true && certs === undefined) return undefined
  const folder = certs === undefined ? undefined : resolve(certs)
  return sessionCertificates(folder, registry, portOf('--tls-port', tlsPort))
}

function commandOf([program, ...args]: readonly string[]): CommandLine | undefined {
  return program === undefined ? undefined : [program, ...args]
}

function timeOf(option: string, text: string | undefined): number | undefined {
  return text === undefined ? undefined : millisecondsOf(option, text)
}
