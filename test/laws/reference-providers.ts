import type { Draft } from '../../generators/draft/draft.ts'
import { render, renderBytes } from '../../generators/draft/render.ts'
import type { World } from '../../generators/expectations/expectation.ts'
import { knowledgeOf } from '../../generators/world.ts'
import { type JudgedAnswer, judgeAnswer } from '../../src/judge.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import { readRoute } from '../../src/spec/model/route.ts'
import type { HttpAnswer, HttpRequest } from '../../src/wire/http-message.ts'
import { readRequest } from '../../src/wire/request-reader.ts'
import { RawConnection } from '../provider/raw-connection.ts'
import { draftsOf, now } from './catalogue.ts'

/** In which world a reference provider plays, and how. */
export interface Manner {
  readonly world: World
  readonly without?: ReadonlySet<string>
  readonly strict?: boolean
}

/** Reference providers, one for each manner, started when it is first needed. */
export class ReferenceProviders {
  readonly #running = new Map<string, Promise<Provider>>()
  readonly #connections = new Map<Provider, RawConnection>()

  /** Sends a request in the world that it is meant for, and judges the answer with the same rules left out. */
  async ask(draft: Draft, manner: Manner): Promise<JudgedAnswer> {
    const { world, without } = manner
    const provider = await this.#provider(draft, manner)
    const created = bringAbout(draft, world, provider) ? seedRoot : undefined
    if (world.duplicate === true || world.messageIdsUsed === true) await this.#send(draft, provider)
    const answer = await this.#send(draft, provider)
    if (answer === undefined) throw new Error('the connection was closed without an answer')
    const known = knowledgeOf(draft, world, now)
    return judgeAnswer(asReceived(draft), answer, { ...known, without, created })
  }

  async close(): Promise<void> {
    for (const connection of this.#connections.values()) connection.close()
    for (const provider of this.#running.values()) await (await provider).close()
  }

  #provider(draft: Draft, { world, without, strict = false }: Manner): Promise<Provider> {
    const key = JSON.stringify([world, [...(without ?? [])], strict])
    const known = this.#running.get(key)
    if (known !== undefined) return known
    const { registry, organisationClaim, pdsEnforced } = knowledgeOf(draft, world, now)
    if (registry === undefined) throw new Error('every world has a registry')
    const started = startProvider({
      registry,
      config: { organisationClaim, pds: pdsEnforced === true ? 'enforced' : undefined },
      now: () => now,
      without: without ?? new Set(),
      strict,
    })
    this.#running.set(key, started)
    return started
  }

  async #send(draft: Draft, provider: Provider): Promise<HttpAnswer | undefined> {
    const known = this.#connections.get(provider)
    const connection = known === undefined || known.isClosed ? await RawConnection.to(provider.url) : known
    this.#connections.set(provider, connection)
    const answer = await connection.exchange(renderBytes(draft, { now }), draft.method !== 'HEAD')
    const isLast = answer?.headers.some(([name, value]) => name === 'Connection' && value === 'close')
    if (isLast === true) await connection.closed()
    return answer
  }
}

const [seed] = draftsOf('create-subscription', 20).filter(({ format }) => format === 'xml')
if (seed === undefined) throw new Error('no subscription was generated')
const seedRequest = render(seed, { now })
const seedRoot = readRequest(seedRequest).subscription?.root

/** Makes what the world says of the subscription that the path names come true; whether it exists. */
function bringAbout(draft: Draft, world: World, { subscriptions }: Provider): boolean {
  const { id } = readRoute(draft.target)
  if (id === undefined) return false
  const state = knowledgeOf(draft, world, now).history?.subscription?.(id)
  if (state === 'deleted') subscriptions.delete(id)
  else if (typeof state === 'object')
    subscriptions.add({ ...state, created: now, body: seedRequest.body, root: seedRoot }, id)
  return typeof state === 'object'
}

/** Over plain HTTP nobody knows the client's certificate. */
function asReceived(draft: Draft): HttpRequest {
  const { clientCertificate, ...request } = render(draft, { now })
  return request
}
