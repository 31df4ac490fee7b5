import fc from 'fast-check'
import { element, primitive } from '../src/fhir/node.ts'
import type { RequestRuleId } from '../src/spec/rules/ids.generated.ts'
import type { Draft } from './draft/draft.ts'
import { authorization } from './operators/carrier.ts'
import { both, type Change } from './operators/change.ts'
import { claim, claimText, withoutClaim } from './operators/claim.ts'
import { component, criteria, ofPatient, ofRule, withoutComponent } from './operators/criteria.ts'
import { replaced, value, without } from './operators/element.ts'
import { header, renamedHeader } from './operators/header.ts'
import { target } from './operators/line.ts'
import { createSubscription } from './requests/create-subscription.ts'
import { deleteSubscription, readSubscription } from './requests/one-subscription.ts'
import { publishEvent } from './requests/publish-event.ts'
import { embeddedRegistry } from './world.ts'

/** A defect that public clients, stubs or the specification itself had at some time. */
export interface SeenInTheWild {
  readonly name: string
  readonly what: string
  readonly draft: Draft
  /** The rules that it breaks, companions included. */
  readonly breaks: readonly RequestRuleId[]
}

/** The defects, each on an otherwise valid request of the example registry. */
export function seenInTheWild(): readonly SeenInTheWild[] {
  return defects.map(([what, of, change, ...breaks], index) => {
    for (const draft of drafts[of]) {
      const changed = change(draft)
      if (changed !== undefined) return { name: `W${index + 1}`, what, draft: changed, breaks }
    }
    throw new Error(`W${index + 1} applies to no draft`)
  })
}

const isPlain = ({ claims, headers, resource }: Draft) =>
  claims.every(
    ({ name }) => !['requesting_user', 'requesting_patient', 'requesting_organisation', 'jti'].includes(name),
  ) &&
  headers[0]?.[1] === '200000000117' &&
  headers[0]?.[0] === 'fromASID' &&
  !JSON.stringify(resource ?? '').includes('tag=')
const sample = (arbitrary: fc.Arbitrary<Draft>) =>
  fc.sample(arbitrary, { numRuns: 300, seed: 11 }).filter(isPlain)
const drafts = {
  publish: sample(publishEvent(embeddedRegistry, { event: 'vaccinations-1', observations: 0 })),
  create: sample(createSubscription(embeddedRegistry, { format: 'xml' })),
  read: sample(readSubscription(embeddedRegistry)),
  delete: sample(deleteSubscription(embeddedRegistry)),
} as const

const asid = '200000000117'
const country = both(withoutIfThere('GPRegistration'), component('subscriptionRuleType', 'COUNTRYCODE'))
const patientNumber = 'entry(Patient)>.identifier.value'
const event = (code: string) =>
  both(withoutComponent('MessageHeader.event'), component('MessageHeader.event', code))

const defects: readonly (readonly [
  what: string,
  of: keyof typeof drafts,
  change: Change,
  ...breaks: RequestRuleId[],
])[] = [
  ['token without Bearer', 'read', authorization((token) => [token]), 'authorization/scheme-is-bearer'],
  [
    'five claims left out',
    'create',
    both(
      withoutClaim('iss'),
      withoutClaim('aud'),
      withoutClaim('exp'),
      withoutClaim('iat'),
      withoutClaim('requesting_organization'),
    ),
    'claims/iss-is-a-uri',
    'claims/aud-is-a-uri',
    'claims/exp-is-in-seconds',
    'claims/iat-is-in-seconds',
    'claims/requesting-organisation-is-an-ods-code',
  ],
  ['iss empty', 'publish', claim('iss', ''), 'claims/iss-is-a-uri'],
  [
    'a bare ASID for sub and requesting_system',
    'create',
    both(claim('sub', asid), claim('requesting_system', asid)),
    'claims/requesting-system-is-an-accredited-system',
  ],
  [
    "the documentation's brackets with the ODS code",
    'create',
    claimText('requesting_organization', (text) => `${text.replace('|', '|[$')}]`),
    'claims/requesting-organisation-is-an-ods-code',
  ],
  [
    'secondary-uses with a dash',
    'read',
    claim('reason_for_request', 'secondary-uses'),
    'claims/reason-for-request-is-a-known-code',
  ],
  [
    'DELETE with the InteractionID of a read',
    'delete',
    header('InteractionID', 'urn:nhs:names:services:clinicals-sync:SubscriptionsApiGet'),
    'header/interaction-id-is-of-the-operation',
  ],
  [
    'Interaction-ID for InteractionID',
    'create',
    both(
      renamedHeader('InteractionID', 'Interaction-ID'),
      header('Interaction-ID', 'urn:nhs:names:services:nems:CreateSubscription'),
    ),
    'header/interaction-id-is-of-the-operation',
  ],
  ['toASID of another environment', 'publish', header('toASID', '111111111111'), 'header/to-asid-is-nems'],
  ['pds-change-gp-1 for pds-change-of-gp-1', 'create', event('pds-change-gp-1'), 'criteria/events-are-known'],
  [
    'subscriptionRuleType=HSS',
    'create',
    ofRule(
      both(
        withoutIfThere('GPRegistration'),
        component('subscriptionRuleType', 'HSS'),
        component('Organization.identifier', 'E92000001'),
      ),
    ),
    'criteria/rule-type-is-known',
  ],
  ['serviceType=HSS', 'create', component('serviceType', 'HSS'), 'criteria/service-type-is-known'],
  [
    'COUNTRYCODE with an ODS code',
    'create',
    ofRule(both(country, component('Organization.identifier', 'A91720'))),
    'criteria/organization-identifier-is-a-country-code',
  ],
  [
    'criteria that search for a Patient',
    'create',
    criteria(() => 'Patient?identifier=https://fhir.nhs.uk/Id/nhs-number|9000000009'),
    'criteria/begins-with-bundle-message',
  ],
  [
    'a rest-hook with a callback and a bearer token',
    'create',
    replaced(
      'channel',
      element(
        'channel',
        primitive('type', 'rest-hook'),
        primitive('endpoint', 'https://subscriber.example/callback'),
        primitive('header', 'Authorization: Bearer secret'),
      ),
    ),
    'subscription/channel-type-is-message',
    'endpoint/mailbox-is-registered',
    'subscription/channel-header-is-not-sent',
  ],
  ['no contact', 'create', without('contact'), 'subscription/contact-is-sent'],
  [
    'a base path used twice',
    'read',
    target((path) => `/STU3/Subscription${path}`),
    'operation/is-one-of-the-four',
  ],
  [
    'an invisible character in an event code',
    'create',
    ofPatient(event('vaccinations-1\u200b')),
    'criteria/events-are-known',
  ],
  [
    "the documentation's example of an NHS number",
    'publish',
    value(patientNumber, '6101231234'),
    'nhs-number/check-digit-holds',
    'event/patient-is-the-one-routed-by',
  ],
  ['no source.name', 'publish', without('entry(MessageHeader)>.source.name'), 'event/source-name-is-sent'],
]

function withoutIfThere(name: string): Change {
  return (draft) => withoutComponent(name)(draft) ?? draft
}
