import type { Target } from '../client/target.ts'
import { startFront } from '../gateway/front.ts'
import { type Exchange, ProviderUnderTest } from '../gateway/provider-under-test.ts'
import { judgeRequest } from '../judge.ts'
import type { TimedExchange } from '../provider/exchange.ts'
import type { LoadedConfig } from '../registry/load-config.ts'
import type { Finding } from '../spec/model/finding.ts'
import { type Fault, faultsOf } from '../verification/faults.ts'
import type { HttpAnswer } from '../wire/http-message.ts'
import type { PartEnding } from './part.ts'
import type { Answerer, TellExchange } from './session.ts'

export interface ProxyOptions {
  /** The real NEMS. */
  readonly target: Target
  /** Who exists there. */
  readonly knowledge: LoadedConfig
  /** Any that is free unless told. */
  readonly port: number
}

/** Stands between a client and a real NEMS: bytes are passed on, and both sides judged. */
export class JudgingProxy {
  readonly #options: ProxyOptions
  readonly #provider: ProviderUnderTest
  readonly #open = new Set<Promise<Exchange>>()
  readonly #notes: string[] = []
  #unanswered = 0

  constructor(options: ProxyOptions) {
    this.#options = options
    this.#provider = new ProviderUnderTest({ ...options, milliseconds: answerMilliseconds })
  }

  /** @throws the error of node:net when it cannot listen, such as EADDRINUSE */
  async start(tell: TellExchange): Promise<Answerer> {
    const { target, port } = this.#options
    const front = await startFront(
      new URL(target.url).host,
      async (request) => {
        const at = Date.now()
        const exchange = await this.#asked(this.#provider.ask(request))
        const { label } = tell(this.#timed(exchange, at), this.#faults(exchange))
        this.#note(label, exchange)
        return exchange.reply
      },
      { port },
    )
    const close = async () => {
      const grace = new Promise((resolve) => setTimeout(resolve, graceMilliseconds).unref())
      await Promise.race([Promise.allSettled(this.#open), grace])
      await front.close()
    }
    return { url: front.url, close }
  }

  /** What is to be said of the real NEMS. */
  ending(): PartEnding {
    const unanswered =
      this.#unanswered === 0 ? [] : [`${this.#unanswered} requests in all were not answered by NEMS`]
    return { notes: [...this.#notes, ...unanswered] }
  }

  #asked(asking: Promise<Exchange>): Promise<Exchange> {
    const asked = asking.finally(() => this.#open.delete(asked))
    this.#open.add(asked)
    return asked
  }

  #timed(exchange: Exchange, at: number): TimedExchange {
    const { request, reply, judged } = exchange
    const findings = judged?.requestFindings ?? this.#findingsWithout(exchange)
    return {
      at,
      request,
      answer: 'answer' in reply ? reply.answer : badGateway(reply.reason),
      findings: findings.filter((finding) => isBelieved(finding, exchange)),
      diagnostics: [],
    }
  }

  /** What is wrong with a request that was not answered. */
  #findingsWithout({ request }: Exchange): readonly Finding[] {
    const { config, registry, registryOrigin } = this.#options.knowledge
    return judgeRequest(request, {
      registry: registryOrigin === 'given' ? registry : undefined,
      now: this.#provider.clock.now(),
      organisationClaim: config.organisationClaim,
    }).findings
  }

  /** That no answer came is not told as a fault: mostly NEMS is not there. */
  #faults(exchange: Exchange): readonly Fault[] {
    if (exchange.judged === undefined) return []
    return faultsOf({ rules: [] }, exchange, []).filter(
      ({ kind, finding }) => kind !== 'false-accept' || isBelieved(finding, exchange),
    )
  }

  #note(label: string, { reply, judged }: Exchange): void {
    if ('failure' in reply) this.#unanswered += 1
    if (this.#notes.length === mostNotes) return
    if ('failure' in reply) this.#notes.push(`${label} was not answered: ${reply.reason}`)
    else if (judged?.fault === 'false-refusal')
      this.#notes.push(
        `${label} was refused with ${reply.answer.status}, though it keeps every rule that is known here`,
      )
  }
}

const answerMilliseconds = 60_000
const graceMilliseconds = 2_000
const mostNotes = 5

/** NEMS knows subscriptions of before this session: where it does not say that one is gone, it is there. */
function isBelieved({ rule }: Finding, { reply }: Exchange): boolean {
  if (rule !== 'operation/subscription-exists') return true
  return 'answer' in reply && [404, 410].includes(reply.answer.status)
}

/** As the client gets it. */
function badGateway(reason: string): HttpAnswer {
  const headers = [['Content-Type', 'text/plain; charset=utf-8']] as const
  return { status: 502, headers, body: Buffer.from(reason) }
}
