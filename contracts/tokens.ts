import type { Draft } from '../generators/draft/draft.ts'
import { spelledFor } from '../generators/draft/organisation-claim.ts'
import { tokenOf } from '../generators/draft/token.ts'
import type { Expectation } from '../generators/expectations/expectation.ts'
import { expectations } from '../generators/expectations/index.ts'
import { plainClaims } from '../generators/requests/plain-request.ts'
import { systemOf } from '../generators/requests/system.ts'
import { claimsOf } from '../generators/values/claims.ts'
import type { OrganisationClaim } from '../src/spec/model/context.ts'
import type { RequestRuleId } from '../src/spec/rules/ids.generated.ts'
import { originalsOf } from './originals.ts'
import type { State } from './states.ts'

/**
 * The token that a state speaks of, issued at a time in UTC seconds.
 * @param organisationClaim the spelling that the provider takes, where it takes one alone
 * @throws Error when the rule cannot be broken in that way by what the token holds
 */
export function tokenOfState(
  state: State<'a token' | 'a token that breaks'>,
  now: number,
  organisationClaim: OrganisationClaim = 'either',
): string {
  const drafts = draftsFor(state.params)
  if (state.name === 'a token') return tokenOf(spelledFor(organisationClaim, drafts[0]), now)
  const { rule, operator } = state.params
  const { change } = expectationOf(rule, operator)
  for (const draft of drafts) {
    const inGeneral = change(draft)
    const broken = change(spelledFor(organisationClaim, draft))
    // The other spelling changes nothing where it is the one that the provider takes.
    if (inGeneral !== undefined && broken !== undefined && isTokenChanged(draft, inGeneral))
      return tokenOf(broken, now)
  }
  throw new Error(`${rule} by ${operator} is not broken by a token alone`)
}

/** Whether one draft has another token than the other, issued at the same time. */
export function isTokenChanged(draft: Draft, other: Draft): boolean {
  return tokenOf(draft, anyTime) !== tokenOf(other, anyTime)
}

/** None that an operator writes down: at 0 an iat of 0 would be right. */
const anyTime = 1_234_567_890

/**
 * A way to break a rule, by its name.
 * @throws Error when there is none
 */
export function expectationOf(rule: RequestRuleId, operator: string): Expectation {
  const found = expectations[rule]?.find((each) => each.operator === operator)
  if (found === undefined) throw new Error(`no operator of ${rule} is named ${operator}`)
  return found
}

/** Requests that a system can make with the token: what an operator needs besides the token is in one of them. */
function draftsFor(params: State<'a token'>['params']): readonly [Draft, ...Draft[]] {
  const { operation, asid, odsCode, requestingUser: user, requestingPatient: patient } = params
  const claims = claimsOf(operation, systemOf(asid, odsCode), { ...plainClaims, user, patient })
  const [first, ...others] = originalsOf(operation, '9990000018').map(({ draft }) => ({ ...draft, claims }))
  if (first === undefined) throw new Error(`nobody knows the operation ${operation}`)
  return [first, ...others]
}
