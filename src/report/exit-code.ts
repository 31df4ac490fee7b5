import { CaptureError } from '../capture/capture-error.ts'
import { ConfigError } from '../registry/config-error.ts'
import { UsageError } from './usage-error.ts'

/** What a run came to. */
export interface Outcome {
  /** Findings that fail the run. */
  readonly failing: number
  /** Requests or answers that were judged. */
  readonly judged: number
  /** What was asked for and could not be tested. */
  readonly untested: number
  /** Whether the command under test, where there was one, ended in failure. */
  readonly commandFailed?: boolean
}

/** Exit codes of every command; where more than one holds, the first. */
export const exitCodes = {
  misuse: 2,
  failing: 1,
  commandFailed: 4,
  untested: 3,
  good: 0,
  kitFault: 70,
} as const

/** The exit code of a run that came to its end. */
export function exitCode({ failing, judged, untested, commandFailed = false }: Outcome): number {
  if (failing > 0) return exitCodes.failing
  if (commandFailed) return exitCodes.commandFailed
  if (judged === 0 || untested > 0) return exitCodes.untested
  return exitCodes.good
}

/** The exit code of a run that an error ended: whatever is not a wrong use is a fault of the kit. */
export function exitCodeOf(error: unknown): number {
  const isMisuse = [UsageError, ConfigError, CaptureError].some((misuse) => error instanceof misuse)
  return isMisuse ? exitCodes.misuse : exitCodes.kitFault
}
