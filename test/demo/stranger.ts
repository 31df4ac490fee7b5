import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A folder in which somebody runs the kit. */
export const folder = mkdtempSync(join(tmpdir(), 'nems-kit-demo-'))

export interface Run {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
  readonly milliseconds: number
}

export interface RunOptions {
  /** Environment variables that differ. */
  readonly env?: Readonly<Record<string, string>>
  /** Sent as soon as something was printed. */
  readonly signal?: NodeJS.Signals
  /** Whether standard output is read after what comes first; it is unless told. */
  readonly readsOn?: boolean
}

/** Runs `nems-kit demo` as it is built, as a stranger would. */
export function demo(
  args: readonly string[],
  { env, signal, readsOn = true }: RunOptions = {},
): Promise<Run> {
  const { NO_COLOR, FORCE_COLOR, ...rest } = process.env
  const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
  const started = Date.now()
  const child = spawn(process.execPath, [program, 'demo', ...args], { cwd: folder, env: { ...rest, ...env } })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (stdout === '' && signal !== undefined) child.kill(signal)
    stdout += text
    if (!readsOn) child.stdout.destroy()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((resolve) =>
    child.once('close', (code, by) =>
      resolve({ code, signal: by, stdout, stderr, milliseconds: Date.now() - started }),
    ),
  )
}
