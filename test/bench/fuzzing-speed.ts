import { parseArgs } from 'node:util'
import { embeddedRegistry } from '../../generators/world.ts'
import { targetFrom } from '../../src/client/target.ts'
import type { FuzzProgress } from '../../src/fuzz/fuzz-outcome.ts'
import { runFuzz } from '../../src/fuzz/run-fuzz.ts'
import type { Trial } from '../../src/fuzz/trials.ts'
import { everyOperation } from '../../src/spec/model/operation.ts'
import { BareServer } from './bare-server-process.ts'
import { median } from './rate.ts'
import { answersASecondInTurn } from './wrk.ts'

/**
 * Requests a second of the fuzzer, all that it does included, beside wrk that sends the same set of bytes to the same
 * server, as a Markdown table. Fails when it has less of it than the goal. With `--memory 1000000`: the memory that so
 * many requests take.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '20000' },
    only: { type: 'string' },
    memory: { type: 'string' },
  },
})
const wrkSeconds = 3
/** As many of the requests that were sent are sent by wrk. */
const mostRecorded = 2_000

const bare = await BareServer.start('table-server.js')
const provider = await BareServer.start('provider-server.js')
if (values.memory !== undefined) await tellMemory(Number(values.memory))
else await tellSpeed()
await bare.stop()
await provider.stop()

async function tellSpeed(): Promise<void> {
  process.stdout.write(
    '| against | fuzzer | its processor time | wrk | ratio | goal |\n| --- | --- | --- | --- | --- | --- |\n',
  )
  const servers = [
    { name: 'a bare node:http server', url: bare.url, goal: 0.33 },
    { name: 'the reference provider', url: provider.url, goal: 0.7 },
  ]
  for (const { name, url, goal } of servers.filter((each) => each.name.includes(values.only ?? ''))) {
    const rows: { readonly fuzzer: number; readonly microseconds: number; readonly wrk: number }[] = []
    for (let round = 0; round < Number(values.rounds); round++) {
      const { perSecond, microseconds, recorded } = await fuzz(url, Number(values.requests), round)
      const wrk = await answersASecondInTurn(url, recorded, wrkSeconds)
      rows.push({ fuzzer: perSecond, microseconds, wrk })
    }
    const ratio = median(rows.map(({ fuzzer, wrk }) => fuzzer / wrk))
    if (ratio < goal) process.exitCode = 1
    const cells = [
      name,
      perSecond(median(rows.map(({ fuzzer }) => fuzzer))),
      `${median(rows.map(({ microseconds }) => microseconds)).toFixed(0)} µs a request`,
      perSecond(median(rows.map(({ wrk }) => wrk))),
      ratio.toFixed(2),
      `${ratio < goal ? '✗' : '✓'} at least ${goal}`,
    ]
    process.stdout.write(`| ${cells.join(' | ')} |\n`)
  }
}

/** Resident memory of this process at a tenth of the requests, and at all of them. */
async function tellMemory(requests: number): Promise<void> {
  const marks = [requests / 10, requests]
  const found: number[] = []
  const { faults } = await fuzz(provider.url, requests, 1, ({ sent }) => {
    const mark = marks[found.length]
    if (mark === undefined || sent < mark) return
    globalThis.gc?.()
    found.push(process.memoryUsage().rss)
    process.stdout.write(`${mark} requests: ${Math.round((found.at(-1) ?? 0) / 1e6)} MB\n`)
  })
  const grown = (found[1] ?? Number.NaN) / (found[0] ?? Number.NaN)
  process.stdout.write(`${grown.toFixed(2)} of it, goal at most 1.10; ${faults} findings, goal none\n`)
  if (!(grown <= 1.1) || faults > 0) process.exitCode = 1
}

interface Fuzzed {
  /** Requests, all of them. */
  readonly perSecond: number
  /** Of this process, for one of them. */
  readonly microseconds: number
  readonly recorded: readonly Uint8Array[]
  /** How many findings there were. */
  readonly faults: number
}

async function fuzz(
  url: string,
  runs: number,
  seed: number,
  onProgress: (progress: FuzzProgress) => void = () => undefined,
): Promise<Fuzzed> {
  const recorded: Uint8Array[] = []
  const start = performance.now()
  const before = process.cpuUsage()
  const { sent, trouble, faults } = await runFuzz({
    target: targetFrom(url),
    registry: embeddedRegistry,
    judging: {},
    seed,
    stages: new Set(['random'] as const),
    operations: new Set(everyOperation),
    includes: () => true,
    runs,
    milliseconds: Number.POSITIVE_INFINITY,
    concurrency: 16,
    patience: 5_000,
    rate: undefined,
    shard: undefined,
    corpus: [],
    now: () => Date.now() / 1000,
    signal: new AbortController().signal,
    onTrial: ({ request: { isRaw, bytes } }: Trial) => {
      if (!isRaw && recorded.length < mostRecorded) recorded.push(bytes)
    },
    onProgress,
  })
  if (trouble !== undefined) throw new Error(`${trouble.kind}: ${trouble.reason}`)
  const { user, system } = process.cpuUsage(before)
  return {
    perSecond: sent / ((performance.now() - start) / 1000),
    microseconds: (user + system) / sent,
    recorded,
    faults: faults.length,
  }
}

function perSecond(rate: number): string {
  return `${Math.round(rate).toLocaleString('en-GB')}/s`
}
