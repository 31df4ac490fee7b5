import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { embeddedRegistry as registry } from '../../generators/world.ts'
import { readCorpus } from '../../src/fuzz/corpus/read-corpus.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { type KitEvent, kitEvent } from '../../src/report/events.ts'
import { kitIn } from '../kit.ts'
import { kubernetesJob, type Manifest, matrix } from './manifests.ts'

const faulty = [
  'claims/exp-is-not-past',
  'claims/scope-is-of-subscriptions',
  'claims/reason-for-request-is-a-known-code',
]
/** A run that is as long as a test may take: the sweep over one area. */
const shortened = ['--rules', 'claims', '--stages', 'sweep', '--concurrency', '2']

describe('shards as processes, as the example manifests start them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nems-kit-shards-'))
  let provider: Provider
  let undivided: readonly KitEvent[] = []

  beforeAll(async () => {
    provider = await startProvider({ registry, without: new Set(faulty) })
    const report = join(folder, 'undivided.ndjson')
    const whole = ['fuzz', provider.url, '--seed', '1', '--report', `ndjson=${report}`, ...shortened]
    expect((await kitIn(folder, [...whole, '--corpus', join(folder, 'undivided')])).code).toBe(1)
    undivided = eventsIn(report)
  }, 120_000)
  afterAll(async () => {
    await provider.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('the run that is not divided finds what there is', () => {
    expect(
      of(undivided, 'finding')
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual([...faulty].sort())
  })

  test.each([
    ['Kubernetes', kubernetesJob(), '/results'],
    ['a matrix of a build server', matrix(), ''],
  ])(
    '%s: the same findings as undivided, and the same of every rule',
    async (name, manifest, results) => {
      const here = join(folder, name)
      const shards = join(here, 'shards')
      mkdirSync(shards, { recursive: true })
      const codes = await Promise.all(runShards(manifest, shards, results))
      expect(codes.every((code) => code === 0 || code === 1)).toBe(true)
      expect(codes).toContain(1)
      const report = join(here, 'merged.ndjson')
      const joined = manifest.merge.map((each) => (each === results ? shards : each))
      const { code } = await kitIn(here, [
        ...joined,
        '--report',
        `ndjson=${report}`,
        '--corpus',
        join(here, 'joined'),
      ])
      const merged = eventsIn(report)
      expect(code).toBe(1)
      expect(
        of(merged, 'finding')
          .map(({ id }) => id)
          .sort(),
      ).toEqual(
        of(undivided, 'finding')
          .map(({ id }) => id)
          .sort(),
      )
      expect(countsOf(merged)).toEqual(countsOf(undivided))
      expect(
        of(merged, 'exchange')
          .map(({ label }) => label)
          .sort(),
      ).toEqual(
        of(undivided, 'exchange')
          .map(({ label }) => label)
          .sort(),
      )
      const ids = (corpus: string) => readCorpus(corpus).stored.map(({ id }) => id)
      expect(ids(join(here, 'joined'))).toEqual(ids(join(folder, 'undivided')))
      expect(of(merged, 'summary')).toMatchObject([
        { exitCode: 1, failing: faulty.length, judged: of(undivided, 'summary')[0]?.judged },
      ])
    },
    120_000,
  )

  test('a shard that was killed has told nothing; what it stored is found, and nothing more is claimed', async () => {
    const here = join(folder, 'killed')
    const all = kubernetesJob()
    const two = all.shards
      .slice(0, 2)
      .map((each) => ({ ...each, env: { ...each.env, JOB_COMPLETIONS: '2' } }))
    await Promise.all(runShards({ ...all, shards: two }, here, '/results'))
    for (const shard of [0, 1]) {
      const report = join(here, `shard-${shard}`, 'report.ndjson')
      const lines = readFileSync(report, 'utf8').split('\n')
      writeFileSync(report, lines.filter((line) => /^\{"type":"(?:run|exchange)"/.test(line)).join('\n'))
    }
    const joined = ['merge', here, '--corpus', join(here, 'joined')]
    const killed = await kitIn(here, joined)
    expect(killed.stdout).toContain('did not come to its end')
    for (const rule of faulty) expect(killed.stdout).toContain(rule)
    expect(killed.code).toBe(1)
    rmSync(join(here, 'shard-1'), { recursive: true })
    expect((await kitIn(here, joined)).stdout).toContain('the report of shard 2/2 is missing')
  }, 240_000)

  /** Each shard in a folder of its own, as an artifact or a volume holds it. */
  function runShards({ shards }: Manifest, into: string, results: string): readonly Promise<number | null>[] {
    return shards.map(({ args, env }, place) => {
      const here = join(into, `shard-${place}`)
      mkdirSync(here, { recursive: true })
      const own = args.map((each) =>
        /^(?:http:.*|\$PROVIDER)$/.test(each)
          ? provider.url
          : results === ''
            ? each
            : each.replaceAll(results, into),
      )
      return kitIn(here, [...own, ...shortened], env).then(({ code }) => code)
    })
  }
})

function eventsIn(file: string): readonly KitEvent[] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => kitEvent.parse(JSON.parse(line)))
}

function of<T extends KitEvent['type']>(
  events: readonly KitEvent[],
  type: T,
): readonly Extract<KitEvent, { type: T }>[] {
  return events.filter((event): event is Extract<KitEvent, { type: T }> => event.type === type)
}

/** How often requests kept and broke each rule. */
function countsOf(events: readonly KitEvent[]): unknown {
  const counts = of(events, 'coverage').map(
    ({ rule, kept, good, refused, open }) => [rule, { kept, good, refused, open }] as const,
  )
  return Object.fromEntries(counts)
}
