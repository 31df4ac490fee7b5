import { interactionOf } from '../../contracts/drafts.ts'
import type { Draft } from '../../generators/draft/draft.ts'
import { spelledFor } from '../../generators/draft/organisation-claim.ts'
import { render } from '../../generators/draft/render.ts'
import { plainRequest } from '../../generators/requests/plain-request.ts'
import { systemOf } from '../../generators/requests/system.ts'
import { presentedTo } from '../client/presented-certificate.ts'
import { ProviderClock } from '../client/provider-clock.ts'
import { type Reply, sendRequest } from '../client/send-request.ts'
import type { Target } from '../client/target.ts'
import { type JudgedAnswer, judgeAnswer } from '../judge.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import type { HttpRequest } from '../wire/http-message.ts'
import { readRequest } from '../wire/request-reader.ts'
import { type OwnedSubscription, SeenHistory } from './seen-history.ts'

export interface ProviderUnderTestOptions {
  readonly target: Target
  /** Who exists at the provider, and how it is configured. */
  readonly knowledge: Pick<LoadedConfig, 'config' | 'registry' | 'registryOrigin' | 'asAdvice'>
  /** Within which an answer has to be there. */
  readonly milliseconds: number
  /** UTC seconds; the clock of this machine unless told. */
  readonly now?: () => number
}

/** A request that went to the provider, with what came of it. */
export interface Exchange {
  readonly request: HttpRequest
  readonly reply: Reply
  /** Undefined where there was no answer. */
  readonly judged: JudgedAnswer | undefined
  /** Id of the subscription that it created. */
  readonly created?: string | undefined
}

/** The provider that is verified: requests go to it to the byte, its answers are judged as they pass. */
export class ProviderUnderTest {
  readonly target: Target
  readonly knowledge: ProviderUnderTestOptions['knowledge']
  readonly clock: ProviderClock
  readonly history = new SeenHistory()
  readonly #milliseconds: number
  /** What comes with each request, where there is mutual TLS. */
  readonly #presented: Pick<HttpRequest, 'clientCertificate'>
  readonly #open = new Set<Promise<Exchange>>()

  constructor({ target, knowledge, milliseconds, now = secondsNow }: ProviderUnderTestOptions) {
    this.target = target
    this.knowledge = knowledge
    this.clock = new ProviderClock(now)
    this.#milliseconds = milliseconds
    const clientCertificate = presentedTo(target, knowledge.registry)
    this.#presented = clientCertificate === undefined ? {} : { clientCertificate }
  }

  /** Why the provider cannot be reached; undefined where it can. Its clock is known then. */
  async unreachable(): Promise<string | undefined> {
    const { url } = this.target
    const host = new URL(url).host
    const request = {
      method: 'GET',
      target: '/STU3/Subscription',
      headers: [['Host', host]],
      body: none,
    } as const
    const reply = await sendRequest(this.target, request, { milliseconds: this.#milliseconds })
    if ('failure' in reply) return `${url} cannot be reached: ${reply.reason}`
    this.clock.learn(reply.answer)
    return undefined
  }

  /**
   * Sends a request, and judges the answer. Where nobody said who exists, a request of an unknown system is judged
   * without that, unless it is one of the contracts, which break the rules on it on purpose.
   */
  ask(request: HttpRequest, isOfContracts = false): Promise<Exchange> {
    const exchange = this.#exchange(request, isOfContracts).finally(() => this.#open.delete(exchange))
    this.#open.add(exchange)
    return exchange
  }

  async #exchange(request: HttpRequest, isOfContracts: boolean): Promise<Exchange> {
    const reply = await sendRequest(this.target, request, { milliseconds: this.#milliseconds })
    if ('failure' in reply) return { request, reply, judged: undefined }
    const { answer } = reply
    this.clock.learn(answer)
    const read = readRequest(request)
    const { config, registry, registryOrigin, asAdvice } = this.knowledge
    const senders = [read.requester.asid, ...(read.head.fields.get('fromasid') ?? [])]
    const isKnown = senders.some((asid) => registry.endpoint(asid ?? '') !== undefined)
    const judged = judgeAnswer({ ...request, ...this.#presented }, answer, {
      registry: registryOrigin === 'given' || isOfContracts || isKnown ? registry : undefined,
      now: this.clock.now(),
      history: this.history,
      pdsEnforced: config.pds === 'enforced',
      organisationClaim: config.organisationClaim,
      asAdvice,
      created: this.history.created(read.route.id),
    })
    const isAccepted = judged.observed === 'accepted'
    const created = isAccepted ? this.history.accepted(request, read, answer) : undefined
    return { request, reply, judged, created }
  }

  /** A draft as a request to this provider, its token fresh. */
  requestOf(draft: Draft): HttpRequest {
    return render(draft, { now: this.clock.now(), host: new URL(this.target.url).host })
  }

  /**
   * Deletes every subscription that was created and is still there; the ids of those that could not be.
   * @param concurrency how many are deleted at a time
   */
  async cleanUp(concurrency = 1): Promise<readonly string[]> {
    // One that is being created is not known before its answer.
    await Promise.allSettled(this.#open)
    const waiting = [...this.history.present]
    const left: string[] = []
    const deleteAll = async (): Promise<void> => {
      for (let each = waiting.shift(); each !== undefined; each = waiting.shift())
        if (!(await this.#isGone(each))) left.push(each.id)
    }
    await Promise.all(Array.from({ length: concurrency }, deleteAll))
    return left
  }

  async #isGone(subscription: OwnedSubscription): Promise<boolean> {
    const { reply } = await this.ask(this.requestOf(this.#deletionOf(subscription)))
    return 'answer' in reply && [200, 202, 204, 404, 410].includes(reply.answer.status)
  }

  #deletionOf({ id, asid, odsCode }: OwnedSubscription): Draft {
    const { registry, config } = this.knowledge
    const interaction = interactionOf('delete-subscription')
    return spelledFor(config.organisationClaim, {
      ...plainRequest('delete-subscription', registry, systemOf(asid, odsCode), interaction),
      method: 'DELETE',
      target: `/STU3/Subscription/${id}`,
      format: 'xml',
      resource: undefined,
    })
  }
}

const none = new Uint8Array(0)

function secondsNow(): number {
  return Math.floor(Date.now() / 1000)
}
