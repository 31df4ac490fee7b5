import type { Draft } from '../../generators/draft/draft.ts'
import { render, renderBytes } from '../../generators/draft/render.ts'
import type { World } from '../../generators/expectations/expectation.ts'
import { draftsOf } from '../../generators/samples.ts'
import { knowledgeOf } from '../../generators/world.ts'
import { RawConnection } from '../client/raw-connection.ts'
import { type JudgedAnswer, judgeAnswer } from '../judge.ts'
import type { ProviderExchange } from '../provider/exchange.ts'
import { type Provider, startProvider } from '../provider/provider.ts'
import { readRoute } from '../spec/model/route.ts'
import type { HttpAnswer, HttpRequest } from '../wire/http-message.ts'
import { readRequest } from '../wire/request-reader.ts'

/** In which world a reference provider plays, and how. */
export interface Manner {
  readonly world: World
  /** Rules that it leaves out; its answers are judged with the same rules left out. */
  readonly without?: ReadonlySet<string>
  readonly strict?: boolean
}

export interface ReferenceProvidersOptions {
  /** UTC seconds, for providers, tokens and judge alike. */
  readonly now: () => number
  /** Rules that every provider leaves out, and the judge does not: a fault to be found. */
  readonly faults?: ReadonlySet<string>
  /** Milliseconds that an answer may take; for ever unless told. */
  readonly patience?: number
}

/** What a provider answered, and what it saw. */
export interface Asked {
  readonly answer: HttpAnswer
  readonly judged: JudgedAnswer
  /** What the provider made of the request; undefined where it could not read one. */
  readonly exchange: ProviderExchange | undefined
}

/** Reference providers, one for each manner, started when it is first needed. */
export class ReferenceProviders {
  readonly #options: ReferenceProvidersOptions
  readonly #running = new Map<string, Running>()

  constructor(options: ReferenceProvidersOptions) {
    this.#options = options
  }

  /**
   * Sends a request in the world that it is meant for, and judges the answer.
   * @returns undefined where the connection was closed without an answer
   */
  async ask(draft: Draft, manner: Manner): Promise<Asked | undefined> {
    const { world, without } = manner
    const now = this.#options.now()
    const running = this.#provider(draft, manner)
    const created = bringAbout(draft, world, await running.provider, now)
    if (world.duplicate === true || world.messageIdsUsed === true) await this.#send(draft, running, now)
    running.exchange = undefined
    const answer = await this.#send(draft, running, now)
    if (answer === undefined) return undefined
    const known = knowledgeOf(draft, world, now)
    const judged = judgeAnswer(asReceived(draft, now), answer, { ...known, without, created })
    return { answer, judged, exchange: running.exchange }
  }

  /** Ends every connection and every provider; whoever is being asked gets no answer. */
  async close(): Promise<void> {
    const all = [...this.#running.values()]
    this.#running.clear()
    for (const running of all) {
      running.connection?.close()
      await (await running.provider).close()
    }
  }

  #provider(draft: Draft, { world, without, strict = false }: Manner): Running {
    const key = JSON.stringify([world, [...(without ?? [])], strict])
    const known = this.#running.get(key)
    if (known !== undefined) return known
    const { now, faults } = this.#options
    const { registry, organisationClaim, pdsEnforced } = knowledgeOf(draft, world, now())
    if (registry === undefined) throw new Error('every world has a registry')
    const running: Running = {
      provider: startProvider({
        registry,
        config: { organisationClaim, pds: pdsEnforced === true ? 'enforced' : undefined },
        now,
        without: new Set([...(without ?? []), ...(faults ?? [])]),
        strict,
        onExchange: (exchange) => {
          running.exchange = exchange
        },
      }),
    }
    this.#running.set(key, running)
    return running
  }

  async #send(draft: Draft, running: Running, now: number): Promise<HttpAnswer | undefined> {
    if (running.connection === undefined || running.connection.isClosed)
      running.connection = await RawConnection.to((await running.provider).url, this.#options.patience)
    const { connection } = running
    const answer = await connection.exchange(renderBytes(draft, { now }), draft.method !== 'HEAD')
    const isLast = answer?.headers.some(([name, value]) => name === 'Connection' && value === 'close')
    if (isLast === true) await connection.closed()
    return answer
  }
}

interface Running {
  readonly provider: Promise<Provider>
  connection?: RawConnection
  /** The last one. */
  exchange?: ProviderExchange | undefined
}

/** Makes what the world says of the subscription that the path names come true; what was created, if it exists. */
function bringAbout(draft: Draft, world: World, { subscriptions }: Provider, now: number) {
  const { id } = readRoute(draft.target)
  if (id === undefined) return undefined
  const state = knowledgeOf(draft, world, now).history?.subscription?.(id)
  if (state === 'deleted') subscriptions.delete(id)
  if (typeof state !== 'object') return undefined
  const { body, root } = seed(now)
  subscriptions.add({ ...state, created: now, body, root }, id)
  return root
}

let seedDraft: Draft | undefined

/** A Subscription to be there. */
function seed(now: number) {
  seedDraft ??= draftsOf('create-subscription', 20).find(({ format }) => format === 'xml')
  if (seedDraft === undefined) throw new Error('no subscription was generated')
  const request = render(seedDraft, { now })
  return { body: request.body, root: readRequest(request).subscription?.root }
}

/** Over plain HTTP nobody knows the client's certificate. */
function asReceived(draft: Draft, now: number): HttpRequest {
  const { clientCertificate, ...request } = render(draft, { now })
  return request
}
