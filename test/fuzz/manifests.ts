import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What an example manifest runs: arguments of the kit for each shard, with the environment that it gets. */
export interface Manifest {
  readonly shards: readonly {
    readonly args: readonly string[]
    readonly env: Readonly<Record<string, string>>
  }[]
  /** Arguments that join them. */
  readonly merge: readonly string[]
}

/**
 * The Indexed Job. No reader of YAML is at hand: its command is a list in JSON, which YAML holds, and the numbers stand
 * alone on their lines.
 */
export function kubernetesJob(): Manifest {
  const text = textOf('../../examples/kubernetes/fuzz-job.yaml')
  const command = JSON.parse(one(text, /^ +command: (\[[^\]]*\])$/m)) as readonly string[]
  const completions = Number(one(text, /^ {2}completions: (\d+)$/m))
  const env = { JOB_COMPLETIONS: one(text, /- name: JOB_COMPLETIONS\n +value: "(\d+)"/) }
  return {
    shards: Array.from({ length: completions }, (_, index) => ({
      args: argumentsOf(command).map((each) => each.replaceAll('$(JOB_COMPLETION_INDEX)', String(index))),
      env: { ...env, JOB_COMPLETION_INDEX: String(index) },
    })),
    merge: argumentsOf(one(text, /^# +(npx nems-contract-kit merge .*)$/m).split(' ')),
  }
}

/** The matrix of a build server: each command stands on a line of its own. */
export function matrix(): Manifest {
  const text = textOf('../../examples/ci/fuzz-matrix.yml')
  const shards = one(text, /^ +shard: \[([\d, ]+)\]$/m).split(', ')
  const command = one(text, /^ +- run: (npx nems-contract-kit fuzz .*)$/m)
  return {
    shards: shards.map((shard) => ({
      args: argumentsOf(command.replaceAll('${{ matrix.shard }}', shard).split(' ')),
      env: {},
    })),
    merge: argumentsOf(one(text, /^ +- run: (npx nems-contract-kit merge .*)$/m).split(' ')),
  }
}

function argumentsOf(command: readonly string[]): readonly string[] {
  return command.slice(command.indexOf('nems-contract-kit') + 1)
}

function one(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`the manifest has nothing like ${pattern.source}`)
  return found
}

function textOf(path: string): string {
  return readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8')
}
