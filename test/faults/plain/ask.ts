import type { HttpRequest } from '../../../src/wire/http-message.ts'
import { type EventOf, event } from './event.ts'
import { criteria, subscriptionJson, subscriptionXml } from './subscription.ts'
import { type TokenOf, token } from './token.ts'

/**
 * A request of a witness, with a token as fresh as it can be. In its target `{1}` stands for the id of the first
 * subscription that the witness created, `{2}` for that of the second, `{upper 1}` for the first in capitals, `{cut 1}`
 * for the first without its last character.
 */
export type Ask = (now: number) => HttpRequest

/** Who asks: an endpoint of the example registry. */
export interface Asker {
  readonly asid: string
  readonly odsCode: string
}

export const surgery: Asker = { asid: '200000000117', odsCode: 'A91720' }
export const trust: Asker = { asid: '200000000234', odsCode: 'RA900' }
export const pharmacy: Asker = { asid: '200000000351', odsCode: 'B82099' }

/** What is other than plain. */
export interface Change extends TokenOf {
  readonly by?: Asker
  readonly method?: string
  readonly target?: string
  /** The value of Authorization, from the token. */
  readonly authorization?: (token: string) => string
  /** Fields in the place of others of the name, or besides; left out where undefined. */
  readonly fields?: Readonly<Record<string, string | undefined>>
  /** The body, from the plain one. */
  readonly body?: (text: string) => string | Uint8Array
}

/** A subscription is created, in XML unless told. */
export function create(change: Change & { readonly json?: boolean; readonly criteria?: string } = {}): Ask {
  const { json = false, by = surgery, criteria: asked = criteria() } = change
  const text = json ? subscriptionJson(by.odsCode, asked) : subscriptionXml(by.odsCode, asked)
  return posted('/STU3/Subscription', `${subscriptions}Post`, 'patient/Subscription.write', text, {
    ...change,
    fields: json ? { ...fhirJson, ...change.fields } : (change.fields ?? {}),
  })
}

const fhirJson = { 'Content-Type': 'application/fhir+json', Accept: 'application/fhir+json' }

/** A subscription that a tag tells from others. */
export function tagged(tag: string): Ask {
  return create({ criteria: criteria(`&tag=${tag}`) })
}

/** An event is published. */
export function publish(change: Change & EventOf = {}): Ask {
  const { code = 'vaccinations-1' } = change
  const interaction = `urn:nhs:names:services:events:${interactions[code] ?? ''}.Write`
  const target = '/STU3/Events/1/$process-message'
  return (now) => posted(target, interaction, 'patient/Bundle.write', event(change), change)(now)
}

const interactions: Readonly<Record<string, string>> = {
  'blood-spot-test-outcome-1': 'Bloodspottestoutcome',
  'newborn-hearing-1': 'Newbornhearing',
  'nipe-outcome-1': 'Nipeoutcome',
  'professional-contacts-1': 'Professionalcontacts',
  'vaccinations-1': 'Vaccinations',
}

/** The first subscription that was created is read. */
export function read(change: Change = {}): Ask {
  return asked('GET', '/STU3/Subscription/{1}', `${subscriptions}Get`, 'patient/Subscription.read', change)
}

/** The first subscription that was created is deleted. */
export function remove(change: Change = {}): Ask {
  return asked(
    'DELETE',
    '/STU3/Subscription/{1}',
    `${subscriptions}Delete`,
    'patient/Subscription.write',
    change,
  )
}

const subscriptions = 'urn:nhs:names:services:clinicals-sync:SubscriptionsApi'

function posted(target: string, interaction: string, scope: string, text: string, change: Change): Ask {
  return (now) => {
    const made = change.body?.(text) ?? text
    const body = typeof made === 'string' ? Buffer.from(made, 'utf8') : made
    const type = { 'Content-Type': 'application/fhir+xml', 'Content-Length': String(body.length) }
    const all = { ...change, fields: { ...type, ...change.fields } }
    return { ...asked('POST', target, interaction, scope, all)(now), body }
  }
}

function asked(method: string, target: string, interaction: string, scope: string, change: Change): Ask {
  const { by = surgery, authorization = (plain) => `Bearer ${plain}` } = change
  return (now) => {
    const plain: Readonly<Record<string, string>> = {
      Host: 'nems.example',
      fromASID: by.asid,
      toASID: '200000009999',
      InteractionID: interaction,
      Authorization: authorization(token(now, by, scope, change)),
      Accept: 'application/fhir+xml',
    }
    const fields = change.fields ?? {}
    const spelt = new Set(Object.keys(fields).map((name) => name.toLowerCase()))
    const kept = Object.entries(plain).filter(([name]) => !spelt.has(name.toLowerCase()))
    const others = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined)
    return {
      method: change.method ?? method,
      target: change.target ?? target,
      headers: [...kept, ...others],
      body: new Uint8Array(0),
    }
  }
}

/** Puts one text in the place of another, all of them. */
export function instead(of: string, text: string): (body: string) => string {
  return (body) => {
    if (!body.includes(of)) throw new Error(`there is no ${of} in ${body}`)
    return body.replaceAll(of, text)
  }
}
