import { publishDraft } from '../../contracts/drafts.ts'
import { creation, explicit, oneSubscription } from '../../contracts/originals.ts'
import { registry, registryConfig } from '../../contracts/subjects.ts'
import type { Draft } from '../../generators/draft/draft.ts'
import { render } from '../../generators/draft/render.ts'
import { Conduct, type ConductFinding } from '../../src/conduct/conduct.ts'
import type { PdsLookups } from '../../src/conduct/pds-lookups.ts'
import type { OutgoingAnswer } from '../../src/provider/answering.ts'
import { exchange, type TimedExchange } from '../../src/provider/exchange.ts'
import { Remembered } from '../../src/provider/remembered.ts'
import { Subscriptions } from '../../src/provider/subscriptions.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'

/** A patient of the registry. */
export const patient = registry.patients[0] ?? ''

/** A patient of the registry who is not of the 999 range. */
export const outsider = '9000000009'

/** What a client does of which every step is told: the time is the script's. */
export class ScriptedClient {
  readonly conduct: Conduct
  /** `<rule> <received>` of each finding about conduct, by the label of its request. */
  readonly told: string[] = []
  /** The same in full. */
  readonly found: ConductFinding[] = []
  /** Rules that requests break by themselves, and that no rule of conduct explains. */
  readonly broken: string[] = []
  /** Every exchange, in order. */
  readonly exchanges: TimedExchange[] = []
  /** UTC seconds. */
  now = 1_800_000_000
  #number = 0
  readonly #nems = {
    registry: registryFrom({ ...registryConfig, patients: [...(registryConfig.patients ?? []), outsider] }),
    pdsEnforced: false,
    organisationClaim: 'either',
    now: () => Math.floor(this.now),
    subscriptions: new Subscriptions(),
    messages: new Remembered<true>(10_000),
    without: new Set<string>(),
    strict: false,
  } as const

  constructor(lookups?: PdsLookups) {
    this.conduct = new Conduct(lookups)
  }

  /** Sends a request; what NEMS answers is put in the place of its own answer. */
  send(draft: Draft, instead?: OutgoingAnswer): OutgoingAnswer {
    return this.sendBytes(this.bytesOf(draft), instead)
  }

  /** A request as it is sent now. */
  bytesOf(draft: Draft): HttpRequest {
    return render(draft, { now: Math.floor(this.now) })
  }

  sendBytes(http: HttpRequest, instead?: OutgoingAnswer): OutgoingAnswer {
    this.#number += 1
    const answering = instead === undefined ? {} : { answering: () => instead }
    const judged = exchange(http, { ...this.#nems, ...answering })
    const made = { ...judged, answer: instead ?? judged.answer }
    const timed = { ...made, at: this.now * 1000 }
    this.exchanges.push(timed)
    const seen = this.conduct.see(timed, `request ${this.#number}`)
    this.found.push(...seen)
    const explained = new Set<string | undefined>(seen.map(({ explains }) => explains))
    for (const { label, finding } of seen)
      this.told.push(`${label}: ${finding.rule} at ${finding.place}: ${finding.received}`)
    for (const { rule, strength } of made.findings)
      if (strength.client === 'must' && !explained.has(rule)) this.broken.push(rule)
    return made.answer
  }

  /** Has NEMS keep a subscription of the client under an id, of which the client was not told. */
  keep(id: string): void {
    const { subscriptions } = this.#nems
    const stored = { asid: '200000000117', odsCodes: ['A91720'], created: this.#nems.now() }
    subscriptions.add({ ...stored, body: new Uint8Array(0) }, id)
  }

  /** Creates a subscription to the events of a patient; its id. */
  create(instead?: OutgoingAnswer, of = patient): string {
    const { headers } = this.send(creation(of, explicit(of)).draft, instead)
    return (
      headers
        .find(([name]) => name === 'Location')?.[1]
        .split('/')
        .at(-1) ?? ''
    )
  }

  read(id: string, instead?: OutgoingAnswer): void {
    this.send(named('read-subscription', id), instead)
  }

  delete(id: string, instead?: OutgoingAnswer): void {
    this.send(named('delete-subscription', id), instead)
  }

  publish(instead?: OutgoingAnswer, of = patient): void {
    this.send(publishDraft('vaccinations-1', of, { message: { id: newId() } }), instead)
  }
}

/** An answer without a body. */
export function answer(status: number, headers: OutgoingAnswer['headers'] = []): OutgoingAnswer {
  return { status, headers, body: new Uint8Array(0) }
}

function named(operation: 'read-subscription' | 'delete-subscription', id: string): Draft {
  return { ...oneSubscription(operation, patient).draft, target: `/STU3/Subscription/${id}` }
}

let ids = 0

function newId(): string {
  ids += 1
  return `0000${ids.toString(16).padStart(4, '0')}-0000-4000-a000-000000000000`
}
