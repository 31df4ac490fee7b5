import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readCapture } from '../../src/capture/captures.ts'
import { judgeCaptures } from '../../src/cli/judge-captures.ts'
import { beginRun } from '../../src/cli/judged-run.ts'
import { type KitEvent, kitEvent } from '../../src/report/events.ts'

const folder = mkdtempSync(join(tmpdir(), 'nems-kit-progress-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a long run says how far it has come', () => {
  const request = 'GET /STU3/Subscription/0a1b HTTP/1.1\r\nHost: nems.example\r\n\r\n'
  const file = join(folder, 'events.ndjson')
  const run = beginRun('check', { strength: 'must', report: [`ndjson=${file}`] }, [])
  const capture = readCapture('requests.http', Buffer.from(Array(2_001).fill(request).join('###\r\n')))
  judgeCaptures(run, [capture], { at: 1_800_000_000, now: 1_800_000_000, basePath: '' }, () => null)
  const events = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): KitEvent => kitEvent.parse(JSON.parse(line)))
  expect(events.filter(({ type }) => type === 'progress')).toEqual([
    { type: 'progress', phase: 'judging', done: 1_000, total: 2_001 },
    { type: 'progress', phase: 'judging', done: 2_000, total: 2_001 },
  ])
})
