import type { CommandLine } from '../session/command.ts'
import type { Ending } from '../session/ending.ts'

/** What is to be made of how a session ended. */
export interface Ended {
  /** Whether the command under test failed, was killed, or ran out of time. */
  readonly failed: boolean
  /** What is to be said of it; undefined where it ended as it should. */
  readonly note: string | undefined
}

/** Whether the command failed, and why. */
export function endingOf(ending: Ending, command: CommandLine | undefined): Ended {
  const program = command?.[0] ?? ''
  if (ending.by === 'command') {
    const { code, signal } = ending.end
    if (code === 0) return { failed: false, note: undefined }
    const how = code === null ? `was killed by ${signal}` : `ended with exit code ${code}`
    return { failed: true, note: `${program} ${how}` }
  }
  if (command === undefined || ending.by === 'idle') return { failed: false, note: undefined }
  if (ending.by === 'signal') return { failed: true, note: `${program} was stopped before its end` }
  const seconds = ending.milliseconds / 1000
  return { failed: true, note: `${program} was stopped: it had not ended after ${seconds} s (--timeout)` }
}
