import { originalsOf } from '../../contracts/originals.ts'
import { registry } from '../../contracts/subjects.ts'
import type { Draft } from '../../generators/draft/draft.ts'
import { render } from '../../generators/draft/render.ts'
import { exchange } from '../../src/provider/exchange.ts'
import { Remembered } from '../../src/provider/remembered.ts'
import { Subscriptions } from '../../src/provider/subscriptions.ts'
import { answeringBy } from '../../src/scenarios/answering.ts'
import type { Scenario } from '../../src/scenarios/scenario.ts'
import type { Operation } from '../../src/spec/model/operation.ts'
import type { HttpAnswer } from '../../src/wire/http-message.ts'

export const now = 1_800_000_000
const patient = registry.patients[0] ?? ''

/** A NEMS of its own, that answers by a scenario. */
export class Played {
  readonly #answering: ReturnType<typeof answeringBy> | undefined
  readonly subscriptions = new Subscriptions()

  constructor(scenario: Scenario | undefined) {
    this.#answering = scenario && answeringBy(scenario)
  }

  send(draft: Draft) {
    return exchange(render(draft, { now, host: 'nems.example:9080' }), {
      registry,
      pdsEnforced: false,
      organisationClaim: 'either',
      now: () => now,
      subscriptions: this.subscriptions,
      messages: new Remembered<true>(10_000),
      without: new Set(),
      strict: false,
      answering: this.#answering,
    })
  }

  /** A right request of an operation; what is read or deleted is there. */
  request(operation: Operation, change: (draft: Draft) => Draft = (draft) => draft) {
    const [original] = originalsOf(operation, patient)
    if (original === undefined) throw new Error(`nobody sends ${operation}`)
    const { draft } = original
    if (!draft.target.startsWith('/STU3/Subscription/')) return this.send(change(draft))
    const { asid, odsCode } = { asid: '200000000117', odsCode: 'A91720' }
    const id = 'a'
    if (typeof this.subscriptions.find(id) !== 'object')
      this.subscriptions.add({ asid, odsCodes: [odsCode], created: now, body: new Uint8Array(0) }, id)
    return this.send(change({ ...draft, target: `/STU3/Subscription/${id}` }))
  }
}

/** An answer as text, its ids left out. */
export function told({ status, headers, body }: HttpAnswer): string {
  const fields = headers.map(([name, value]) => `${name}: ${value.replace(/[0-9a-f]{32}/, '<id>')}`)
  return `${status} ${fields.join(' ')} ${Buffer.from(body)
    .toString()
    .replace(/[0-9a-f]{32}/g, '<id>')}`
}

/** Asks for no media type. */
export const withoutAccept = (draft: Draft): Draft => ({
  ...draft,
  headers: draft.headers.filter(([name]) => name !== 'Accept'),
})
