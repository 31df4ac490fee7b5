import type { Operation } from '../../src/spec/model/operation.ts'
import type { Endpoint, Registry } from '../../src/spec/model/registry.ts'
import type { PublishableEvent } from '../../src/spec/vocabulary/events.ts'
import { plainMessage } from '../messages/plain-message.ts'
import { type CriteriaChoices, supported } from '../values/criteria.ts'
import type { Choices } from './choices.ts'
import { type CreateChoices, creators } from './create-subscription.ts'
import type { OneSubscriptionChoices } from './one-subscription.ts'
import { plainClaims } from './plain-request.ts'
import { type PublishChoices, publishable } from './publish-event.ts'
import { endpointsFor, type RequestChoices } from './request-choices.ts'

const subscriptions = 'urn:nhs:names:services:clinicals-sync:SubscriptionsApi'
const plainPatient = '9990000018'

/**
 * Choices of a request as plain as can be: nothing optional, the commonest of what there is to choose. Undefined where
 * no endpoint of the registry may make such a request.
 */
export function plainChoices(operation: Operation, registry: Registry): Choices | undefined {
  switch (operation) {
    case 'publish-event':
      return plainPublish(registry)
    case 'create-subscription':
      return plainCreate(registry)
    default:
      return plainOne(operation, registry)
  }
}

/** A plain publish of an event type, by the first endpoint that may. */
export function plainPublish(registry: Registry, event?: PublishableEvent): PublishChoices | undefined {
  const possible = publishable(registry)
  const isPlain = ({ code }: { code: PublishableEvent }) =>
    event === undefined
      ? registry.lifeCycle(code) === 'current' && !code.endsWith('outcome-1')
      : code === event
  const found = possible.find(isPlain) ?? (event === undefined ? possible[0] : undefined)
  const [endpoint] = found?.endpoints ?? []
  if (found === undefined || endpoint === undefined) return undefined
  return {
    operation: 'publish-event',
    common: commonOf(endpoint),
    event: found.code,
    nhsNumber: patientOf(registry),
    contentType: 'application/fhir+xml',
    dollar: '$',
    message: plainMessage('3f1c5a7e-0d2b-4c6e-a8f0-1b3d5c7e9a20', endpoint.odsCodes[0] ?? ''),
  }
}

/** A plain create of a subscription for one patient, or by a rule. */
export function plainCreate(
  registry: Registry,
  kind: 'explicit' | 'generic' = 'explicit',
): CreateChoices | undefined {
  const [endpoint] = creators(registry)
  const event = supported(registry).find((code) => registry.lifeCycle(code) === 'current')
  if (endpoint === undefined || event === undefined) return undefined
  return {
    operation: 'create-subscription',
    common: commonOf(endpoint),
    format: 'xml',
    contentType: 'application/fhir+xml',
    mailbox: 0,
    reason: 'Direct care of the patient',
    end: undefined,
    criteria: kind === 'explicit' ? explicit(registry, event) : generic(event),
  }
}

/** A plain read or delete; its id is made up. */
function plainOne(
  operation: OneSubscriptionChoices['operation'],
  registry: Registry,
): OneSubscriptionChoices | undefined {
  const name = operation === 'read-subscription' ? 'Get' : 'Delete'
  const owners = creators(registry)
  const endpoints = endpointsFor(registry, `${subscriptions}${name}`)
  const endpoint = endpoints.find((each) => owners.includes(each)) ?? endpoints[0]
  if (endpoint === undefined) return undefined
  return { operation, common: commonOf(endpoint), id: '0a1b2c3d4e5f60718293a4b5c6d7e8f9' }
}

function commonOf(endpoint: Endpoint): RequestChoices {
  return {
    endpoint,
    claims: plainClaims,
    accept: 'application/fhir+xml',
    names: ['fromASID', 'toASID', 'InteractionID', 'Accept'],
  }
}

function explicit(registry: Registry, event: string): CriteriaChoices {
  return { ...without, patient: patientOf(registry), events: [event] }
}

function generic(event: string): CriteriaChoices {
  return { ...without, events: [event], rule: ['CHO_GP_CCG', '15F'] }
}

const without: CriteriaChoices = {
  serviceType: undefined,
  patient: undefined,
  events: [],
  ages: [],
  gpRegistration: undefined,
  rule: undefined,
  tag: undefined,
}

function patientOf({ patients: [first] }: Registry): string {
  return first ?? plainPatient
}
