import type { Draft } from '../generators/draft/draft.ts'
import { spelledFor } from '../generators/draft/organisation-claim.ts'
import { bundleOf } from '../generators/messages/event-message.ts'
import { plainClaims } from '../generators/requests/plain-request.ts'
import { systemOf } from '../generators/requests/system.ts'
import { claimsOf } from '../generators/values/claims.ts'
import type { OrganisationClaim } from '../src/spec/model/context.ts'
import type { Registry } from '../src/spec/model/registry.ts'
import { createDraft, publishDraft } from './drafts.ts'
import type { State, StateName, StateParameters } from './states.ts'
import { tokenOfState } from './tokens.ts'

/** What it takes to make a state true for a provider of which nothing is known but its two APIs. */
export type SetUp =
  /** Nothing is left to do; what the state gives back. */
  | { readonly values: Readonly<Record<string, string>> }
  /** This request has to be accepted; the id that its Location names is given back where the state promises one. */
  | { readonly send: Draft }
  /** It is not so, and no request can make it so. */
  | { readonly unmet: string }

/** What is known when a state is set up. */
export interface StateKnowledge {
  /** Who exists at the provider. */
  readonly registry: Registry
  /** UTC seconds, by the clock of the provider. */
  readonly now: number
  /** The spelling of the organisation claim that it takes; either unless told. */
  readonly organisationClaim?: OrganisationClaim | undefined
}

/**
 * What it takes to set a state up: who exists is looked up, tokens are minted, what has happened before is sent.
 * @throws Error where the parameters name a rule or an operator that there is not
 */
export function setUpOf<N extends StateName>(state: State<N>, knowledge: StateKnowledge): SetUp {
  const of = setUps[state.name] as (state: State<N>, knowledge: StateKnowledge) => SetUp
  return of(state, knowledge)
}

const setUps: { readonly [N in StateName]: (state: State<N>, knowledge: StateKnowledge) => SetUp } = {
  'an endpoint': ({ params: { asid, odsCode, nemsAsid, interactionId } }, { registry }) => {
    const endpoint = registry.endpoint(asid)
    if (endpoint === undefined) return { unmet: `no endpoint has the ASID ${asid}` }
    if (!endpoint.odsCodes.includes(odsCode)) return { unmet: `${asid} does not act for ${odsCode}` }
    if (endpoint.interactions?.includes(interactionId) === false)
      return { unmet: `${asid} was not assured for ${interactionId}` }
    if (nemsAsid !== (registry.nemsAsid ?? nemsAsid)) return { unmet: `${nemsAsid} is not the ASID of NEMS` }
    return nothing
  },
  'an endpoint without assurance': ({ params: { asid, odsCode, interactionId } }, { registry }) => {
    const endpoint = registry.endpoint(asid)
    if (endpoint === undefined) return { unmet: `no endpoint has the ASID ${asid}` }
    if (!endpoint.odsCodes.includes(odsCode)) return { unmet: `${asid} does not act for ${odsCode}` }
    const isAssured = endpoint.interactions?.includes(interactionId) ?? true
    return isAssured ? { unmet: `${asid} was assured for ${interactionId}` } : nothing
  },
  'a mailbox': ({ params: { mailbox, odsCode, asid } }, { registry }) => {
    const endpoint = registry.endpoint(asid)
    if (endpoint === undefined) return { unmet: `no endpoint has the ASID ${asid}` }
    const owner = endpoint.mailboxes.find(({ id }) => id === mailbox)?.odsCode
    return owner === odsCode ? nothing : { unmet: `the mailbox ${mailbox} is not one of ${odsCode}` }
  },
  'a patient': ({ params: { nhsNumber } }, { registry }) =>
    registry.patient(nhsNumber) === 'unknown' ? { unmet: 'PDS does not know the patient' } : nothing,
  'an event type': ({ params: { event, lifeCycle } }, { registry }) => {
    const known = registry.lifeCycle(event)
    return known === lifeCycle ? nothing : { unmet: `${event} is ${known}, not ${lifeCycle}` }
  },
  'a published event': ({ params }, knowledge) => ({
    send: madeBy(params, publicationOf(params), knowledge),
  }),
  'a subscription': ({ params }, knowledge) => ({ send: madeBy(params, createDraft(params), knowledge) }),
  'a token': minted,
  'a token that breaks': minted,
}

const nothing: SetUp = { values: {} }

function minted(
  state: State<'a token' | 'a token that breaks'>,
  { now, organisationClaim }: StateKnowledge,
): SetUp {
  return { values: { token: tokenOfState(state, now, organisationClaim) } }
}

function publicationOf({
  event,
  nhsNumber,
  odsCode,
  messageId,
}: StateParameters['a published event']): Draft {
  return publishDraft(event, nhsNumber, { message: { id: bundleOf(messageId), odsCode } })
}

/** The same request, made by the system that the state speaks of. */
function madeBy(
  { asid, odsCode }: { readonly asid: string; readonly odsCode: string },
  draft: Draft,
  { organisationClaim }: StateKnowledge,
): Draft {
  const headers = draft.headers.map(([name, value]) => [name, name === 'fromASID' ? asid : value] as const)
  const claims = claimsOf(draft.operation, systemOf(asid, odsCode), plainClaims)
  return spelledFor(organisationClaim, { ...draft, headers, claims })
}
