import { expect, test } from 'vitest'
import { CaptureError } from '../../src/capture/capture-error.ts'
import { ConfigError } from '../../src/registry/config-error.ts'
import { exitCode, exitCodeOf } from '../../src/report/exit-code.ts'
import { UsageError } from '../../src/report/usage-error.ts'

const good = { failing: 0, judged: 3, untested: 0 }

test.each([
  ['all is well', good, 0],
  ['a finding fails', { ...good, failing: 1 }, 1],
  ['a finding fails, and all else too', { failing: 2, judged: 0, untested: 4, commandFailed: true }, 1],
  ['the command under test failed', { ...good, commandFailed: true }, 4],
  ['the command failed and nothing was judged', { ...good, judged: 0, commandFailed: true }, 4],
  ['nothing was judged', { ...good, judged: 0 }, 3],
  ['not all that was asked for', { ...good, untested: 1 }, 3],
  ['the command did not fail', { ...good, commandFailed: false }, 0],
])('%s', (_name, outcome, code) => {
  expect(exitCode(outcome)).toBe(code)
})

test.each([
  ['a wrong option', new UsageError('ERR_REPORT_FORMAT', '--report'), 2],
  [
    'a wrong configuration',
    new ConfigError('ERR_CONFIG_SYNTAX', 'f', [{ place: 'p', expected: 'e', received: 'r' }]),
    2,
  ],
  ['a file that is no capture', new CaptureError('ERR_CAPTURE_EMPTY', 'f', 'an empty file'), 2],
  ['a fault of the kit', new TypeError('x'), 70],
  ['anything else thrown', 'x', 70],
])('%s', (_name, error, code) => {
  expect(exitCodeOf(error)).toBe(code)
})
