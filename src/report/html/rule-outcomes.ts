import type { CoverageEvent } from '../events.ts'
import type { Gathered } from '../gathered.ts'
import { notShown } from '../not-shown.ts'
import { isMet } from '../text-coverage.ts'
import type { Traces } from '../traces.ts'

/** What became of a rule in a run. */
export type RuleOutcome = 'broken' | 'advice' | 'open' | 'kept' | 'not met' | 'omitted' | 'no finding'

/** Every outcome, in the order in which it is shown, with what it means. */
export const outcomeMeanings: Readonly<Record<RuleOutcome, string>> = {
  broken: 'a finding fails the run',
  advice: 'there is a finding, which does not fail the run',
  open: 'the sources leave open what a provider does: what this one does was seen',
  kept: 'what was judged keeps it; what was sent to break it was refused',
  'not met': 'no request of this run showed it both kept and broken, or it was skipped',
  omitted: 'it does not apply to what was tested',
  'no finding': 'nothing was found, and nothing is told of how it was kept',
}

/** What became of each rule of the catalogue, by its id. */
export function ruleOutcomes(gathered: Gathered, traces: Traces): ReadonlyMap<string, RuleOutcome> {
  const { findings, open, skipped, omitted, coverage, exchanges, summary } = gathered
  const kept = new Set(summary?.kept)
  const failing = new Set(findings.filter((each) => each.failing).map(({ rule }) => rule))
  const advised = new Set(findings.map(({ rule }) => rule))
  const seen = new Map(coverage.map((event) => [event.rule, event]))
  const observed = new Set(open.map(({ rule }) => rule))
  const untested = new Set(skipped.flatMap(({ rule, subject }) => [rule, subject]))
  const left = new Map(omitted.map(({ rule, reason }) => [rule, reason]))
  return new Map(
    Object.entries(traces.rules).map(([id, { interactions }]): [string, RuleOutcome] => {
      if (failing.has(id)) return [id, 'broken']
      if (advised.has(id)) return [id, 'advice']
      const reason = left.get(id)
      if (reason !== undefined) return [id, reason === notShown ? 'not met' : 'omitted']
      const event = seen.get(id)
      if (event !== undefined) return [id, ofCoverage(event)]
      if (observed.has(id)) return [id, 'open']
      if ([id, ...interactions].some((each) => untested.has(each))) return [id, 'not met']
      const verified = interactions.flatMap((label) => exchanges.labels.get(label) ?? [])
      const isVerified = verified.length > 0 && verified.every((each) => each.findings === 0)
      return [id, isVerified || kept.has(id) ? 'kept' : 'no finding']
    }),
  )
}

function ofCoverage(event: CoverageEvent): RuleOutcome {
  if (!isMet(event)) return 'not met'
  return event.strength === 'must' ? 'kept' : 'open'
}
