import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createEmitter } from '../report/emitter.ts'
import { exitCodes } from '../report/exit-code.ts'
import { openReports } from '../report/reports.ts'
import type { Sink } from '../report/sink.ts'
import { readStream } from '../report/stored-stream.ts'
import { textSink } from '../report/text.ts'
import { titleOf } from '../report/title.ts'
import { subjectOf } from '../report/verdict.ts'
import { unreadable } from './inputs.ts'
import { isColourful } from './terminal.ts'

interface ReportCommandOptions {
  readonly report: readonly string[]
  readonly table?: true
  readonly showNhsNumbers?: true
}

/** `nems-kit report FILE`: tells of a run again from its stream of events, in other formats. */
export async function report(file: string, given: object): Promise<void> {
  const options = given as ReportCommandOptions
  const name = file === '-' ? 'standard input' : file
  const input = file === '-' ? process.stdin : createReadStream(file)
  const emitter = createEmitter({
    showNhsNumbers: options.showNhsNumbers ?? false,
    sinks: [textOf(options), ...openReports(options.report)],
  })
  try {
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
    const { missing } = await readStream(name, lines, emitter.emit)
    process.exitCode = missing === undefined ? exitCodes.good : exitCodes.untested
    if (missing !== undefined)
      process.stderr.write(
        `${name} ${missing}: the run did not come to its end, and is told as far as it went\n`,
      )
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? unreadable(file, error) : error
  } finally {
    emitter.close()
  }
}

/** Text as the command that was run wrote it: what it judged is known from its first event. */
function textOf({ table }: ReportCommandOptions): Sink {
  let text: Sink | undefined
  return {
    write: (event) => {
      if (event.type === 'run')
        text = textSink({
          write: (lines) => process.stdout.write(lines),
          colour: isColourful(),
          title: titleOf,
          subject: subjectOf(event.command),
          wholeTable: table === true,
        })
      text?.write(event)
    },
    close: () => text?.close(),
  }
}
