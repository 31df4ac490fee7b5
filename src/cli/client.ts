import { inColour, plain } from '../report/paint.ts'
import { textSink } from '../report/text.ts'
import { titleOf } from '../report/title.ts'
import { answeringBy } from '../scenarios/answering.ts'
import type { CommandLine } from '../session/command.ts'
import { runSession, type SessionOutcome } from '../session/session.ts'
import { type AnswererOptions, answererOf } from './client-answerer.ts'
import { endingOf } from './client-ending.ts'
import { greetingText } from './client-greeting.ts'
import { type PartOptions, partsOf } from './client-parts.ts'
import { ClientRun } from './client-run.ts'
import { exchangeText } from './exchange-text.ts'
import { beginRun, type JudgedOptions } from './judged-run.ts'
import { type PageOptions, sessionPageOf } from './live-page.ts'
import { playedBy, type ScenarioOptions } from './played-scenarios.ts'
import { ScenarioRuns } from './scenario-runs.ts'
import { stoppedFrom } from './stop-signals.ts'
import { isColourful } from './terminal.ts'
import { millisecondsOf } from './time.ts'

interface ClientCommandOptions
  extends JudgedOptions,
    AnswererOptions,
    PartOptions,
    PageOptions,
    ScenarioOptions {
  readonly timeout?: string
  readonly untilIdle?: string
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
  const page = sessionPageOf(options)
  const ownParts = [...partsOf(options), ...(page === undefined ? [] : [page.start])]
  const times = timesOf(options, command !== undefined)
  const write = (text: string) => process.stdout.write(text)
  const paint = isColourful() ? inColour : plain
  const showNhsNumbers = options.showNhsNumbers === true
  const run = beginRun('client', options, [textSink({ write, colour: isColourful(), title: titleOf })])
  const stop = stoppedFrom(['SIGINT', 'SIGTERM', 'SIGHUP'])
  try {
    const runs = new ScenarioRuns(command)
    const outcomes: SessionOutcome[] = []
    let judging: ClientRun | undefined
    for (const scenario of played) {
      if (stop.signal.aborted) break
      const answering = scenario === undefined ? {} : { answering: answeringBy(scenario) }
      const chosen = await answererOf(options, run.config, answering)
      const { knowledge, what, speaksFor, answerer, close } = chosen
      const judge = judging ?? new ClientRun(run, knowledge.registry)
      judging = judge
      try {
        const outcome = await runSession({
          ...{ knowledge, speaksFor, command, answerer, signal: stop.signal, ...times },
          name: played.length === 1 ? undefined : (scenario?.name ?? 'as ever'),
          parts: [...chosen.parts, ...ownParts],
          onStart: (environment, greeting) => {
            const told = scenario === undefined ? [] : [`${scenario.name}: ${scenario.meaning}`]
            write(greetingText({ environment, what, command, lines: [...greeting, ...told] }, paint))
          },
          onExchange: (exchange, found) => {
            judge.tell(exchange, found)
            runs.see(exchange, found)
            if (command === undefined) write(exchangeText(exchange, paint, showNhsNumbers))
          },
        })
        runs.end(scenario, outcome)
        outcomes.push(outcome)
      } finally {
        close()
      }
      if (command !== undefined) write('\n')
    }
    if (options.answers !== undefined) write(`${runs.table(paint)}\n`)
    const [first] = outcomes
    const isAsEver = options.answers === undefined && first !== undefined
    const ended = isAsEver ? endingOf(first.ending, command) : runs.ended()
    const notes = outcomes.flatMap((outcome) => outcome.notes)
    const findings = outcomes.flatMap((outcome) => outcome.findings)
    if (judging !== undefined) process.exitCode = judging.end({ findings, notes }, ended)
    if (command !== undefined) await page?.lookedAt(stop.signal, write)
  } finally {
    await page?.close()
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
