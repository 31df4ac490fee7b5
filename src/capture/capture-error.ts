import { maskNhsNumbers } from '../masking/masking.ts'

/**
 * `EMPTY`: nothing in it · `BINARY`, `ENCODING`: not text, or not UTF-8 · `FORMAT`: text of none of the formats ·
 * `HTTP`, `HAR`: of that format, and damaged.
 */
export type CaptureErrorCode =
  | 'ERR_CAPTURE_EMPTY'
  | 'ERR_CAPTURE_BINARY'
  | 'ERR_CAPTURE_ENCODING'
  | 'ERR_CAPTURE_FORMAT'
  | 'ERR_CAPTURE_HTTP'
  | 'ERR_CAPTURE_HAR'

/** What a capture can be. */
const captureFormats =
  'raw HTTP/1.1 requests, a HAR 1.2, a FHIR Bundle or Subscription (XML or JSON), or a token'

/** A file that is no capture. Its message says what was received and what is expected. */
export class CaptureError extends Error {
  override readonly name = 'CaptureError'
  readonly code: CaptureErrorCode
  /** NHS numbers outside 999 are masked in it. */
  readonly received: string
  readonly expected: string

  constructor(code: CaptureErrorCode, file: string, received: string, expected = captureFormats) {
    const masked = maskNhsNumbers(received)
    super(`${maskNhsNumbers(file)}: expected ${expected}; received ${masked}`)
    this.code = code
    this.received = masked
    this.expected = expected
  }
}
