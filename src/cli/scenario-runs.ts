import type { Scenario } from '../scenarios/scenario.ts'
import type { CommandLine } from '../session/command.ts'
import type { Ending } from '../session/ending.ts'
import type { PartFinding, SessionExchange } from '../session/part.ts'
import type { SessionOutcome } from '../session/session.ts'
import { type Ended, endingOf } from './client-ending.ts'
import { type ScenarioRow, scenarioTable } from './scenario-table.ts'

/** Runs of one command, each against a NEMS that answers by another scenario; without one it answers as ever. */
export class ScenarioRuns {
  readonly #command: CommandLine | undefined
  readonly #rows: ScenarioRow[] = []
  readonly #failures: string[] = []
  #current: Current = nothing()
  #known: ReadonlySet<string> = new Set()
  #isOrdinaryGood = true

  constructor(command: CommandLine | undefined) {
    this.#command = command
  }

  /** Counts an exchange of the run that goes on. */
  see({ operation, answer, findings }: SessionExchange, found: readonly PartFinding[]): void {
    const { seen, rules } = this.#current
    this.#current.requests += 1
    if (seen.length < mostSeen) seen.push([operation, statusOf(answer)])
    for (const { rule } of findings) rules.add(rule)
    for (const { finding } of found) rules.add(finding.rule)
  }

  /** Ends the run that goes on. */
  end(scenario: Scenario | undefined, { ending }: SessionOutcome): void {
    const { requests, seen, rules } = this.#current
    const { failed } = endingOf(ending, this.#command)
    if (scenario === undefined) [this.#known, this.#isOrdinaryGood] = [rules, !failed]
    const isBad = failed && (scenario === undefined || this.#isBad(scenario, ending))
    const name = scenario?.name ?? 'as ever'
    if (isBad) this.#failures.push(`${name} (${inWords(ending)})`)
    this.#rows.push({
      name,
      ended: inWords(ending),
      isBad,
      requests,
      seen,
      rules: [...rules].filter((rule) => scenario === undefined || !this.#known.has(rule)),
    })
    this.#current = nothing()
  }

  /** What was seen in each. */
  table(paint: Parameters<typeof scenarioTable>[1]): string {
    return scenarioTable(this.#rows, paint)
  }

  /** What is to be made of all of them. */
  ended(): Ended {
    const names = this.#failures.join(', ')
    const note = `${this.#command?.[0] ?? 'the client'} failed where it may not: ${names}`
    return this.#failures.length === 0 ? { failed: false, note: undefined } : { failed: true, note }
  }

  /** A client may fail on what is an error, but may not hang or crash on it; what fails as ever has nothing to compare. */
  #isBad({ isSuccess }: Scenario, ending: Ending): boolean {
    const hasEnded = ending.by === 'command' && ending.end.signal === null
    return !hasEnded || (isSuccess && this.#isOrdinaryGood)
  }
}

interface Current {
  requests: number
  readonly seen: (readonly [operation: SessionExchange['operation'], status: string])[]
  readonly rules: Set<string>
}

const mostSeen = 40

function nothing(): Current {
  return { requests: 0, seen: [], rules: new Set() }
}

function statusOf({ status, spoilt }: SessionExchange['answer']): string {
  if (spoilt?.cut !== undefined) return 'cut'
  return spoilt?.delayMilliseconds === undefined ? String(status) : `${status} late`
}

function inWords(ending: Ending): string {
  if (ending.by === 'command') return ending.end.signal ?? `exit ${ending.end.code}`
  return { time: 'out of time', idle: 'idle', signal: 'stopped' }[ending.by]
}
