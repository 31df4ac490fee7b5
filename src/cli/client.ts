import { resolve } from 'node:path'
import { startProvider } from '../provider/provider.ts'
import { inColour, plain } from '../report/paint.ts'
import { textSink } from '../report/text.ts'
import { UsageError } from '../report/usage-error.ts'
import { answeringBy } from '../scenarios/answering.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { type SessionCertificates, sessionCertificates } from '../session/certificates.ts'
import type { CommandLine } from '../session/command.ts'
import { conductPart, conductPartWithPds } from '../session/conduct-part.ts'
import type { StartPart } from '../session/part.ts'
import { recordingPart } from '../session/recording-part.ts'
import { runSession, type SessionOutcome } from '../session/session.ts'
import type { Registry } from '../spec/model/registry.ts'
import { endingOf } from './client-ending.ts'
import { greetingText } from './client-greeting.ts'
import { ClientRun } from './client-run.ts'
import { exchangeText } from './exchange-text.ts'
import { beginRun, type JudgedOptions } from './judged-run.ts'
import { listening, portOf } from './listening.ts'
import { type RecordOptions, recordTarget } from './record-options.ts'
import { ScenarioRuns } from './scenario-runs.ts'
import { stoppedFrom } from './stop-signals.ts'
import { isColourful } from './terminal.ts'
import { millisecondsOf } from './time.ts'
import { titleOf } from './title.ts'
import { whoExists } from './who-exists.ts'

interface ClientCommandOptions extends JudgedOptions, RecordOptions {
  readonly port: string
  readonly tls?: true
  readonly tlsPort: string
  readonly certs?: string
  readonly timeout?: string
  readonly untilIdle?: string
  readonly pds?: true
  readonly answers?: string
}

/** `nems-kit client -- COMMAND ARG…`: plays NEMS for a client, and says what is wrong with what it sends. */
export async function client(given: readonly string[], asked: object): Promise<void> {
  const options = asked as ClientCommandOptions
  if (options.answers === 'list') {
    process.stdout.write((await import('./answers-option.ts')).scenarioList())
    return
  }
  const command = commandOf(given)
  const played = await playedBy(options, command)
  const port = portOf('--port', options.port)
  const idleMilliseconds = timeOf('--until-idle', options.untilIdle)
  const milliseconds =
    timeOf('--timeout', options.timeout) ??
    (command !== undefined || idleMilliseconds !== undefined ? fiveMinutes : undefined)
  const write = (text: string) => process.stdout.write(text)
  const paint = isColourful() ? inColour : plain
  const run = beginRun('client', options, [textSink({ write, colour: isColourful(), title: titleOf })])
  const knowledge = whoExists(run.config)
  const { registry, config, registryOrigin } = knowledge
  const judging = new ClientRun(run, registry)
  const runs = new ScenarioRuns(command)
  const stop = stoppedFrom(['SIGINT', 'SIGTERM', 'SIGHUP'])
  try {
    const outcomes: SessionOutcome[] = []
    for (const scenario of played) {
      if (stop.signal.aborted) break
      const certificates = await certificatesOf(options, registry)
      const answering = scenario === undefined ? {} : { answering: answeringBy(scenario) }
      const outcome = await runSession({
        ...{ knowledge, command, milliseconds, idleMilliseconds, signal: stop.signal },
        name: played.length === 1 ? undefined : (scenario?.name ?? 'as ever'),
        answerer: (onExchange) =>
          listening({ host: '127.0.0.1', port, option: '--port' }, () =>
            startProvider({ registry, config, port, onExchange, tls: certificates?.tls, ...answering }),
          ),
        parts: partsOf(options, certificates),
        onStart: (environment, greeting) => {
          const lines =
            scenario === undefined ? greeting : [...greeting, `${scenario.name}: ${scenario.meaning}`]
          write(greetingText({ environment, registryOrigin, command, lines }, paint))
        },
        onExchange: (exchange, found) => {
          judging.tell(exchange, found)
          runs.see(exchange, found)
          if (command === undefined) write(exchangeText(exchange, paint))
        },
      })
      if (command !== undefined) write('\n')
      runs.end(scenario, outcome)
      outcomes.push(outcome)
    }
    const notes = outcomes.flatMap((outcome) => outcome.notes)
    const findings = outcomes.flatMap((outcome) => outcome.findings)
    const [outcome] = outcomes
    const isPlain = options.answers === undefined && outcome !== undefined
    const ended = isPlain ? endingOf(outcome.ending, command) : runs.ended()
    if (!isPlain) write(`${runs.table(paint)}\n`)
    process.exitCode = judging.end({ findings, notes }, ended)
  } finally {
    run.emitter.close()
    stop.end()
  }
}

const fiveMinutes = 300_000

/**
 * What NEMS answers in each run of the command; undefined: as ever. Several scenarios are compared with that.
 * @throws UsageError for a scenario that there is not, and where nothing can be run several times, or recorded
 */
async function playedBy(
  { answers, record }: ClientCommandOptions,
  command: CommandLine | undefined,
): Promise<readonly (Scenario | undefined)[]> {
  if (answers === undefined) return [undefined]
  const scenarios = (await import('./answers-option.ts')).scenariosNamed(answers)
  if (record !== undefined)
    throw new UsageError(
      'ERR_OPTION',
      '--record: expected a NEMS that answers as the rules say, received --answers: run it once with each',
    )
  if (scenarios.length === 1) return scenarios
  if (command === undefined)
    throw new UsageError(
      'ERR_OPTION',
      `--answers: expected a command, which is run once for each of ${scenarios.length} scenarios, received none`,
    )
  return [undefined, ...scenarios]
}

/** What the session has beside NEMS, by the options that ask for it. */
function partsOf(
  options: ClientCommandOptions,
  certificates: SessionCertificates | undefined,
): readonly StartPart[] {
  const target = recordTarget(options)
  return [
    options.pds === true ? conductPartWithPds : conductPart,
    ...(target === undefined ? [] : [recordingPart(target.folder, target.consumer)]),
    ...(certificates === undefined ? [] : [() => certificates.part]),
  ]
}

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
