import { breakingRequests } from '../../generators/breaking-requests.ts'
import type { Draft } from '../../generators/draft/draft.ts'
import { NothingToChange, render } from '../../generators/draft/render.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import { detailsOf, type Telling } from '../../src/live-page/details.ts'
import { type KeptExchange, KeptExchanges } from '../../src/live-page/kept-exchanges.ts'
import type { Details } from '../../src/live-page/told.ts'
import { exchange, type TimedExchange } from '../../src/provider/exchange.ts'
import type { Nems } from '../../src/provider/nems.ts'
import { Remembered } from '../../src/provider/remembered.ts'
import { Subscriptions } from '../../src/provider/subscriptions.ts'
import type { HttpRequest } from '../../src/wire/http-message.ts'
import { now, ruleIds } from '../laws/catalogue.ts'

export const telling: Telling = {
  judgedBy: { registry: embeddedRegistry, pdsEnforced: false, organisationClaim: 'either' },
  without: new Set(),
  nems: ['http://127.0.0.1:9080'],
  showNhsNumbers: false,
}

/** What the reference provider makes of a request. */
export function exchanged(request: HttpRequest): TimedExchange {
  const nems: Nems = {
    registry: embeddedRegistry,
    pdsEnforced: false,
    organisationClaim: 'either',
    now: () => now,
    subscriptions: new Subscriptions(),
    messages: new Remembered(1_000),
    without: new Set(),
    strict: false,
  }
  return { ...exchange(request, nems), at: now * 1000 }
}

/** An exchange as it is kept. */
export function keptOf(told: TimedExchange): KeptExchange {
  const kept = new KeptExchanges()
  kept.add(told)
  const found = kept.get(1)
  if (found === undefined) throw new Error('the newest is always kept')
  return found
}

/** What is shown of a request. */
export function shownOf(request: HttpRequest, options: Partial<Telling> = {}): Details {
  return detailsOf(keptOf(exchanged(request)), { ...telling, ...options })
}

export interface Broken {
  readonly rule: string
  readonly request: HttpRequest
}

/** Every way to break every rule, as requests. */
export const everyBroken: readonly Broken[] = ruleIds.flatMap((rule) =>
  breakingRequests(rule).flatMap(({ draft }) => {
    const request = rendered(draft)
    return request === undefined ? [] : [{ rule, request }]
  }),
)

function rendered(draft: Draft): HttpRequest | undefined {
  try {
    return render(draft, { now, host: '127.0.0.1:9080' })
  } catch (error) {
    if (error instanceof NothingToChange) return undefined
    throw error
  }
}
