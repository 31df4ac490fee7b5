import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { finished, type ProcessRun } from './finished.ts'

/** What action.yml says. */
export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string; readonly required?: boolean }>>
  readonly outputs: Readonly<Record<string, { readonly value: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}

interface Step {
  readonly name?: string
  readonly id?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, string>>
}

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const actionText = readFileSync(join(root, 'action.yml'), 'utf8')
export const action = parse(actionText) as Action

/** A job that uses the action in a project of its own: runs its steps one by one, as a runner of GitHub runs them. */
export class ActionRunner {
  readonly project: string
  readonly #temporary: string
  readonly #folder: string
  readonly #summary: string
  readonly #inputs: ReadonlyMap<string, string>
  readonly #outputs = new Map<string, string>()
  readonly #env: Readonly<Record<string, string>>

  /** @param temporary RUNNER_TEMP: of jobs that share one, the first installs for all */
  constructor(
    inputs: Readonly<Record<string, string>>,
    temporary: string,
    env: Readonly<Record<string, string>> = {},
  ) {
    this.#temporary = temporary
    this.#folder = mkdtempSync(join(temporary, 'job-'))
    this.project = join(this.#folder, 'project')
    mkdirSync(this.project)
    this.#summary = join(this.#folder, 'summary.md')
    writeFileSync(this.#summary, '')
    const defaults = Object.entries(action.inputs).map(
      ([name, input]) => [name, input.default ?? ''] as const,
    )
    this.#inputs = new Map([...defaults, ...Object.entries(inputs)])
    this.#env = env
  }

  /** Runs a step by its name. */
  async run(name: string): Promise<ProcessRun> {
    const step = action.runs.steps.find((each) => each.name === name)
    if (step?.run === undefined) throw new Error(`the action has no step ${name}`)
    const files = mkdtempSync(join(this.#folder, 'step-'))
    const [script, output] = [join(files, 'script.sh'), join(files, 'output')]
    writeFileSync(script, step.run)
    writeFileSync(output, '')
    const env = Object.entries(step.env ?? {}).map(([key, value]) => [key, this.#valueOf(value)])
    const run = await finished(
      'bash',
      ['--noprofile', '--norc', '-e', '-o', 'pipefail', script],
      this.project,
      {
        PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
        HOME: process.env.HOME ?? '',
        GITHUB_ACTION_PATH: root,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: this.#summary,
        RUNNER_TEMP: this.#temporary,
        ...this.#env,
        ...Object.fromEntries(env),
      },
    )
    for (const line of readFileSync(output, 'utf8').split('\n').filter(Boolean)) {
      const at = line.indexOf('=')
      this.#outputs.set(`steps.${step.id}.outputs.${line.slice(0, at)}`, line.slice(at + 1))
    }
    return run
  }

  /** An output of the action. */
  output(name: string): string {
    return this.#valueOf(action.outputs[name]?.value ?? '')
  }

  /** What the summary of the job shows. */
  get summary(): string {
    return readFileSync(this.#summary, 'utf8')
  }

  #valueOf(text: string): string {
    return text.replace(/\$\{\{ ([a-z.-]+) \}\}/g, (_, name: string) =>
      name.startsWith('inputs.')
        ? (this.#inputs.get(name.slice('inputs.'.length)) ?? '')
        : (this.#outputs.get(name) ?? ''),
    )
  }
}
