import type { ShardReport } from './shard-report.ts'

/** The reports of the shards of one run, and what is to be said of them. */
export interface Shards {
  readonly reports: readonly ShardReport[]
  /** How many are missing, did not come to their end, or could say nothing of the provider. */
  readonly untested: number
  readonly notes: readonly string[]
}

/** Holds reports against each other: each shard has to be there once, and all have to be of the same run. */
export function shardsOf(all: readonly ShardReport[]): Shards {
  const { reports, repeated } = once(all)
  const missing = missingShards(reports)
  const unfinished = reports.filter(({ summary }) => summary === undefined)
  const inconclusive = reports.filter(({ summary }) => summary?.exitCode === 3)
  return {
    reports,
    untested: missing.length + unfinished.length + inconclusive.length,
    notes: [
      ...missing.map((shard) => `the report of shard ${shard} is missing`),
      ...unfinished.map(({ file }) => `${file}: the run did not come to its end`),
      ...inconclusive.map(({ file }) => `${file}: the run was inconclusive`),
      ...repeated.map(({ file, run }) => `${file} was left out: shard ${nameOf(run.shard)} is there twice`),
      ...differences(reports),
    ],
  }
}

/** A shard that was tried again has two reports: the first that came to its end counts. */
function once(all: readonly ShardReport[]): {
  readonly reports: readonly ShardReport[]
  readonly repeated: readonly ShardReport[]
} {
  const named = new Map<string, ShardReport>()
  const whole = all.filter(({ run }) => run.shard === undefined)
  const repeated: ShardReport[] = []
  for (const report of all) {
    if (report.run.shard === undefined) continue
    const name = nameOf(report.run.shard)
    const known = named.get(name)
    const isBetter = known?.summary === undefined && report.summary !== undefined
    if (known === undefined || isBetter) named.set(name, report)
    if (known !== undefined) repeated.push(isBetter ? known : report)
  }
  return { reports: [...whole, ...named.values()], repeated }
}

function missingShards(reports: readonly ShardReport[]): readonly string[] {
  const there = new Set(reports.map(({ run }) => nameOf(run.shard)))
  const counts = new Set(reports.flatMap(({ run }) => run.shard?.of ?? []))
  return [...counts].flatMap((of) =>
    Array.from({ length: of }, (_, place) => `${place + 1}/${of}`).filter((name) => !there.has(name)),
  )
}

/** What has to be the same for the findings to be those of one run. */
function differences(reports: readonly ShardReport[]): readonly string[] {
  const of: Readonly<Record<string, (report: ShardReport) => string | number | null | undefined>> = {
    seed: ({ run }) => run.seed,
    'version of the kit': ({ run }) => run.kit,
    'version of the catalogue': ({ run }) => run.catalogue,
    'number of shards': ({ run }) => run.shard?.of ?? 1,
    registry: ({ summary }) => summary?.registry,
  }
  return Object.entries(of).flatMap(([name, read]) => {
    const values = [...new Set(reports.map(read).filter((value) => value !== undefined))]
    return values.length > 1 ? [`the shards differ in their ${name}: ${values.join(', ')}`] : []
  })
}

function nameOf(shard: ShardReport['run']['shard']): string {
  return shard === undefined ? '1/1' : `${shard.index}/${shard.of}`
}
