import { createDraft } from '../../contracts/drafts.ts'
import type { StateParameters } from '../../contracts/states.ts'
import { tokenOfState } from '../../contracts/tokens.ts'
import { render } from '../../generators/draft/render.ts'
import type { Provider } from '../provider/provider.ts'
import type { Registry } from '../spec/model/registry.ts'
import { readRequest } from '../wire/request-reader.ts'
import { type StateHandlers, StateNotSet } from './state-handlers.ts'

/**
 * Sets states up in the reference provider, in its own process: who exists is looked up in its registry,
 * subscriptions are put into it, tokens are minted when they are asked for.
 */
export function referenceStates(
  { subscriptions, messages }: Provider,
  registry: Registry,
  now: () => number,
): StateHandlers {
  return {
    'an endpoint': ({ asid, odsCode, nemsAsid, interactionId }) => {
      const { odsCodes, interactions } = endpointOf(asid, registry)
      need(odsCodes.includes(odsCode), `${asid} does not act for ${odsCode}`)
      need(interactions?.includes(interactionId) ?? true, `${asid} was not assured for ${interactionId}`)
      need(nemsAsid === registry.nemsAsid, `${nemsAsid} is not the ASID of NEMS`)
      return {}
    },
    'an endpoint without assurance': ({ asid, odsCode, interactionId }) => {
      const { odsCodes, interactions } = endpointOf(asid, registry)
      need(odsCodes.includes(odsCode), `${asid} does not act for ${odsCode}`)
      need(interactions?.includes(interactionId) === false, `${asid} was assured for ${interactionId}`)
      return {}
    },
    'a mailbox': ({ mailbox, odsCode, asid }) => {
      const owner = endpointOf(asid, registry).mailboxes.find(({ id }) => id === mailbox)?.odsCode
      need(owner === odsCode, `the mailbox ${mailbox} is not one of ${odsCode}`)
      return {}
    },
    'a patient': ({ nhsNumber }) => {
      need(registry.patient(nhsNumber) !== 'unknown', 'PDS does not know the patient')
      return {}
    },
    'an event type': ({ event, lifeCycle }) => {
      need(
        registry.lifeCycle(event) === lifeCycle,
        `${event} is ${registry.lifeCycle(event)}, not ${lifeCycle}`,
      )
      return {}
    },
    'a published event': ({ messageId }) => {
      messages.set(messageId, true, messageId.length)
      return {}
    },
    'a subscription': (parameters) => {
      const { asid, odsCodes } = endpointOf(parameters.asid, registry)
      const created = now()
      const { body, root } = subscriptionOf(parameters, created)
      return { subscriptionId: subscriptions.add({ asid, odsCodes, created, body, root }) }
    },
    'a token': (params) => ({ token: tokenOfState({ name: 'a token', params }, now()) }),
    'a token that breaks': (params) => ({
      token: tokenOfState({ name: 'a token that breaks', params }, now()),
    }),
  }
}

function endpointOf(asid: string, registry: Registry) {
  const endpoint = registry.endpoint(asid)
  if (endpoint === undefined) throw new StateNotSet(`no endpoint has the ASID ${asid}`)
  return endpoint
}

function need(holds: boolean, otherwise: string): void {
  if (!holds) throw new StateNotSet(otherwise)
}

function subscriptionOf(parameters: StateParameters['a subscription'], now: number) {
  const request = render(createDraft(parameters), { now })
  return { body: request.body, root: readRequest(request).subscription?.root }
}
