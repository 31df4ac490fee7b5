import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { reportFormats } from '../../src/report/report-formats.ts'
import { kit } from '../verification/kit.ts'
import { everyEvent, finding, run, summary } from './sample-events.ts'

const folder = mkdtempSync(join(tmpdir(), 'nems-kit-again-'))
afterAll(() => rmSync(folder, { recursive: true }))

const fileOf = (name: string) => join(folder, name)
const lines = everyEvent.map((event) => `${JSON.stringify(event)}\n`)

function stored(name: string, text: string): string {
  writeFileSync(fileOf(name), text)
  return fileOf(name)
}

const patience = { timeout: 60_000 }

describe('report', patience, () => {
  test('tells of a run again, in every format', async () => {
    const wanted = reportFormats.flatMap((format) => ['--report', `${format}=${fileOf(`again.${format}`)}`])
    const { code, stdout, stderr } = await kit(['report', stored('run.ndjson', lines.join('')), ...wanted])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('✗ Not as it must be')
    expect(readFileSync(fileOf('again.ndjson'), 'utf8')).toBe(lines.join(''))
    for (const format of reportFormats)
      expect(readFileSync(fileOf(`again.${format}`), 'utf8')).toContain('claims/scope-is-bundle-write')
  })

  test('reads standard input', async () => {
    const { code, stdout } = await kit(['report', '-'], {}, ({ stdin }) => stdin?.end(lines.join('')))
    expect([code, stdout.includes('Not as it must be')]).toEqual([0, true])
  })

  test('masks, unless it is told not to', async () => {
    const told = { ...finding, received: 'nhs-number|9434765919' }
    const file = stored(
      'shown.ndjson',
      [run, told, summary].map((event) => `${JSON.stringify(event)}\n`).join(''),
    )
    expect((await kit(['report', file])).stdout).not.toContain('9434765919')
    expect((await kit(['report', file, '--show-nhs-numbers'])).stdout).toContain('9434765919')
  })

  test('of a stream without its end tells what there is, and says so', async () => {
    const file = stored('cut.ndjson', `${lines.slice(0, 4).join('')}{"type":"fin`)
    const html = fileOf('cut.html')
    const { code, stdout, stderr } = await kit(['report', file, '--report', `html=${html}`])
    expect(code).toBe(3)
    expect(stderr).toContain(
      'line 5 is cut short, without the event "summary": the run did not come to its end',
    )
    expect(stdout).toContain('The run did not come to its end')
    for (const text of [stdout, readFileSync(html, 'utf8')]) expect(text).toContain('patient/Bundle.read')
  })

  test.each([
    [
      'a damaged stream',
      [lines[0], '{"type":"finding"}\n', lines.at(-1)].join(''),
      'line 2: expected an event "finding"',
    ],
    ['no stream', 'hello\n', 'line 1: expected one event as JSON, received no JSON'],
    ['an empty file', '', 'line 1: expected the event "run", received an empty file'],
  ])('says what is wrong with %s', async (_name, text, message) => {
    const { code, stderr } = await kit(['report', stored('wrong.ndjson', text)])
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
  })

  test('says what is wrong with a file that is not there', async () => {
    const { code, stderr } = await kit(['report', fileOf('none.ndjson')])
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('none.ndjson: expected a file that can be read, received no such file'),
    ])
  })
})
