import type { Finding } from '../spec/model/finding.ts'

/** What is wrong with one answer, without what is wrong only because of something else that is wrong with it. */
export function rootFindings(findings: readonly Finding[]): readonly Finding[] {
  const broken = new Set(findings.map(({ rule }) => rule))
  return findings.filter(({ rule }) => causes.get(rule)?.some((cause) => broken.has(cause)) !== true)
}

/** A body that cannot be read is not what it should be either. */
const unreadable = ['answer/body-is-well-formed', 'answer/body-is-of-its-content-type']

/** What a body should be. */
const ofTheBody = [
  'answer/accepted-body-is-empty-or-a-warning',
  'answer/deleted-body-is-empty-or-an-outcome',
  'answer/read-is-a-subscription',
  'answer/refusal-has-an-operation-outcome',
]

const causes: ReadonlyMap<string, readonly string[]> = new Map([
  ...ofTheBody.map((rule) => [rule, unreadable] as const),
  ['answer/media-type-was-asked-for', [...unreadable, ...ofTheBody]],
  ['answer/deprecation-is-told', [...unreadable, 'answer/accepted-body-is-empty-or-a-warning']],
  ['answer/issue-has-a-spine-code-system', ['answer/issue-has-a-spine-code']],
  ['answer/refusal-is-a-stated-one', ['answer/is-gone-after-delete', 'answer/issue-has-a-fhir-code']],
])
