import { closest, distance } from 'fastest-levenshtein'
import { UsageError } from '../report/usage-error.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { scenarios } from '../scenarios/scenarios.ts'

/**
 * The scenarios that `--answers` names, divided by commas; `all` is every one.
 * @throws UsageError for a name that there is not
 */
export function scenariosNamed(text: string): readonly Scenario[] {
  if (text === 'all') return scenarios
  return text.split(',').map((name) => {
    const found = scenarios.find((each) => each.name === name.trim())
    if (found !== undefined) return found
    const near = closest(
      name,
      scenarios.map((each) => each.name),
    )
    const hint = distance(name, near) <= 6 ? `: did you mean ${near}?` : '; --answers list shows them'
    throw new UsageError('ERR_OPTION', `--answers: expected the name of a scenario, received ${name}${hint}`)
  })
}

/** Every scenario with what NEMS does in it. */
export function scenarioList(): string {
  const width = Math.max(...scenarios.map(({ name }) => name.length))
  const lines = scenarios.map(({ name, meaning }) => `  ${name.padEnd(width)}  ${meaning}`)
  const use = [
    'npx nems-contract-kit client --answers NAME -- COMMAND   plays one, or several divided by commas',
    'npx nems-contract-kit client --answers all -- COMMAND    runs the command once for each, and compares',
  ]
  return `${scenarios.length} ways in which NEMS may answer requests that are right:\n\n${lines.join('\n')}\n\n${use.join('\n')}\n`
}
