import type { State, StateParameters } from '../../contracts/states.ts'
import { withoutHistory } from '../conduct/without-history.ts'
import { descendantOf } from '../spec/model/element.ts'
import type { Operation } from '../spec/model/operation.ts'
import type { Endpoint, Registry } from '../spec/model/registry.ts'
import type { Request } from '../spec/model/request.ts'
import { eventCodesOf } from '../spec/places/criteria.ts'
import { nhsNumber } from '../spec/places/nhs-number.ts'
import { publishableEvents, type SubscribableEvent, subscribableEvents } from '../spec/vocabulary/events.ts'
import { isValidNhsNumber } from '../spec/vocabulary/nhs-number-schemas.ts'
import type { Pseudonyms } from './pseudonyms.ts'
import type { Asker } from './recorded-token.ts'

/** What is so at NEMS, as far as the registry knows it, when a request is made: who asks, where it delivers, for whom, of what. */
export function statesOf(
  request: Request,
  operation: Operation,
  patients: readonly string[],
  registry: Registry,
): readonly State[] {
  const endpoint = endpointOf(request, registry)
  return [
    ...(endpoint === undefined ? [] : [endpointState(request, endpoint, registry)]),
    ...eventStates(request, registry),
    ...(operation === 'create-subscription' ? mailboxStates(request, registry) : []),
    ...patients
      .filter((nhsNumber) => registry.patient(nhsNumber) !== 'unknown')
      .map((nhsNumber): State => ({ name: 'a patient', params: { nhsNumber } })),
  ]
}

/** Who asks, by the head or else by the token; where the registry knows neither, the first that it does know. */
export function askerOf(request: Request, registry: Registry): Asker {
  const endpoint = endpointOf(request, registry) ?? registry.endpoints[0]
  return { asid: endpoint?.asid ?? '', odsCode: endpoint?.odsCodes[0] ?? '' }
}

/** What makes a subscription like the one that was created; undefined where it lacks something. */
export function subscriptionParameters(
  request: Request,
  asker: Asker,
  pseudonyms: Pseudonyms,
): StateParameters['a subscription'] | undefined {
  const root = request.subscription?.root
  const mailbox = descendantOf(root, 'channel', 'endpoint')?.value
  const reason = descendantOf(root, 'reason')?.value
  let criteria = request.subscription?.criteria?.text
  if (mailbox === undefined || reason === undefined || criteria === undefined) return undefined
  for (const { value } of nhsNumber(request, withoutHistory))
    if (isValidNhsNumber(value)) criteria = criteria.replaceAll(value, pseudonyms.of(value))
  return { ...asker, mailbox, reason, criteria }
}

function endpointOf(request: Request, registry: Registry): Endpoint | undefined {
  const [asid] = request.head.fields.get('fromasid') ?? []
  const { requester } = request
  return registry.endpoint(asid ?? '') ?? registry.endpoint(requester.asid ?? '')
}

function endpointState(request: Request, endpoint: Endpoint, { nemsAsid }: Registry): State {
  const { asid, odsCodes, interactions } = endpoint
  const [interactionId = ''] = request.head.fields.get('interactionid') ?? []
  const [toAsid = ''] = request.head.fields.get('toasid') ?? []
  const asked = request.requester.odsCode
  const odsCode = asked !== undefined && odsCodes.includes(asked) ? asked : (odsCodes[0] ?? '')
  if (interactions?.includes(interactionId) === false)
    return { name: 'an endpoint without assurance', params: { asid, odsCode, interactionId } }
  return { name: 'an endpoint', params: { asid, odsCode, nemsAsid: nemsAsid ?? toAsid, interactionId } }
}

function mailboxStates(request: Request, { endpoints }: Registry): readonly State[] {
  const id = descendantOf(request.subscription?.root, 'channel', 'endpoint')?.value
  for (const { asid, mailboxes } of endpoints) {
    const found = mailboxes.find((each) => each.id === id)
    if (found !== undefined)
      return [{ name: 'a mailbox', params: { asid, odsCode: found.odsCode, mailbox: found.id } }]
  }
  return []
}

/** Event types are current unless told. */
function eventStates({ event, subscription }: Request, registry: Registry): readonly State[] {
  const sent = subscription?.criteria === undefined ? [event?.code] : eventCodesOf(subscription.criteria)
  const known: readonly (SubscribableEvent | (typeof publishableEvents)[number])[] = [
    ...subscribableEvents,
    ...publishableEvents,
  ]
  return [...new Set(sent)].flatMap((code): readonly State[] => {
    const type = known.find((each) => each === code)
    if (type === undefined) return []
    const lifeCycle = registry.lifeCycle(type)
    return lifeCycle === 'current' ? [] : [{ name: 'an event type', params: { event: type, lifeCycle } }]
  })
}
