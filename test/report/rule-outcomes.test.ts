import { expect, test } from 'vitest'
import type { KitEvent } from '../../src/report/events.ts'
import { Gathered } from '../../src/report/gathered.ts'
import { ruleOutcomes } from '../../src/report/html/rule-outcomes.ts'
import { notShown } from '../../src/report/not-shown.ts'
import type { Traces } from '../../src/report/traces.ts'
import { finding, summary, toldExchange } from './sample-events.ts'

const rule = 'claims/scope-is-bundle-write'
const interactions = ['a: first', 'a: second']
const traces: Traces = {
  sentences: [],
  rules: { [rule]: { title: '', sentences: [], sources: [], generators: [], interactions } },
}
const verified = { ...toldExchange, label: 'a: first' }
const coverage = {
  type: 'coverage',
  rule,
  strength: 'must',
  kept: 1,
  good: 1,
  refused: 1,
  open: { accepted: 0, refused: 0 },
} as const
const omitted = { type: 'omitted', rule, subject: 's' } as const
const open = {
  type: 'open',
  rule,
  party: 'provider',
  operation: null,
  place: '',
  message: '',
  count: 1,
} as const

test.each<[string, string, readonly KitEvent[]]>([
  ['a finding fails the run', 'broken', [coverage, finding, open]],
  ['a finding does not', 'advice', [coverage, { ...finding, failing: false }]],
  ['it was kept and broken', 'kept', [coverage]],
  ['it was kept alone', 'not met', [{ ...coverage, refused: 0 }]],
  ['it was broken alone', 'not met', [{ ...coverage, kept: 0, good: 0 }]],
  ['no request showed it', 'not met', [coverage, { ...omitted, reason: notShown }]],
  ['it does not apply', 'omitted', [coverage, { ...omitted, reason: 'the registry says nothing of it' }]],
  ['the sources leave it open', 'open', [{ ...coverage, strength: 'open' }]],
  ['what is open was seen', 'open', [open]],
  ['an interaction was verified', 'kept', [verified]],
  ['one of them gave a finding', 'no finding', [verified, { ...verified, label: 'a: second', findings: 1 }]],
  ['it was skipped', 'not met', [verified, { type: 'skipped', rule, subject: 's', reason: 'r' }]],
  [
    'an interaction was skipped',
    'not met',
    [verified, { type: 'skipped', rule: null, subject: 'a: second', reason: 'r' }],
  ],
  ['a request kept it', 'kept', [{ ...summary, kept: [rule] }]],
  ['a request kept it, and another not', 'broken', [finding, { ...summary, kept: [rule] }]],
  ['another interaction was verified', 'no finding', [{ ...verified, label: 'b: first' }]],
  ['nothing was told', 'no finding', []],
])('where %s: %s', (_name, outcome, events) => {
  const gathered = new Gathered()
  for (const event of events) gathered.add(event)
  expect(ruleOutcomes(gathered, traces).get(rule)).toBe(outcome)
})
