import type { TimedExchange } from '../provider/exchange.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import { operationOf, readRoute } from '../spec/model/route.ts'
import { type CommandLine, startCommand } from './command.ts'
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

export interface SessionOptions {
  readonly knowledge: LoadedConfig
  /** Starts NEMS, or what stands before it, which tells of each exchange. */
  readonly answerer: (onExchange: (exchange: TimedExchange) => void) => Promise<Answerer>
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
  const { knowledge, answerer, command, signal, onStart, onExchange } = options
  const parts: Part[] = []
  let onRequest = (): void => undefined
  let number = 0
  const answering = await answerer((exchange) => {
    number += 1
    const { request } = exchange
    const operation = request && operationOf(request.method, readRoute(request.target))
    const told = { ...exchange, number, operation, label: labelOf(number, operation) }
    onExchange(
      told,
      parts.flatMap((part) => part.see?.(told) ?? []),
    )
    onRequest()
  })
  const closeAnswering = once(() => answering.close())
  try {
    const start: SessionStart = { knowledge, url: answering.url, tlsUrl: answering.tlsUrl }
    for (const startPart of options.parts) parts.push(await startPart(start))
    const environment = environmentOf(start, parts)
    onStart(
      environment,
      parts.flatMap(({ greeting }) => greeting ?? []),
    )
    const running =
      command === undefined
        ? undefined
        : await startCommand(command, commandEnvironment(process.env, environment))
    const { milliseconds, idleMilliseconds } = options
    const end = new SessionEnd({ command: running?.ended, milliseconds, idleMilliseconds, signal })
    onRequest = () => end.requested()
    const ending = await end.first
    await running?.stop()
    await closeAnswering()
    const endings: PartEnding[] = []
    for (const part of parts) endings.push((await part.end?.()) ?? {})
    return {
      ending,
      findings: endings.flatMap(({ findings }) => findings ?? []),
      notes: endings.flatMap(({ notes }) => notes ?? []),
    }
  } finally {
    await closeAnswering()
    await Promise.all(parts.map((part) => part.close?.()))
  }
}

function environmentOf(
  { knowledge, url, tlsUrl }: SessionStart,
  parts: readonly Part[],
): Readonly<Record<string, string>> {
  return {
    NEMS_BASE_URL: url,
    ...(tlsUrl === undefined ? {} : { NEMS_TLS_BASE_URL: tlsUrl }),
    ...subjectEnvironment(knowledge.registry),
    ...Object.assign({}, ...parts.map(({ environment }) => environment)),
  }
}

/** Does something the first time that it is called, and waits for that every time. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
