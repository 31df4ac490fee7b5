import { judgeRequest } from '../../src/judge.ts'
import { embeddedConfig } from '../../src/registry/embedded.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import type { RequestRuleId } from '../../src/spec/rules/index.generated.ts'
import { buildRequest } from './build.ts'
import { both, type Change, claim, header, target } from './changes.ts'
import { NOW, type RequestName, requests } from './requests.ts'

/** A request judged with rules left out. */
export interface LeftOut {
  readonly what: string
  readonly on: RequestName
  readonly change: Change
  readonly without: readonly RequestRuleId[]
  /** Ids of the rules that it breaks all the same, sorted. */
  readonly broken: readonly RequestRuleId[]
}

const twoFaults = both(claim('iss', ''), header('toASID', '200000009998'))

/** A rule left out counts as kept, and no other does. */
export const leftOut: readonly LeftOut[] = [
  {
    what: 'none of two',
    on: 'read',
    change: twoFaults,
    without: [],
    broken: ['claims/iss-is-a-uri', 'header/to-asid-is-nems'],
  },
  {
    what: 'one of two',
    on: 'read',
    change: twoFaults,
    without: ['claims/iss-is-a-uri'],
    broken: ['header/to-asid-is-nems'],
  },
  {
    what: 'both of two',
    on: 'read',
    change: twoFaults,
    without: ['claims/iss-is-a-uri', 'header/to-asid-is-nems'],
    broken: [],
  },
  {
    what: 'the rule by which nothing further is judged',
    on: 'publish',
    change: both(claim('iss', ''), target('/nowhere')),
    without: ['operation/is-one-of-the-four'],
    broken: [],
  },
  {
    what: 'another',
    on: 'publish',
    change: both(claim('iss', ''), target('/nowhere')),
    without: ['claims/iss-is-a-uri'],
    broken: ['operation/is-one-of-the-four'],
  },
]

/** What the judge finds broken with those rules left out. */
export function brokenWithout({ on, change, without }: LeftOut): readonly string[] {
  const options = { registry: registryFrom(embeddedConfig), now: NOW, without: new Set<string>(without) }
  const { findings } = judgeRequest(buildRequest(change(requests[on])), options)
  return [...new Set(findings.map(({ rule }) => rule))].sort()
}
