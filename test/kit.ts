import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** What a command of the kit came to. */
export interface KitRun {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

/** Of this environment, what would change what a command does. */
const kept = new Set(['NO_COLOR', 'FORCE_COLOR', 'JOB_COMPLETION_INDEX', 'CI_NODE_INDEX'])

/** Runs a command of the kit as it is built, in a folder, without colours and as no share of a run unless told. */
export function kitIn(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  onStart: (child: ChildProcess) => void = () => undefined,
): Promise<KitRun> {
  const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !kept.has(name)))
  const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env: { ...own, ...env } })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  onStart(child)
  return new Promise((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal, stdout, stderr })),
  )
}
