import type { Finding } from '../spec/model/finding.ts'

/** What is wrong with one answer, without what is wrong only because of something else that is wrong with it. */
export function withoutConsequences(findings: readonly Finding[]): readonly Finding[] {
  const broken = new Set(findings.map(({ rule }) => rule))
  return findings.filter(({ rule }) => causes.get(rule)?.some((cause) => broken.has(cause)) !== true)
}

const causes: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'answer/media-type-was-asked-for',
    [
      'answer/accepted-body-is-empty-or-a-warning',
      'answer/deleted-body-is-empty-or-an-outcome',
      'answer/refusal-has-an-operation-outcome',
      'answer/body-is-of-its-content-type',
      'answer/read-is-a-subscription',
    ],
  ],
  [
    'answer/body-is-of-its-content-type',
    ['answer/accepted-body-is-empty-or-a-warning', 'answer/deleted-body-is-empty-or-an-outcome'],
  ],
  [
    'answer/body-is-well-formed',
    [
      'answer/accepted-body-is-empty-or-a-warning',
      'answer/deleted-body-is-empty-or-an-outcome',
      'answer/body-is-of-its-content-type',
    ],
  ],
  ['answer/read-is-a-subscription', ['answer/body-is-well-formed', 'answer/body-is-of-its-content-type']],
  ['answer/refusal-has-an-operation-outcome', ['answer/body-is-well-formed']],
  ['answer/refusal-is-a-stated-one', ['answer/is-gone-after-delete']],
])
