import { matchedAuthorization } from '../../contracts/expected-request.ts'
import type { MatchedHeader } from '../../contracts/interaction.ts'
import type { State, StateParameters } from '../../contracts/states.ts'
import { tokenOfState } from '../../contracts/tokens.ts'
import { expectations } from '../../generators/expectations/index.ts'
import type { Operation } from '../spec/model/operation.ts'
import type { Request } from '../spec/model/request.ts'
import { claimsOf } from '../spec/places/claim.ts'
import type { RequestRuleId } from '../spec/rules/ids.generated.ts'
import { nhsNumberOf } from '../spec/vocabulary/identifier.ts'
import { isValidNhsNumber } from '../spec/vocabulary/nhs-number-schemas.ts'
import { LeftOut } from './left-out.ts'
import type { Pseudonyms } from './pseudonyms.ts'

export interface RecordedToken {
  /** The Authorization field; none where none was sent. */
  readonly headers: readonly MatchedHeader[]
  readonly states: readonly State<'a token' | 'a token that breaks'>[]
}

/** Who asks, where the token does not say it. */
export interface Asker {
  readonly asid: string
  readonly odsCode: string
}

/**
 * The Authorization field with a token of its own for each verification: the one that was sent is nowhere written down.
 * @param broken rules for which the request was refused and that its token breaks; the first is broken again
 * @throws LeftOut where the field holds what may be a token, or no token is broken in that way
 */
export function recordedToken(
  request: Request,
  operation: Operation,
  asker: Asker,
  broken: readonly RequestRuleId[],
  pseudonyms: Pseudonyms,
): RecordedToken {
  const [line, ...more] = request.authorization.lines
  if (line === undefined) return { headers: [], states: [] }
  const { token } = request.authorization
  const field = token === undefined ? undefined : line.replace(token.text, '${token}')
  if (more.length > 0 || field === undefined || !/^[A-Za-z]{0,20}[ \t]*\$\{token\}$/.test(field))
    throw new LeftOut('its Authorization cannot be told without what it holds')
  return {
    headers: [['Authorization', matchedAuthorization(field)]],
    states: [stateOf(paramsOf(request, operation, asker, pseudonyms), broken[0])],
  }
}

/** Whether a rule is about what a token holds. */
export function isInToken(rule: string): boolean {
  return /^(jose|claims)\/|^authorization\/(signature|token)-/.test(rule)
}

function paramsOf(
  request: Request,
  operation: Operation,
  asker: Asker,
  pseudonyms: Pseudonyms,
): StateParameters['a token'] {
  const { requesting_user: user, requesting_patient: patient } = claimsOf(request) ?? {}
  const nhsNumber = operation === 'publish-event' ? undefined : nhsNumberOf(patient)
  return {
    operation,
    asid: request.requester.asid ?? asker.asid,
    odsCode: request.requester.odsCode ?? asker.odsCode,
    ...(typeof user === 'string' && user !== '' ? { requestingUser: user } : {}),
    ...(isValidNhsNumber(nhsNumber) ? { requestingPatient: pseudonyms.of(nhsNumber) } : {}),
  }
}

function stateOf(
  params: StateParameters['a token'],
  rule: RequestRuleId | undefined,
): State<'a token' | 'a token that breaks'> {
  if (rule === undefined) return { name: 'a token', params }
  for (const { operator } of expectations[rule]) {
    const state = { name: 'a token that breaks', params: { ...params, rule, operator } } as const
    if (canBeMade(state)) return state
  }
  throw new LeftOut(`no token alone breaks ${rule}`)
}

function canBeMade(state: State<'a token that breaks'>): boolean {
  try {
    return tokenOfState(state, anyTime) !== ''
  } catch {
    return false
  }
}

const anyTime = 1_234_567_890
