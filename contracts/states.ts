import type { Operation } from '../src/spec/model/operation.ts'
import type { RequestRuleId } from '../src/spec/rules/ids.generated.ts'

/** The parameters of each provider state: whoever sets states up needs to know no others. */
export interface StateParameters {
  readonly 'an endpoint': {
    readonly asid: string
    readonly odsCode: string
    readonly nemsAsid: string
    readonly interactionId: string
  }
  readonly 'a mailbox': { readonly mailbox: string; readonly odsCode: string; readonly asid: string }
  readonly 'a patient': { readonly nhsNumber: string }
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
}

export type StateName = keyof StateParameters

/** A provider state with its parameters. */
export type State<N extends StateName = StateName> = {
  readonly [M in N]: { readonly name: M; readonly params: StateParameters[M] }
}[N]

/** What a state means, in words for whoever has to set it up. */
export interface StateDefinition<N extends StateName> {
  readonly meaning: string
  readonly parameters: { readonly [P in keyof StateParameters[N]]-?: string }
  /** What setting it up gives back, to be put into the request: each of them is needed. */
  readonly values: Readonly<Record<string, string>>
}

const endpoint = {
  asid: 'ASID of the system that makes the request',
  odsCode: 'ODS code of an organisation that it acts for',
}
const token = { token: 'the token in compact serialisation, fresh, without a scheme before it' }

/** Every provider state that a contract may name. */
export const states: { readonly [N in StateName]: StateDefinition<N> } = {
  'an endpoint': {
    meaning: 'An endpoint is registered with the Spine, and was assured for the interaction.',
    parameters: {
      ...endpoint,
      nemsAsid: 'ASID of NEMS itself, which toASID has to be',
      interactionId: 'the InteractionID that the endpoint was assured for',
    },
    values: {},
  },
  'a mailbox': {
    meaning: 'A MESH mailbox belongs to an organisation of the endpoint.',
    parameters: { ...endpoint, mailbox: 'id of the mailbox' },
    values: {},
  },
  'a patient': {
    meaning: 'PDS knows the patient.',
    parameters: { nhsNumber: 'an NHS number of the 999 range, which is never issued' },
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
    values: { subscriptionId: 'the id that NEMS gave it' },
  },
  'a token': {
    meaning: 'The system has a token that breaks no rule.',
    parameters: { ...endpoint, operation: 'the operation that the token is for' },
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
    values: token,
  },
}

/** Whether there is a state with a name. */
export function isStateName(name: string): name is StateName {
  return Object.hasOwn(states, name)
}
