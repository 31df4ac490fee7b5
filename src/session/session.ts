import type { TimedExchange } from '../provider/exchange.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import type { Registry } from '../spec/model/registry.ts'
import { operationOf, readRoute } from '../spec/model/route.ts'
import type { Fault } from '../verification/faults.ts'
import { type CommandLine, type RunningCommand, startCommand } from './command.ts'
import { type Ending, SessionEnd } from './ending.ts'
import { commandEnvironment, subjectEnvironment } from './environment.ts'
import { labelOf } from './label.ts'
import type { Part, PartEnding, PartFinding, SessionExchange, SessionStart, StartPart } from './part.ts'

/** Who answers the client under test. */
export interface Answerer {
  readonly url: string
  readonly tlsUrl?: string | undefined
  /** Takes no more requests, and ends those in hand. */
  close(): Promise<void>
}

/** Tells of an exchange with what is wrong with its answer, where the answer is judged, too. */
export type TellExchange = (exchange: TimedExchange, faults?: readonly Fault[]) => SessionExchange

export interface SessionOptions {
  readonly knowledge: LoadedConfig
  /** Stands before the names of its requests, where there are several sessions in a run. */
  readonly name?: string | undefined
  /** For whom the command is to speak; undefined where nobody knows who exists at NEMS. */
  readonly speaksFor: Registry | undefined
  /** Starts NEMS, or what stands before it, which tells of each exchange. */
  readonly answerer: (tell: TellExchange) => Promise<Answerer>
  /** What the session has beside it. */
  readonly parts: readonly StartPart[]
  /** The command under test; undefined where the client is started by somebody else. */
  readonly command: CommandLine | undefined
  /** After which the session ends; undefined: never. */
  readonly milliseconds: number | undefined
  /** Without a request, after which it ends; undefined: never. */
  readonly idleMilliseconds: number | undefined
  /** Ends it from outside. */
  readonly signal: AbortSignal
  /** Told when everything can be reached, before the command is started. */
  readonly onStart: (environment: Readonly<Record<string, string>>, greeting: readonly string[]) => void
  /** Told of each exchange with what the parts found in it. */
  readonly onExchange: (exchange: SessionExchange, found: readonly PartFinding[]) => void
}

export interface SessionOutcome {
  readonly ending: Ending
  readonly findings: readonly PartFinding[]
  readonly notes: readonly string[]
}

/**
 * Plays NEMS for a client under test, from the start of its command to its end.
 * @throws UsageError when the command or a part cannot be started
 */
export async function runSession(options: SessionOptions): Promise<SessionOutcome> {
  const { knowledge, speaksFor, answerer, command, onStart } = options
  const parts: Part[] = []
  const end = new SessionEnd(options)
  const answering = await answerer(telling(options, parts, end))
  let running: RunningCommand | undefined
  let isClosed = false
  try {
    const start: SessionStart = { knowledge, url: answering.url, tlsUrl: answering.tlsUrl }
    for (const startPart of options.parts) parts.push(await startPart(start))
    const environment = environmentOf(start, speaksFor, parts)
    onStart(
      environment,
      parts.flatMap(({ greeting }) => greeting ?? []),
    )
    if (command !== undefined) {
      running = await startCommand(command, commandEnvironment(process.env, environment))
      running.ended.then((ended) => end.by({ by: 'command', end: ended }))
    }
    const ending = await end.first
    await running?.stop()
    isClosed = true
    await answering.close()
    return { ending, ...(await ended(parts)) }
  } finally {
    end.clear()
    await running?.stop()
    if (!isClosed) await answering.close()
    await Promise.all(parts.map((part) => part.close?.()))
  }
}

/** Takes exchanges in. What fails in it ends the session, and not the process, which has a command to end. */
function telling(
  { name, onExchange }: SessionOptions,
  parts: readonly Part[],
  end: SessionEnd,
): TellExchange {
  const prefix = name === undefined ? '' : `${name}: `
  let number = 0
  return (exchange, faults = []) => {
    number += 1
    const { request } = exchange
    const operation = request && operationOf(request.method, readRoute(request.target))
    const told = { ...exchange, number, operation, label: prefix + labelOf(number, operation) }
    try {
      onExchange(told, [
        ...faults.map((fault) => foundInAnswer(fault, told)),
        ...parts.flatMap((part) => part.see?.(told) ?? []),
      ])
      end.requested()
    } catch (error) {
      end.fail(error)
    }
    return told
  }
}

function foundInAnswer({ kind, finding }: Fault, { label, answer }: SessionExchange): PartFinding {
  return { finding, label, about: { party: 'provider', kind, answered: String(answer.status) } }
}

function environmentOf(
  { url, tlsUrl }: SessionStart,
  speaksFor: Registry | undefined,
  parts: readonly Part[],
): Readonly<Record<string, string>> {
  return {
    NEMS_BASE_URL: url,
    ...(tlsUrl === undefined ? {} : { NEMS_TLS_BASE_URL: tlsUrl }),
    ...(speaksFor === undefined ? {} : subjectEnvironment(speaksFor)),
    ...Object.assign({}, ...parts.map(({ environment }) => environment)),
  }
}

async function ended(parts: readonly Part[]): Promise<Pick<SessionOutcome, 'findings' | 'notes'>> {
  const endings: PartEnding[] = []
  for (const part of parts) endings.push((await part.end?.()) ?? {})
  return {
    findings: endings.flatMap(({ findings }) => findings ?? []),
    notes: endings.flatMap(({ notes }) => notes ?? []),
  }
}
