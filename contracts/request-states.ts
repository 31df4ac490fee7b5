import type { Draft } from '../generators/draft/draft.ts'
import type { Expectation } from '../generators/expectations/expectation.ts'
import { fieldValue } from '../generators/operators/header.ts'
import type { RequestRuleId } from '../src/spec/rules/ids.generated.ts'
import { authorizationFields, namesSubscription } from './expected-request.ts'
import type { Original } from './originals.ts'
import type { State, StateParameters } from './states.ts'
import { endpoint, registry } from './subjects.ts'
import { isTokenChanged } from './tokens.ts'

/** The way in which a request breaks a rule. */
export interface Breaking {
  readonly rule: RequestRuleId
  readonly expectation: Expectation
}

/**
 * What must be so before a request is sent: who asks, for whom, about which subscription, with what token.
 * @param breaking the way in which the request was broken, where it was
 */
export function statesOf(
  original: Original,
  draft: Draft = original.draft,
  breaking?: Breaking,
): readonly [State, ...State[]] {
  const { subscription } = original
  const { asid, odsCode, mailbox } = endpoint
  const isCreated = original.draft.operation === 'create-subscription'
  return [
    {
      name: 'an endpoint',
      params: {
        asid,
        odsCode,
        nemsAsid: registry.nemsAsid ?? '',
        interactionId: fieldValue(original.draft, 'InteractionID') ?? '',
      },
    },
    ...(isCreated ? [{ name: 'a mailbox', params: { asid, odsCode, mailbox } } as const] : []),
    { name: 'a patient', params: { nhsNumber: original.nhsNumber } },
    ...(subscription !== undefined && namesSubscription(draft)
      ? [{ name: 'a subscription', params: subscription } as const]
      : []),
    ...tokenState(original, draft, breaking),
  ]
}

/** None where no token is sent, or one that anybody can write down. */
function tokenState(original: Original, draft: Draft, breaking?: Breaking): readonly State[] {
  if (!authorizationFields(draft).some((field) => field.includes('${token}'))) return []
  const params = tokenParameters(original)
  if (breaking === undefined || !isTokenChanged(original.draft, draft)) return [{ name: 'a token', params }]
  const { rule, expectation } = breaking
  return [{ name: 'a token that breaks', params: { ...params, rule, operator: expectation.operator } }]
}

function tokenParameters({ draft, options }: Original): StateParameters['a token'] {
  const { asid, odsCode } = endpoint
  const { user, patient } = options
  return {
    operation: draft.operation,
    asid,
    odsCode,
    ...(user === undefined ? {} : { requestingUser: user }),
    ...(patient === undefined ? {} : { requestingPatient: patient }),
  }
}
