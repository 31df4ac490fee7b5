import type { Capture } from '../capture/capture.ts'
import { readCapture } from '../capture/captures.ts'
import { readToken } from '../capture/token.ts'
import { progressOn, progressSink } from '../report/progress.ts'
import { textSink } from '../report/text.ts'
import { titleOf } from '../report/title.ts'
import { claimVerdicts } from './claim-verdicts.ts'
import { filesOf, readInput } from './inputs.ts'
import { judgeCaptures } from './judge-captures.ts'
import { beginRun, type JudgedOptions } from './judged-run.ts'
import { isColourful } from './terminal.ts'
import { secondsNow, secondsOf } from './time.ts'

interface CheckCommandOptions extends JudgedOptions {
  readonly token?: true
  readonly at?: string
  readonly basePath: string
}

/** `nems-kit check FILE…`: judges what a client sent. */
export function check(files: readonly string[], given: object): void {
  const options = given as CheckCommandOptions
  const at = options.at === undefined ? undefined : secondsOf(options.at)
  const captures = files.flatMap(filesOf).map((file) => captureOf(file, options.token === true))
  const text = textSink({
    write: (lines) => process.stdout.write(lines),
    colour: isColourful(),
    title: titleOf,
  })
  const run = beginRun('check', options, [progressSink(progressOn(process.stderr)), text], {
    given: { files, at: options.at, 'base-path': options.basePath },
  })
  const settings = { at, now: secondsNow(), basePath: options.basePath }
  if (options.token === true)
    process.stdout.write(claimVerdicts(captures, run.config, settings, options.showNhsNumbers === true))
  const { exitCode } = judgeCaptures(run, captures, settings, nextStep)
  process.exitCode = exitCode
}

function captureOf(file: string, isToken: boolean): Capture {
  const { name, bytes } = readInput(file)
  return isToken ? readToken(Buffer.from(bytes).toString('utf8'), name) : readCapture(name, bytes)
}

function nextStep(failing: number): string | null {
  return failing > 0 ? 'mend the first finding and check again: one fault often hides another' : null
}
