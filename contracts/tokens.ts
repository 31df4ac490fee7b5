import type { Draft } from '../generators/draft/draft.ts'
import { authorizationOf, tokenOf } from '../generators/draft/token.ts'
import type { Expectation } from '../generators/expectations/expectation.ts'
import { expectations } from '../generators/expectations/index.ts'
import { plainClaims } from '../generators/requests/plain-request.ts'
import { claimsOf } from '../generators/values/claims.ts'
import type { RequestRuleId } from '../src/spec/rules/ids.generated.ts'
import { publishDraft } from './drafts.ts'
import type { State } from './states.ts'
import { patients } from './subjects.ts'

/**
 * The token that a state speaks of, issued at a time in UTC seconds.
 * @throws Error when no token alone can break the rule in that way
 */
export function tokenOfState(state: State<'a token' | 'a token that breaks'>, now: number): string {
  const { operation, asid, odsCode } = state.params
  const system = {
    asid,
    odsCodes: [odsCode],
    mailboxes: [],
    interactions: undefined,
    certificateName: undefined,
  }
  const draft: Draft = {
    ...publishDraft('vaccinations-1', patients.published),
    operation,
    claims: claimsOf(operation, system, plainClaims),
  }
  if (state.name === 'a token') return tokenOf(draft, now)
  const { rule, operator } = state.params
  const broken = expectationOf(rule, operator).change(draft)
  const [field, ...others] = broken === undefined ? [] : authorizationOf(broken, now)
  const token = field?.startsWith('Bearer ') ? field.slice('Bearer '.length) : undefined
  if (token === undefined || others.length > 0 || token === tokenOf(draft, now))
    throw new Error(`${rule} by ${operator} is not broken by a token alone`)
  return token
}

/**
 * A way to break a rule, by its name.
 * @throws Error when there is none
 */
export function expectationOf(rule: RequestRuleId, operator: string): Expectation {
  const found = expectations[rule].find((each) => each.operator === operator)
  if (found === undefined) throw new Error(`no operator of ${rule} is named ${operator}`)
  return found
}
