import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What came of a command. */
export interface KitProcess {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the kit from its source, in a process of its own, and in an environment that names no shard but those given. */
export function kit(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<KitProcess> {
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
  const { JOB_COMPLETION_INDEX: _, CI_NODE_INDEX: __, ...others } = process.env
  const options = { cwd, env: { ...others, NO_COLOR: '1', ...env }, maxBuffer: 64 * 1024 * 1024 }
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), main, ...args],
      options,
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    )
  })
}
