import type { Operation } from '../src/spec/model/operation.ts'
import type { LifeCycle } from '../src/spec/model/registry.ts'
import type { RequestRuleId } from '../src/spec/rules/ids.generated.ts'
import type { PublishableEvent, SubscribableEvent } from '../src/spec/vocabulary/events.ts'

/** The parameters of each provider state: whoever sets states up needs to know no others. */
export interface StateParameters {
  readonly 'an endpoint': {
    readonly asid: string
    readonly odsCode: string
    readonly nemsAsid: string
    readonly interactionId: string
  }
  readonly 'an endpoint without assurance': {
    readonly asid: string
    readonly odsCode: string
    readonly interactionId: string
  }
  readonly 'a mailbox': { readonly mailbox: string; readonly odsCode: string; readonly asid: string }
  readonly 'a patient': { readonly nhsNumber: string }
  readonly 'an event type': { readonly event: SubscribableEvent; readonly lifeCycle: LifeCycle }
  readonly 'a published event': {
    readonly asid: string
    readonly odsCode: string
    readonly nhsNumber: string
    readonly event: PublishableEvent
    readonly messageId: string
  }
  readonly 'a subscription': {
    readonly asid: string
    readonly odsCode: string
    readonly mailbox: string
    readonly reason: string
    readonly criteria: string
  }
  readonly 'a token': TokenParameters
  readonly 'a token that breaks': TokenParameters & {
    readonly rule: RequestRuleId
    /** One of the operators that break the rule in the token. */
    readonly operator: string
  }
}

interface TokenParameters {
  readonly asid: string
  readonly odsCode: string
  readonly operation: Operation
  /** The requesting_user claim; none where it is absent. */
  readonly requestingUser?: string
  /** NHS number of the requesting_patient claim; none where it is absent. */
  readonly requestingPatient?: string
}

export type StateName = keyof StateParameters

/** A provider state with its parameters. */
export type State<N extends StateName = StateName> = {
  readonly [M in N]: { readonly name: M; readonly params: StateParameters[M] }
}[N]

/** What a state means, in words for whoever has to set it up. */
export interface StateDefinition<N extends StateName> {
  readonly meaning: string
  /** Parameters that are always there. */
  readonly parameters: { readonly [P in RequiredOf<StateParameters[N]>]: string }
  /** Parameters that may be left out. */
  readonly optional: {
    readonly [P in Exclude<keyof StateParameters[N], RequiredOf<StateParameters[N]>>]: string
  }
  /** What setting it up gives back, to be put into the request: each of them is needed. */
  readonly values: Readonly<Record<string, string>>
}

type RequiredOf<T> = { [P in keyof T]-?: object extends Pick<T, P> ? never : P }[keyof T]

const endpoint = {
  asid: 'ASID of the system that makes the request',
  odsCode: 'ODS code of an organisation that it acts for',
}
const token = { token: 'the token in compact serialisation, fresh, without a scheme before it' }
const requester = {
  requestingUser: 'its requesting_user claim, which sub then is too',
  requestingPatient: 'NHS number of its requesting_patient claim',
}

/** Every provider state that a contract may name. */
export const states: { readonly [N in StateName]: StateDefinition<N> } = {
  'an endpoint': {
    meaning: 'An endpoint is registered with the Spine, and was assured for the interaction.',
    parameters: {
      ...endpoint,
      nemsAsid: 'ASID of NEMS itself, which toASID has to be',
      interactionId: 'the InteractionID that the endpoint was assured for',
    },
    optional: {},
    values: {},
  },
  'an endpoint without assurance': {
    meaning: 'An endpoint is registered with the Spine, and was not assured for the interaction.',
    parameters: { ...endpoint, interactionId: 'the InteractionID that it was not assured for' },
    optional: {},
    values: {},
  },
  'a mailbox': {
    meaning: 'A MESH mailbox belongs to an organisation of the endpoint.',
    parameters: { ...endpoint, mailbox: 'id of the mailbox' },
    optional: {},
    values: {},
  },
  'a patient': {
    meaning: 'PDS knows the patient.',
    parameters: { nhsNumber: 'an NHS number of the 999 range, which is never issued' },
    optional: {},
    values: {},
  },
  'an event type': {
    meaning: 'An event type is as far along its life cycle as it says.',
    parameters: {
      event: 'code of the event type',
      lifeCycle: 'current, deprecated, no-longer-supported or withdrawn',
    },
    optional: {},
    values: {},
  },
  'a published event': {
    meaning: 'The endpoint has published an event of the patient before, with that MessageHeader.id.',
    parameters: {
      ...endpoint,
      nhsNumber: 'NHS number of the patient',
      event: 'code of the event type',
      messageId: 'the MessageHeader.id, a UUID',
    },
    optional: {},
    values: {},
  },
  'a subscription': {
    meaning: 'There is a subscription, created by the endpoint and used by no other interaction.',
    parameters: {
      ...endpoint,
      mailbox: 'id of the MESH mailbox that it delivers to',
      reason: 'its reason',
      criteria: 'its criteria',
    },
    optional: {},
    values: { subscriptionId: 'the id that NEMS gave it' },
  },
  'a token': {
    meaning: 'The system has a token that breaks no rule.',
    parameters: { ...endpoint, operation: 'the operation that the token is for' },
    optional: requester,
    values: token,
  },
  'a token that breaks': {
    meaning:
      'The system has a token that breaks the rule in the way of the operator, and is right otherwise.',
    parameters: {
      ...endpoint,
      operation: 'the operation that the token is for',
      rule: 'id of the rule',
      operator: 'the way in which the token breaks it',
    },
    optional: requester,
    values: token,
  },
}

/** Whether there is a state with a name. */
export function isStateName(name: string): name is StateName {
  return Object.hasOwn(states, name)
}
