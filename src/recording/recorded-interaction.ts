import type { Interaction } from '../../contracts/interaction.ts'
import type { State, StateParameters } from '../../contracts/states.ts'
import { maskNhsNumbers } from '../masking/masking.ts'
import type { TimedExchange } from '../provider/exchange.ts'
import type { Operation } from '../spec/model/operation.ts'
import type { Registry } from '../spec/model/registry.ts'
import type { Request } from '../spec/model/request.ts'
import type { RequestRuleId } from '../spec/rules/ids.generated.ts'
import type { HttpRequest } from '../wire/http-message.ts'
import { LeftOut } from './left-out.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import { acceptedAnswer, refusedAnswer } from './recorded-answer.ts'
import { recordedBody } from './recorded-body.ts'
import { recordedRequest } from './recorded-request.ts'
import { askerOf, statesOf } from './recorded-states.ts'
import { isInToken, recordedToken } from './recorded-token.ts'

/** An exchange that is to be recorded. */
export interface Sent {
  readonly http: HttpRequest
  readonly request: Request
  readonly operation: Operation
  readonly answer: TimedExchange['answer']
  /** The rules for which it was refused; none where it was accepted. */
  readonly refusedFor: readonly RequestRuleId[]
  /** Rules that it breaks and that a provider may pass over. */
  readonly passedOver: readonly RequestRuleId[]
  /** What would create the subscription that its path names, where that is known. */
  readonly subscription: StateParameters['a subscription'] | undefined
}

/**
 * An exchange as an interaction that holds whenever it is verified, and holds neither token nor NHS number of anybody.
 * @param number of the interaction in its recording
 * @throws LeftOut where that cannot be
 */
export function recordedInteraction(
  sent: Sent,
  description: string,
  number: number,
  registry: Registry,
  pseudonyms: Pseudonyms,
): Interaction {
  const { http, request, operation, answer, refusedFor, subscription } = sent
  // A token is minted anew, and rightly where anything else is broken: of several faults those of the token go.
  const others = refusedFor.filter((rule) => !isInToken(rule))
  const inToken = others.length === 0 ? refusedFor.slice(0, 1) : []
  const [first, ...more] = others.length === 0 ? inToken : others
  const isGone = refusedFor.includes(gone)
  if (request.route.rawId !== undefined && subscription === undefined && !isGone)
    throw new LeftOut('the subscription that it names was not created in this run')
  const { body, patients } = recordedBody(http.body, request, pseudonyms, number)
  const token = recordedToken(request, operation, askerOf(request, registry), inToken, pseudonyms)
  const isOfState = subscription !== undefined && !isGone
  const expected =
    first === undefined
      ? acceptedAnswer(operation, answer, subscription)
      : refusedAnswer([first, ...more], answer)
  const states: readonly State[] = [
    ...statesOf(request, operation, patients, registry),
    ...(isOfState ? [{ name: 'a subscription', params: subscription } as const] : []),
    ...token.states,
  ]
  const [state, ...rest] = states
  if (state === undefined) throw new LeftOut('the registry knows nothing of it')
  const interaction: Interaction = {
    description,
    states: [state, ...rest],
    rules: [...expected.rules, ...sent.passedOver.filter((rule) => !isInToken(rule))],
    request: recordedRequest(http, request, {
      authorization: token.headers,
      body,
      names: isOfState ? 'of a state' : isGone ? 'unknown' : undefined,
      answeredAs: expected.answer.headers.find(([name]) => name === 'Content-Type')?.[1].value,
    }),
    answer: expected.answer,
  }
  refuseWhatIsSomebodys(interaction)
  return interaction
}

const gone = 'operation/subscription-exists'

/** Codes of XML and JSON, quotes escaped: many of SNOMED CT have ten digits, and no patient is named by one. */
const codes = /<(?:\w+:)?code\s+value=\\?"[^"\\]*|\\?"code\\?"\s*:\s*\\?"[^"\\]*/g

/** Whatever was done before: what may be a token or an NHS number does not go into a file. */
function refuseWhatIsSomebodys(interaction: Interaction): void {
  const text = JSON.stringify(interaction).replace(codes, '')
  if (maskNhsNumbers(text) !== text) throw new LeftOut('it holds what may be an NHS number')
  if (/eyJ[A-Za-z0-9_-]{6,}\./.test(text)) throw new LeftOut('it holds what may be a token')
}
