import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { reportFormats } from '../../src/report/report-formats.ts'
import { openReports } from '../../src/report/reports.ts'
import { UsageError } from '../../src/report/usage-error.ts'
import { everyEvent, finding, run } from './sample-events.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nems-kit-report-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('both formats, into folders that are made', () => {
  const sinks = openReports(['ndjson=out/run.ndjson', 'junit=out/a=b.xml'], folder)
  for (const event of everyEvent) for (const sink of sinks) sink.write(event)
  for (const sink of sinks) sink.close()
  const lines = readFileSync(join(folder, 'out', 'run.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual(everyEvent)
  expect(readFileSync(join(folder, 'out', 'a=b.xml'), 'utf8')).toMatch(
    /^<\?xml version="1\.0" encoding="UTF-8"\?>/,
  )
})

test('ndjson is in the file before the run ends, and an older report is not', () => {
  for (const event of [run, finding]) {
    const [sink] = openReports(['ndjson=run.ndjson'], folder)
    sink?.write(event)
    expect(JSON.parse(readFileSync(join(folder, 'run.ndjson'), 'utf8'))).toEqual(event)
    sink?.close()
  }
})

describe('wrong use', () => {
  test.each(['pdf=report.pdf', 'ndjson', 'ndjson=', '=x', 'NDJSON=x', 'constructor=x', ''])('%j', (spec) => {
    expect(() => openReports(['ndjson=good.ndjson', spec], folder)).toThrow(UsageError)
    expect(() => openReports([spec], folder)).toThrow(
      `--report: expected ${reportFormats.map((format) => `${format}=FILE`).join(' or ')}, received ${spec}`,
    )
    expect(existsSync(join(folder, 'good.ndjson'))).toBe(false)
  })

  test('a file that cannot be written', () => {
    expect(() => openReports(['ndjson=good.ndjson', 'junit=.'], folder)).toThrow(
      /^--report: \. cannot be written \(E/,
    )
  })
})
