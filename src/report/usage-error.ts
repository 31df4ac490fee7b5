/** `FORMAT`: a report in a format that there is not · `FILE`: one that cannot be written or read · `PACT`: Pact does not run here. */
export type UsageErrorCode =
  | 'ERR_REPORT_FORMAT'
  | 'ERR_REPORT_FILE'
  | 'ERR_BASELINE'
  | 'ERR_OPTION'
  | 'ERR_INPUT'
  | 'ERR_PACT'

/** A command that was given something wrong. Its message says what was received and what to give instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly code: UsageErrorCode

  constructor(code: UsageErrorCode, message: string) {
    super(message)
    this.code = code
  }
}
