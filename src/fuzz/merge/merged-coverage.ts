import type { CoverageEvent } from '../../report/events.ts'
import { type RequestRuleId, requestRules } from '../../spec/rules/index.generated.ts'
import type { RuleCoverage } from '../coverage.ts'
import type { ShardReport } from './shard-report.ts'

/** What the shards have seen of each rule, counted together. Rules that this version does not have are left out. */
export function mergedCoverage(reports: readonly ShardReport[]): readonly RuleCoverage[] {
  const all = new Map<string, RuleCoverage>()
  for (const event of reports.flatMap(({ coverage }) => coverage)) {
    if (!isRule(event.rule)) continue
    const { rule, strength } = event
    const sum = all.get(rule) ?? {
      rule,
      strength,
      kept: 0,
      good: 0,
      refused: 0,
      open: { accepted: 0, refused: 0 },
    }
    all.set(rule, sum)
    count(sum, event)
  }
  return [...all.values()]
}

function count(sum: RuleCoverage, { kept, good, refused, open }: CoverageEvent): void {
  sum.kept += kept
  sum.good += good
  sum.refused += refused
  sum.open.accepted += open.accepted
  sum.open.refused += open.refused
}

function isRule(rule: string): rule is RequestRuleId {
  return Object.hasOwn(requestRules, rule)
}
