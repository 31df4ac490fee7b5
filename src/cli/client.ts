import { inColour, plain } from '../report/paint.ts'
import { textSink } from '../report/text.ts'
import type { CommandLine } from '../session/command.ts'
import { runSession } from '../session/session.ts'
import { type AnswererOptions, answererOf } from './client-answerer.ts'
import { greetingText } from './client-greeting.ts'
import { ClientRun } from './client-run.ts'
import { exchangeText } from './exchange-text.ts'
import { beginRun, type JudgedOptions } from './judged-run.ts'
import { stoppedFrom } from './stop-signals.ts'
import { isColourful } from './terminal.ts'
import { millisecondsOf } from './time.ts'
import { titleOf } from './title.ts'

interface ClientCommandOptions extends JudgedOptions, AnswererOptions {
  readonly timeout?: string
  readonly untilIdle?: string
}

/** `nems-kit client -- COMMAND ARG…`: plays NEMS for a client, and says what is wrong with what it sends. */
export async function client(given: readonly string[], asked: object): Promise<void> {
  const options = asked as ClientCommandOptions
  const command = commandOf(given)
  const times = timesOf(options, command !== undefined)
  const write = (text: string) => process.stdout.write(text)
  const paint = isColourful() ? inColour : plain
  const run = beginRun('client', options, [textSink({ write, colour: isColourful(), title: titleOf })])
  const stop = stoppedFrom(['SIGINT', 'SIGTERM', 'SIGHUP'])
  try {
    const { knowledge, what, speaksFor, answerer, parts, close } = await answererOf(options, run.config)
    const judging = new ClientRun(run, knowledge.registry)
    try {
      const outcome = await runSession({
        ...{ knowledge, speaksFor, command, answerer, parts, signal: stop.signal, ...times },
        onStart: (environment, lines) => write(greetingText({ environment, what, command, lines }, paint)),
        onExchange: (exchange, found) => {
          judging.tell(exchange, found)
          if (command === undefined) write(exchangeText(exchange, paint))
        },
      })
      if (command !== undefined) write('\n')
      process.exitCode = judging.end(outcome, command)
    } finally {
      close()
    }
  } finally {
    run.emitter.close()
    stop.end()
  }
}

/** A command ends by itself in five minutes; somebody at a terminal may take as long as they like. */
function timesOf(
  { timeout, untilIdle }: ClientCommandOptions,
  hasCommand: boolean,
): { readonly milliseconds: number | undefined; readonly idleMilliseconds: number | undefined } {
  const idleMilliseconds = untilIdle === undefined ? undefined : millisecondsOf('--until-idle', untilIdle)
  const isAlone = hasCommand || idleMilliseconds !== undefined
  const text = timeout ?? (isAlone ? '5m' : undefined)
  return {
    milliseconds: text === undefined ? undefined : millisecondsOf('--timeout', text),
    idleMilliseconds,
  }
}

function commandOf([program, ...args]: readonly string[]): CommandLine | undefined {
  return program === undefined ? undefined : [program, ...args]
}
