import type { FindingEvent } from '../../report/events.ts'
import type { Registry } from '../../spec/model/registry.ts'
import { type FuzzCase, stages } from '../case.ts'
import type { StoredFault } from '../corpus/stored-fault.ts'
import { explains, rarerChoices } from '../fault.ts'
import { rootFaults } from '../root-faults.ts'
import type { ShardReport } from './shard-report.ts'

export interface MergedFindings {
  readonly findings: readonly FindingEvent[]
  /** What belongs into the corpus. */
  readonly stored: readonly StoredFault[]
  /** How many were in a corpus only, since their run did not come to its end. */
  readonly rescued: number
}

/**
 * The findings of shards as one run would have told them: one a signature, its requests counted together; none that
 * another explains, or that follows from another. A run that was killed has told nothing, but stored what it found.
 */
export function mergedFindings(
  reports: readonly ShardReport[],
  corpora: readonly StoredFault[],
  registry: Registry,
): MergedFindings {
  const stored = byId(corpora)
  const told = new Map<string, FindingEvent>()
  for (const finding of reports.flatMap(({ findings }) => findings))
    told.set(finding.id, together(told.get(finding.id), finding))
  const rescued = [...stored.values()].filter(
    ({ id, found }) => !told.has(id) && isOfTheseRuns(found, reports),
  )
  for (const { id, finding, count } of rescued) if (finding !== undefined) told.set(id, { ...finding, count })
  const findings = rootFaults(unexplained([...told.values()], stored, registry), (told) => told)
  const kept = new Set(findings.map(({ id }) => id))
  return {
    findings,
    stored: [...stored.values()].filter(({ id }) => kept.has(id) || !told.has(id)),
    rescued: rescued.filter(({ id }) => kept.has(id)).length,
  }
}

/** What several shards stored of one fault: the first, with the requests of all. */
function byId(corpora: readonly StoredFault[]): ReadonlyMap<string, StoredFault> {
  const all = new Map<string, StoredFault>()
  for (const each of corpora) {
    const known = all.get(each.id)
    all.set(each.id, known === undefined ? each : { ...known, count: known.count + each.count })
  }
  return all
}

function together(known: FindingEvent | undefined, finding: FindingEvent): FindingEvent {
  if (known === undefined) return finding
  const also = [...new Set([...(known.also ?? []), ...(finding.also ?? [])])]
  return {
    ...known,
    failing: known.failing || finding.failing,
    count: known.count + finding.count,
    ...(also.length === 0 ? {} : { also }),
  }
}

/** A corpus holds findings of earlier runs, too. */
function isOfTheseRuns(found: string, reports: readonly ShardReport[]): boolean {
  return reports.some(
    ({ run, summary }) => summary === undefined && Date.parse(found) >= wholeSecond(run.started),
  )
}

/** Findings are stored with whole seconds. */
function wholeSecond(started: string): number {
  return Math.floor(Date.parse(started) / 1000) * 1000
}

/** In the order in which one run would have met them; a fault that is known explains what comes later. */
function unexplained(
  findings: readonly FindingEvent[],
  stored: ReadonlyMap<string, StoredFault>,
  registry: Registry,
): readonly FindingEvent[] {
  const kept: StoredFault[] = []
  return findings
    .map((finding) => ({ finding, fault: stored.get(finding.id) }))
    .sort((a, b) =>
      a.fault === undefined || b.fault === undefined ? 0 : earlier(a.fault, b.fault, registry),
    )
    .filter(({ fault }) => {
      if (fault === undefined) return true
      if (kept.some((known) => isExplained(fault, known, registry))) return false
      kept.push(fault)
      return true
    })
    .map(({ finding }) => finding)
}

function isExplained(fault: StoredFault, known: StoredFault, registry: Registry): boolean {
  const isAlike =
    fault.kind === known.kind && fault.answerRule === known.answerRule && fault.mark === known.mark
  return isAlike && explains(known.case, fault.case, registry)
}

function earlier(a: StoredFault, b: StoredFault, registry: Registry): number {
  const stage = stages.indexOf(a.case.stage) - stages.indexOf(b.case.stage)
  if (stage !== 0) return stage
  return sizeOf(a.case, registry) - sizeOf(b.case, registry) || (a.id < b.id ? -1 : 1)
}

/** How many things are special about a case. */
function sizeOf(fuzzCase: FuzzCase, registry: Registry): number {
  return fuzzCase.changes.length + rarerChoices(fuzzCase.choices, registry).length
}
