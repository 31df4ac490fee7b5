import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { embeddedRegistry as registry } from '../../generators/world.ts'
import { targetFrom } from '../../src/client/target.ts'
import { type StoredFault, storedFrom } from '../../src/fuzz/corpus/stored-fault.ts'
import type { RuleCoverage } from '../../src/fuzz/coverage.ts'
import { coverageEventOf, findingEventOf } from '../../src/fuzz/fuzz-events.ts'
import type { FuzzOutcome } from '../../src/fuzz/fuzz-outcome.ts'
import { mergedCoverage } from '../../src/fuzz/merge/merged-coverage.ts'
import { mergedFindings } from '../../src/fuzz/merge/merged-findings.ts'
import { mergedSummary } from '../../src/fuzz/merge/merged-summary.ts'
import { readShardReport, type ShardReport } from '../../src/fuzz/merge/shard-report.ts'
import { shardsOf } from '../../src/fuzz/merge/shards.ts'
import { startProvider } from '../../src/provider/provider.ts'
import type { FindingEvent, RunEvent, SummaryEvent } from '../../src/report/events.ts'
import { faultNamed } from '../faults/catalogue.ts'
import { startFaultyProvider } from '../faults/faulty-provider.ts'
import { beginning, fuzzed } from './scope.ts'

const started = '2026-01-05T09:00:00.500Z'
const run: RunEvent = {
  type: 'run',
  schema: 1,
  kit: '0.1.0',
  catalogue: '1',
  command: 'fuzz',
  seed: 1,
  started,
}
const summary: SummaryEvent = {
  type: 'summary',
  exitCode: 0,
  judged: 10,
  operations: { 'publish-event': 4, 'read-subscription': 6 },
  failing: 0,
  advice: 0,
  known: 0,
  open: 0,
  skipped: 0,
  omitted: 0,
  clock: '2026-01-05T09:01:00.000Z',
  registry: 'given',
  notes: ['said by all'],
  next: null,
  milliseconds: 60_000,
}

function shard(index: number, of: number, more: Partial<ShardReport> = {}): ShardReport {
  const file = `shard-${index}.ndjson`
  return {
    file,
    run: { ...run, shard: { index, of } },
    findings: [],
    coverage: [],
    skipped: [],
    summary,
    ...more,
  }
}

function reportOf(outcome: FuzzOutcome, index: number, of: number): ShardReport {
  const options = { registry, isExcused: false, replay: '' }
  return shard(index, of, {
    findings: outcome.faults.map((fault) => findingEventOf(fault, options)),
    coverage: outcome.coverage.map(coverageEventOf),
  })
}

function storedOf(outcome: FuzzOutcome, url: string): readonly StoredFault[] {
  const now = Date.parse(started) / 1000 + 30
  const to = { kit: '0.1.0', catalogue: '1', seed: 1, target: targetFrom(url), now }
  return outcome.faults.map((fault) =>
    storedFrom(fault, { ...to, finding: findingEventOf(fault, { registry, isExcused: false, replay: '' }) }),
  )
}

describe('shards put together', () => {
  /** Faults that other rules' requests meet too, so that shards tell them by other signatures. */
  const ids = ['field-names-in-one-case', 'accept-without-weights', 'expired-403', 'path-without-a-host']

  test.each(ids)(
    'give the findings of a run that is not divided: %s',
    async (id) => {
      const fault = faultNamed(id)
      const provider = await startFaultyProvider()
      const about = ['header/', 'media-type/', 'claims/exp', ...fault.rules]
      const outcomes: FuzzOutcome[] = []
      for (const share of [undefined, 1, 2, 3]) {
        provider.become({ fault })
        const part = share === undefined ? undefined : { index: share, of: 3 }
        // Each case has to be answered in time, on a busy machine too: shares are compared by what was.
        const calm = { concurrency: 4, patience: 3_000 }
        outcomes.push(await fuzzed(provider.url, { includes: beginning(...about), shard: part, ...calm }))
      }
      await provider.close()
      const [whole, ...parts] = outcomes
      const reports = parts.map((part, place) => reportOf(part, place + 1, 3))
      const corpora = parts.flatMap((part) => storedOf(part, provider.url))
      const merged = mergedFindings(reports, corpora, registry)
      expect(whole?.faults.length).toBeGreaterThan(0)
      expect(merged.findings.map((finding) => finding.id).sort()).toEqual(
        whole?.faults.map((each) => each.id).sort(),
      )
      expect(merged.stored.map((stored) => stored.id).sort()).toEqual(
        merged.findings.map((each) => each.id).sort(),
      )
      expect(mergedCoverage(reports).map(counted)).toEqual(whole?.coverage.map(counted))
      const killed = reports.map((report) => ({ ...report, findings: [], summary: undefined }))
      const rescued = mergedFindings(killed, corpora, registry)
      expect(rescued.findings.map((each) => each.id).sort()).toEqual(
        merged.findings.map((each) => each.id).sort(),
      )
      expect(rescued.rescued).toBe(merged.findings.length)
      const later = corpora.map((each) => ({ ...each, found: '2026-01-05T08:59:59.000Z' }))
      expect(mergedFindings(killed, later, registry)).toMatchObject({ findings: [], rescued: 0 })
    },
    120_000,
  )
})

describe('a finding of one shard', () => {
  const found = async (rule: string): Promise<readonly [ShardReport, StoredFault]> => {
    const { url, close } = await startProvider({ registry, without: new Set([rule]) })
    const outcome = await fuzzed(url, { includes: beginning(rule) })
    await close()
    const [stored] = storedOf(outcome, url)
    if (stored === undefined) throw new Error('nothing was found')
    return [reportOf(outcome, 1, 2), stored]
  }
  const idsOf = (reports: readonly ShardReport[], corpora: readonly StoredFault[]) =>
    mergedFindings(reports, corpora, registry).findings.map(({ id }) => id)

  test('is left out where one of another explains it', async () => {
    const [report, plain] = await found('claims/reason-for-request-is-a-known-code')
    const id = '0123456789ab'
    const special = {
      ...plain.case,
      changes: [...plain.case.changes, 'claims/exp-is-not-past: ten minutes ago'],
    }
    const stored = { ...plain, id, case: special }
    const second = shard(2, 2, { findings: report.findings.map((each) => ({ ...each, id })) })
    expect(idsOf([second, report], [stored, plain])).toEqual([plain.id])
    const merged = mergedFindings([second, report], [stored, plain], registry)
    expect(merged.stored.map((each) => each.id)).toEqual([plain.id])
    expect(idsOf([second, report], [{ ...stored, kind: 'crash' }, plain])).toHaveLength(2)
    expect(idsOf([second, report], [{ ...stored, mark: 'another' }, plain])).toHaveLength(2)
  })

  test('is left out where it follows from one of another', async () => {
    const [report] = await found('claims/exp-is-not-past')
    const root = report.findings.map((each) => ({
      ...each,
      id: 'ffffffffffff',
      rule: 'authorization/is-sent',
    }))
    expect(idsOf([report], [])).toEqual(report.findings.map(({ id }) => id))
    expect(idsOf([report, shard(2, 2, { findings: root })], [])).toEqual(['ffffffffffff'])
  })

  test('is left out where it shows what one of another says is lost', async () => {
    const [report] = await found('claims/exp-is-not-past')
    const as = (id: string, more: Partial<FindingEvent>) =>
      shard(2, 2, { findings: report.findings.map((each) => ({ ...each, id, ...more })) })
    const loss = as('1', { kind: 'false-refusal', rule: 'operation/subscription-exists', answered: '404' })
    const unstated = {
      kind: 'wrong-answer',
      rule: 'answer/refusal-is-a-stated-one',
      answered: '404',
    } as const
    const read = as('2', { ...unstated, operation: 'read-subscription' })
    const unstable = as('3', { kind: 'unstable', operation: 'delete-subscription', answered: '410' })
    const others = [
      as('4', { ...unstated, operation: 'create-subscription' }),
      as('5', { ...unstated, operation: 'read-subscription', answered: '400' }),
      as('6', { kind: 'wrong-answer', operation: 'read-subscription', answered: '404' }),
    ]
    expect(idsOf([read, unstable, ...others, loss], [])).toEqual(['4', '5', '6', '1'])
    expect(idsOf([read, unstable], [])).toEqual(['2', '3'])
  })

  test('is told once where several have it, with the requests of all', async () => {
    const [report, stored] = await found('claims/exp-is-not-past')
    const [finding] = report.findings
    if (finding === undefined) throw new Error('nothing was told')
    const excused = { ...finding, failing: false, count: 5, also: ['claims/sub-is-sent'] }
    const merged = mergedFindings([shard(1, 2, { findings: [excused] }), report], [stored, stored], registry)
    expect(merged.findings).toMatchObject([{ id: finding.id, failing: true, count: 5 + finding.count }])
    expect(merged.stored).toMatchObject([{ id: stored.id, count: 2 * stored.count }])
  })

  test('of an earlier run stays in the corpus, and is not told', async () => {
    const [report, stored] = await found('claims/exp-is-not-past')
    const merged = mergedFindings([{ ...report, findings: [] }], [stored], registry)
    expect(merged).toMatchObject({ findings: [], stored: [{ id: stored.id }], rescued: 0 })
  })
})

describe('the shards of a run', () => {
  test('count together', () => {
    const shards = shardsOf([shard(1, 2), shard(2, 2)])
    const none = { open: 0, skipped: 0, omitted: 0, untested: 0, notes: [] }
    expect(shards).toMatchObject({ untested: 0, notes: [] })
    expect(mergedSummary(shards, [], none)).toEqual({
      ...summary,
      judged: 20,
      operations: { 'publish-event': 8, 'read-subscription': 12 },
    })
    expect(mergedSummary(shards, [], { ...none, untested: 1 }).exitCode).toBe(3)
  })

  test.each([
    ['one is missing', [shard(1, 3), shard(3, 3)], 'the report of shard 2/3 is missing'],
    [
      'one was killed',
      [shard(1, 2), shard(2, 2, { summary: undefined })],
      'shard-2.ndjson: the run did not come',
    ],
    [
      'one was inconclusive',
      [shard(1, 2), shard(2, 2, { summary: { ...summary, exitCode: 3 } })],
      'shard-2.ndjson: the run was inconclusive',
    ],
  ])('are inconclusive where %s', (_name, reports, note) => {
    const shards = shardsOf(reports)
    expect(shards.untested).toBe(1)
    expect(shards.notes.join('\n')).toContain(note)
  })

  test('that came twice count once, and the one that came to its end', () => {
    const first = shard(1, 2, { file: 'first', summary: undefined })
    const again = shard(1, 2, { file: 'again' })
    const shards = shardsOf([first, again, shard(2, 2)])
    expect(shards.reports.map(({ file }) => file)).toEqual(['again', 'shard-2.ndjson'])
    expect(shards).toMatchObject({ untested: 0, notes: ['first was left out: shard 1/2 is there twice'] })
  })

  test('of different runs are told', () => {
    const other = shard(2, 2, { run: { ...run, seed: 2, shard: { index: 2, of: 2 } } })
    expect(shardsOf([shard(1, 2), other]).notes).toEqual(['the shards differ in their seed: 1, 2'])
  })
})

describe('the report of a shard', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-report-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  async function read(text: string): Promise<unknown> {
    const file = join(folder, 'report.ndjson')
    writeFileSync(file, text)
    const labels: string[] = []
    return { labels, ...(await readShardReport(file, ({ label }) => labels.push(label))) }
  }

  test('is read though its last line was cut short', async () => {
    const exchange = {
      type: 'exchange',
      label: 'one',
      operation: null,
      method: 'GET',
      target: '/',
      status: 200,
    }
    const whole = { ...exchange, expected: null, observed: null, findings: 0 }
    const text = `${[run, whole].map((each) => JSON.stringify(each)).join('\n')}\n{"type":"exch`
    expect(await read(text)).toMatchObject({ labels: ['one'], run, summary: undefined })
  })

  test.each([
    ['', 'it is empty'],
    ['something\n', 'it does not begin with the event "run"'],
    [`${JSON.stringify({ ...run, command: 'check' })}\n`, 'it is a report of check'],
  ])('is none: %j', async (text, reason) => expect(await read(text)).toMatchObject({ reason }))
})

/** What was left open may be done now so, now so where a second counts. */
function counted(coverage: RuleCoverage) {
  const { open, ...event } = coverageEventOf(coverage)
  return { ...event, open: open.accepted + open.refused }
}
