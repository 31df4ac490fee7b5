import { UsageError } from '../report/usage-error.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { CommandLine } from '../session/command.ts'

/** Options of `client` that say what NEMS answers, and those that do not go with them. */
export interface ScenarioOptions {
  readonly answers?: string
  readonly record?: string
  readonly proxy?: string
}

/**
 * What NEMS answers in each run of the command; undefined: as ever. Several scenarios are compared with that.
 * @throws UsageError for a scenario that there is not, and where nothing can be run several times, recorded, or changed
 */
export async function playedBy(
  { answers, record, proxy }: ScenarioOptions,
  command: CommandLine | undefined,
): Promise<readonly (Scenario | undefined)[]> {
  if (answers === undefined) return [undefined]
  const scenarios = (await import('./answers-option.ts')).scenariosNamed(answers)
  if (proxy !== undefined)
    throw wrong(
      '--answers: expected a NEMS that is played, received --proxy: what a real one answers is its own',
    )
  if (record !== undefined)
    throw wrong(
      '--record: expected a NEMS that answers as the rules say, received --answers: run it once with each',
    )
  if (scenarios.length === 1) return scenarios
  if (command === undefined)
    throw wrong(
      `--answers: expected a command, which is run once for each of ${scenarios.length} scenarios, received none`,
    )
  return [undefined, ...scenarios]
}

function wrong(message: string): UsageError {
  return new UsageError('ERR_OPTION', message)
}
