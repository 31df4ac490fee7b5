import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import spawn from 'cross-spawn'
import killTree from 'tree-kill'
import { UsageError } from '../report/usage-error.ts'

/** A command under test: a program and its arguments. */
export type CommandLine = readonly [program: string, ...args: string[]]

/** How a command ended. */
export interface CommandEnd {
  /** Null where a signal ended it. */
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

export interface RunningCommand {
  readonly ended: Promise<CommandEnd>
  /** Ends it with everything that it started: asks first, and takes no answer for a no. */
  stop(): Promise<void>
}

/**
 * Starts a command, without a shell; its input and output are those of this process.
 * @throws UsageError when it cannot be started
 */
export async function startCommand(
  [program, ...args]: CommandLine,
  environment: NodeJS.ProcessEnv,
): Promise<RunningCommand> {
  const child = spawn(program, args, { env: environment, stdio: 'inherit', detached: hasGroups })
  const ended = once(child, 'exit').then(([code, signal]): CommandEnd => ({ code, signal }))
  try {
    await Promise.race([once(child, 'spawn'), ended])
  } catch (error) {
    const received = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    const reason = received === 'ENOENT' ? 'there is no such program' : received
    throw new UsageError(
      'ERR_OPTION',
      `client: expected a command that can be started, received ${program} (${reason})`,
    )
  }
  return { ended, stop: () => stop(child, ended) }
}

/**
 * Windows knows no groups of processes: there the tree is ended by its parents. Elsewhere a group is found whole, though
 * a parent in it has ended, and without a program to list processes, which small containers do not have.
 */
const hasGroups = process.platform !== 'win32'

const graceMilliseconds = 2_000

async function stop(child: ChildProcess, ended: Promise<CommandEnd>): Promise<void> {
  const { pid } = child
  if (pid === undefined) return
  if (!hasGroups) {
    const isOver = child.exitCode !== null || child.signalCode !== null
    if (!isOver) await new Promise<void>((resolve) => killTree(pid, 'SIGKILL', () => resolve()))
    await ended
    return
  }
  const end = Date.now() + graceMilliseconds
  for (let isThere = signalGroup(pid, 'SIGTERM'); isThere; isThere = signalGroup(pid, 0)) {
    if (Date.now() > end && signalGroup(pid, 'SIGKILL')) break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await ended
}

/** Whether a group had anybody left to be told. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}
