import { exitCodeOf, exitCodes } from '../report/exit-code.ts'

/** Says on standard error what ended a command, and gives its exit code. */
export function tellFailure(error: unknown): number {
  const code = exitCodeOf(error)
  const message = error instanceof Error ? error.message : String(error)
  if (code !== exitCodes.kitFault) process.stderr.write(`${message}\n`)
  else {
    const stack = error instanceof Error ? error.stack : message
    process.stderr.write(
      `This is a fault of nems-contract-kit, not of your input. Please report it with:\n${stack}\n`,
    )
  }
  return code
}
