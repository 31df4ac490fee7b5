import { join } from 'node:path'
import type { Capture } from '../capture/capture.ts'
import { CaptureError } from '../capture/capture-error.ts'
import { readCapture } from '../capture/captures.ts'
import { runDemo } from '../demo/run-demo.ts'
import type { OwnCaptures } from '../demo/sections/messages.ts'
import { loadConfig } from '../registry/load-config.ts'
import { exitCode, exitCodes } from '../report/exit-code.ts'
import { inColour, plain } from '../report/paint.ts'
import { progressOn } from '../report/progress.ts'
import { filesOf, readInput } from './inputs.ts'
import { version } from './kit.ts'
import { requestRuleId } from './rule-id.ts'
import { stoppable } from './stop-signals.ts'
import { isColourful } from './terminal.ts'

interface DemoCommandOptions {
  readonly config?: string
  readonly without: readonly string[]
}

/** `nems-kit demo [PATH…]`: plays both sides of the two APIs, and publishes messages of one's own. */
export async function demo(paths: readonly string[], given: object): Promise<void> {
  const options = given as DemoCommandOptions
  const config = loadConfig(options.config, process.cwd())
  const faults = new Set(options.without.map((rule) => requestRuleId('--without', rule)))
  const own = paths.length === 0 ? undefined : ownCaptures(paths)
  const stop = stoppable()
  try {
    const { failing, untested } = await runDemo({
      version,
      config,
      own,
      pacts: { folder: pacts, program, project: join(process.cwd(), 'package.json') },
      faults,
      write: (text) => process.stdout.write(text),
      paint: isColourful() ? inColour : plain,
      progress: progressOn(process.stdout),
      signal: stop.signal,
    })
    process.exitCode = exitCode({ failing, judged: 1, untested })
  } catch (error) {
    stop.end()
    if (stop.signal.aborted) return
    if (isOfNetwork(error)) {
      process.stderr.write(`demo: expected a loopback to play on, received ${error.message}\n`)
      process.exitCode = exitCodes.untested
    } else throw error
  }
}

/** Whether a machine does not let the demo listen or connect, on any port. */
function isOfNetwork(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && ['listen', 'connect'].includes(String(error.syscall))
}

/** From the chunk of this command, and from its source alike. */
const pacts = new URL('../../pacts/', import.meta.url)
const program = new URL('../pact-verifier.js', import.meta.url)

/** What is none is passed over in a folder, and a wrong use where it was named itself, as it is to `check`. */
function ownCaptures(paths: readonly string[]): OwnCaptures {
  const captures: Capture[] = []
  const unread: string[] = []
  for (const path of paths) {
    const files = filesOf(path)
    if (files.length === 0) unread.push(`${path}: expected messages, received an empty folder`)
    for (const file of files) {
      const { name, bytes } = readInput(file)
      try {
        captures.push(readCapture(name, bytes))
      } catch (error) {
        if (!(error instanceof CaptureError) || file === path) throw error
        unread.push(error.message)
      }
    }
  }
  return { captures, unread }
}
