import type { ClientCertificate } from '../../src/wire/http-message.ts'
import * as messages from './messages.ts'
import * as subscriptions from './subscriptions.ts'

/** The UTC second at which every case is judged that does not say otherwise: 2027-01-15T08:00:00Z. */
export const NOW = 1_800_000_000

/** A request in the literal parts that a change edits. */
export interface RequestParts {
  readonly method: string
  readonly target: string
  /** `{token}` and `{length}` in a value stand for the token and the size of the body. */
  readonly headers: readonly HeaderLine[]
  /** JSON text of the JOSE header. */
  readonly jose: string
  readonly encodeJose: (text: string) => Uint8Array
  /** JSON text of the claims. */
  readonly claims: string
  readonly encodeClaims: (text: string) => Uint8Array
  /** What stands after the second dot. */
  readonly signature: string
  /** Changes to the finished token, in order. */
  readonly tokenChanges: readonly ((token: string) => string)[]
  readonly body: string
  /** Changes to the bytes of the body, in order. */
  readonly bodyChanges: readonly ((body: Uint8Array) => Uint8Array)[]
  /** Changes to the whole message as it goes over the wire, one character a byte, in order. */
  readonly rawChanges: readonly ((message: string) => string)[]
  readonly clientCertificate?: ClientCertificate | 'none'
  /** Bytes of request line and header lines, where they are not to be counted. */
  readonly headSize?: number
}

export type HeaderLine = readonly [name: string, value: string]

const system = 'https://fhir.nhs.uk/Id/accredited-system|200000000117'
const id = '5f0c8a7d3b2e4f6a9c1d8e7b6a504132'

/** Valid requests by name; none of them breaks any rule. */
export const requests = {
  publish: publish('Vaccinations', 'application/fhir+xml', messages.vaccination),
  nipe: publish('Nipeoutcome', 'application/xml+fhir', messages.nipe),
  nipeDelete: publish('Nipeoutcome', 'application/xml+fhir;charset=utf-8', messages.nipeDelete),
  bloodSpot: publish('Bloodspottestoutcome', 'application/fhir+xml;charset=utf-8', messages.bloodSpot),
  hearing: publish('Newbornhearing', 'application/fhir+xml', messages.hearing),
  contacts: publish('Professionalcontacts', 'application/fhir+xml', messages.contacts),
  create: create('application/fhir+xml', subscriptions.explicitXml),
  createGeneric: create('application/xml+fhir', subscriptions.genericXml),
  createJson: create('application/fhir+json', subscriptions.explicitJson),
  read: subscriptionRequest({
    method: 'GET',
    target: `/STU3/Subscription/${id}`,
    interaction: 'SubscriptionsApiGet',
    scope: 'patient/Subscription.read',
    headers: [['Accept', 'application/fhir+json']],
    body: '',
  }),
  delete: subscriptionRequest({
    method: 'DELETE',
    target: `/STU3/Subscription/${id}`,
    interaction: 'SubscriptionsApiDelete',
    scope: 'patient/Subscription.write',
    headers: [['Accept', 'application/fhir+xml']],
    body: '',
  }),
} as const satisfies Record<string, RequestParts>

export type RequestName = keyof typeof requests

function publish(code: string, mediaType: string, body: string): RequestParts {
  return request({
    method: 'POST',
    target: '/STU3/Events/1/$process-message',
    interaction: `urn:nhs:names:services:events:${code}.Write`,
    aud: 'https://nems.example/STU3/Events/1',
    scope: 'patient/Bundle.write',
    headers: [
      ['Content-Type', mediaType],
      ['Accept', mediaType],
      ['Content-Length', '{length}'],
    ],
    body,
  })
}

function create(mediaType: string, body: string): RequestParts {
  return subscriptionRequest({
    method: 'POST',
    target: '/STU3/Subscription',
    interaction: 'SubscriptionsApiPost',
    scope: 'patient/Subscription.write',
    headers: [
      ['Content-Type', mediaType],
      ['Accept', mediaType],
      ['Content-Length', '{length}'],
    ],
    body,
  })
}

function subscriptionRequest(parts: Omit<Parameters<typeof request>[0], 'aud'>): RequestParts {
  return request({
    ...parts,
    interaction: `urn:nhs:names:services:clinicals-sync:${parts.interaction}`,
    aud: 'https://nems.example/STU3/Subscription',
  })
}

interface Literals {
  readonly method: string
  readonly target: string
  readonly interaction: string
  readonly aud: string
  readonly scope: string
  readonly headers: readonly HeaderLine[]
  readonly body: string
}

function request({ method, target, interaction, aud, scope, headers, body }: Literals): RequestParts {
  return {
    method,
    target,
    headers: [
      ['Host', 'nems.example'],
      ['fromASID', '200000000117'],
      ['toASID', '200000009999'],
      ['InteractionID', interaction],
      ['Authorization', 'Bearer {token}'],
      ...headers,
    ],
    jose: '{"alg":"none","typ":"JWT"}',
    encodeJose: (text) => Buffer.from(text, 'utf8'),
    claims: `{"iss":"https://gp.a91720.nems.example","sub":"${system}","aud":"${aud}","iat":1800000000,"exp":1800000300,"reason_for_request":"directcare","scope":"${scope}","requesting_system":"${system}","requesting_organization":"https://fhir.nhs.uk/Id/ods-organization-code|A91720"}`,
    encodeClaims: (text) => Buffer.from(text, 'utf8'),
    signature: '',
    tokenChanges: [],
    body,
    bodyChanges: [],
    rawChanges: [],
  }
}
