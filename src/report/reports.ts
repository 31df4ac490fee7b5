import { appendFileSync, closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { htmlSink } from './html/html.ts'
import { builtParts } from './html/page-parts.ts'
import { jsonSink } from './json.ts'
import { junitSink } from './junit.ts'
import { markdownSink } from './markdown.ts'
import { ndjsonSink } from './ndjson.ts'
import { type ReportFormat, reportFormats } from './report-formats.ts'
import { sarifSink } from './sarif/sarif.ts'
import type { Sink, Write } from './sink.ts'
import { UsageError } from './usage-error.ts'

const formats: Readonly<Record<ReportFormat, (write: Write) => Sink>> = {
  html: (write) => htmlSink(write, builtParts()),
  json: jsonSink,
  junit: junitSink,
  markdown: markdownSink,
  ndjson: ndjsonSink,
  sarif: sarifSink,
}

/**
 * Opens the files of every `--report FORMAT=FILE`, making their folders where there are none.
 * @throws UsageError on an unknown format or a file that cannot be written; nothing is left open then
 */
export function openReports(specs: readonly string[], cwd = process.cwd()): Sink[] {
  const wanted = specs.map(readSpec)
  const sinks: Sink[] = []
  try {
    for (const { sinkTo, file } of wanted) sinks.push(openReport(sinkTo, resolve(cwd, file), file))
  } catch (error) {
    for (const sink of sinks) sink.close()
    throw error
  }
  return sinks
}

function readSpec(spec: string): { readonly sinkTo: (write: Write) => Sink; readonly file: string } {
  const [, format = '', file = ''] = /^([^=]*)=(.*)$/s.exec(spec) ?? []
  const known = reportFormats.find((name) => name === format)
  const sinkTo = known && formats[known]
  if (sinkTo === undefined || file === '') {
    const all = reportFormats.map((name) => `${name}=FILE`).join(' or ')
    throw new UsageError('ERR_REPORT_FORMAT', `--report: expected ${all}, received ${spec}`)
  }
  return { sinkTo, file }
}

function openReport(sinkTo: (write: Write) => Sink, path: string, file: string): Sink {
  const descriptor = openFile(path, file)
  const sink = sinkTo((text) => appendFileSync(descriptor, text))
  return {
    write: sink.write,
    close: () => {
      sink.close()
      closeSync(descriptor)
    },
  }
}

function openFile(path: string, file: string): number {
  try {
    mkdirSync(dirname(path), { recursive: true })
    return openSync(path, 'w')
  } catch (error) {
    const received = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UsageError('ERR_REPORT_FILE', `--report: ${file} cannot be written (${received})`)
  }
}
