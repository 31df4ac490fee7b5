import type { Choices } from '../../generators/requests/choices.ts'
import { creators } from '../../generators/requests/create-subscription.ts'
import { plainChoices, plainCreate } from '../../generators/requests/plain-choices.ts'
import { createdIdIn } from '../client/created-id.ts'
import type { ProviderClock } from '../client/provider-clock.ts'
import type { Reply } from '../client/send-request.ts'
import type { Target } from '../client/target.ts'
import { valueOfChild } from '../spec/model/element.ts'
import type { Endpoint, Registry } from '../spec/model/registry.ts'
import type { Request } from '../spec/model/request.ts'
import { readRequest } from '../wire/request-reader.ts'
import type { FuzzCase, Parts, Step } from './case.ts'
import { KeptSubscriptions } from './kept-subscriptions.ts'
import { Ledger } from './ledger.ts'
import { type MadeRequest, type MakeableParts, made, withOwnIds } from './made-request.ts'
import { type Judgement, judgeReply } from './oracle.ts'
import type { Judging } from './scope.ts'
import type { Sender } from './sender.ts'

/** A case that was sent, and what came of it. */
export interface Trial {
  readonly fuzzCase: FuzzCase
  readonly request: MadeRequest
  readonly reply: Reply
  readonly judgement: Judgement
  /** UTC seconds at which the token was issued. */
  readonly sentAt: number
  /** Which of the requests of the run it was, all that were sent counted, from 1. */
  readonly number: number
}

export interface TrialsOptions {
  readonly target: Target
  readonly sender: Pick<Sender, 'send' | 'returns'>
  readonly clock: ProviderClock
  readonly registry: Registry
  readonly judging: Judging
}

/** Sends cases: brings about what each needs, judges what is answered, and remembers what it did. */
export class Trials {
  readonly #options: TrialsOptions
  readonly #host: string
  readonly #ledger = new Ledger()
  readonly #kept = new KeptSubscriptions()
  /** Requests that were sent. */
  sent = 0

  constructor(options: TrialsOptions) {
    this.#options = options
    this.#host = new URL(options.target.url).host
  }

  /** Sends a case; undefined where it cannot be made, or what it needs cannot be brought about. */
  async run(fuzzCase: FuzzCase): Promise<Trial | undefined> {
    const own = withOwnIds(fuzzCase)
    const subject = await this.#subject(own)
    if (subject === 'impossible') return undefined
    const isSecond = own.before === 'duplicate' || own.before === 'used'
    const first = isSecond ? await this.#send(own, fuzzCase, undefined) : undefined
    const twin = own.twin && this.#send({ ...own.twin, before: own.before }, fuzzCase, subject)
    const trial = asOfTwins(fuzzCase, await this.#send(own, fuzzCase, subject))
    const created = [first, await twin, trial].flatMap((each) => (each && idIn(each.reply)) ?? [])
    for (const id of new Set([subject ?? [], created].flat())) await this.#leave(id, fuzzCase, trial)
    return trial
  }

  /** Deletes every subscription that is left, until time is up; how many are left then. */
  async clearUp(milliseconds: number): Promise<number> {
    const until = performance.now() + milliseconds
    for (const [id, asid] of this.#ledger.remaining) {
      if (performance.now() > until) break
      await this.#delete(id, asid)
    }
    return this.#ledger.remaining.length
  }

  /** The subscription that a read or a delete names. */
  async #subject(fuzzCase: FuzzCase): Promise<string | undefined | 'impossible'> {
    const { before, choices, prelude } = fuzzCase
    if (prelude !== undefined) return this.#led(prelude, fuzzCase)
    if (choices.operation === 'publish-event' || choices.operation === 'create-subscription') return undefined
    const { endpoint } = choices.common
    switch (before) {
      case 'unknown':
        return undefined
      case 'deleted': {
        const id = await this.#created(endpoint)
        if (id === undefined || !(await this.#delete(id, endpoint.asid))) return 'impossible'
        return id
      }
      case 'of another organisation':
      case 'of the same organisation': {
        const other = this.#other(endpoint, before === 'of the same organisation')
        return (other && (await this.#created(other))) ?? 'impossible'
      }
      default:
        this.#noteReturn()
        return this.#kept.take(endpoint) ?? (await this.#created(endpoint)) ?? 'impossible'
    }
  }

  /** Sends what comes before, each accepted or refused as it has to be, and gives the subscription that the first of it creates. */
  async #led(prelude: readonly Step[], fuzzCase: FuzzCase): Promise<string | undefined | 'impossible'> {
    const ids: string[] = []
    for (const { about = 0, ...parts } of prelude) {
      const trial = await this.#send(parts, fuzzCase, ids[about])
      const isDone = trial?.judgement.suspicions.every(({ kind }) => kind === 'wrong-answer')
      if (trial === undefined || isDone !== true) return 'impossible'
      const id = idIn(trial.reply)
      if (id !== undefined) ids.push(id)
      else if (parts.choices.operation === 'create-subscription') return 'impossible'
    }
    return ids[0]
  }

  /** A provider that was gone may have come back without its subscriptions. */
  #noteReturn(): void {
    this.#kept.noteReturns(this.#options.sender.returns, () => this.#ledger.remaining.map(([id]) => id))
  }

  /**
   * Keeps a subscription that a case leaves for another request, or deletes it where there are enough, and where nobody knows
   * what was done to it: what was to be refused was accepted, or nothing was answered, or a 5xx.
   */
  async #leave(id: string, { before, choices }: FuzzCase, trial: Trial | undefined): Promise<void> {
    this.#noteReturn()
    const known = this.#ledger.history().subscription?.(id)
    if (typeof known !== 'object') return
    const { asid } = known
    const isOrdinary = before === undefined && asid === choices.common.endpoint.asid && !isInDoubt(trial)
    if (!isOrdinary || !this.#kept.keep(id, asid)) await this.#delete(id, asid)
  }

  #other({ asid, odsCodes }: Endpoint, ofTheSame: boolean): Endpoint | undefined {
    return creators(this.#options.registry).find(
      (each) => each.asid !== asid && each.odsCodes.some((code) => odsCodes.includes(code)) === ofTheSame,
    )
  }

  async #created(endpoint: Endpoint): Promise<string | undefined> {
    const plain = plainCreate(this.#options.registry)
    if (plain === undefined) return undefined
    const choices = { ...plain, common: { ...plain.common, endpoint } }
    const trial = await this.#send({ choices, changes: [] }, undefined, undefined)
    return trial === undefined ? undefined : idIn(trial.reply)
  }

  /** Whether it is gone. */
  async #delete(id: string, asid: string): Promise<boolean> {
    const { registry, judging } = this.#options
    const plain = plainChoices('delete-subscription', registry)
    const endpoint = (judging.registry ?? registry).endpoint(asid)
    if (plain === undefined || endpoint === undefined) return false
    const choices: Choices = { ...plain, common: { ...plain.common, endpoint } }
    const trial = await this.#send({ choices, changes: [] }, undefined, id)
    if (trial !== undefined && 'answer' in trial.reply && [404, 410].includes(trial.reply.answer.status))
      this.#ledger.deleted(id)
    return trial?.judgement.observed === 'accepted'
  }

  async #send(
    parts: MakeableParts,
    fuzzCase: FuzzCase | undefined,
    subscription: string | undefined,
  ): Promise<Trial | undefined> {
    const { target, sender, clock, registry, judging } = this.#options
    const sentAt = clock.now()
    const { organisationClaim } = judging
    const { basePath } = target
    const making = { registry, now: sentAt, host: this.#host, organisationClaim, basePath, subscription }
    const request = made(parts, making)
    if (request === undefined || !this.#canPresent(request)) return undefined
    this.sent += 1
    const number = this.sent
    const reply = await sender.send(request)
    if ('answer' in reply) clock.learn(reply.answer)
    const known = { registry, ...judging, now: sentAt, basePath, margin: clock.margin }
    const read = readRequest(request.request, { basePath })
    const judgement = judgeReply(read, reply, this.#ledger, known)
    this.#note(parts, read, reply)
    return {
      fuzzCase: fuzzCase ?? { id: 'plain', stage: 'sweep', before: undefined, ...parts },
      request,
      reply,
      judgement,
      sentAt,
      number,
    }
  }

  /** Whether there is mutual TLS, where a request is to come with another certificate. */
  #canPresent({ presents }: MadeRequest): boolean {
    return presents === 'own' || this.#options.target.tls?.cert !== undefined
  }

  /** Remembers what a provider says that it did. */
  #note({ choices }: Parts, { method, route, event, subscription }: Request, reply: Reply): void {
    if (!('answer' in reply) || reply.answer.status < 200 || reply.answer.status > 299) return
    const messageId = valueOfChild(event?.header, 'id')
    if (messageId !== undefined) this.#ledger.published(messageId)
    const id = idIn(reply)
    if (id !== undefined) this.#ledger.created(id, choices.common.endpoint, subscription?.root)
    if (method === 'DELETE' && route.id !== undefined) this.#ledger.deleted(route.id)
  }
}

/** The id of the subscription that an answer says it created. */
function idIn(reply: Reply): string | undefined {
  return 'answer' in reply ? createdIdIn(reply.answer) : undefined
}

function isInDoubt(trial: Trial | undefined): boolean {
  if (trial === undefined) return false
  const { reply, judgement } = trial
  // 503 says that nothing was done.
  if ('failure' in reply || (judgement.observed === 'crashed' && reply.answer.status !== 503)) return true
  return judgement.suspicions.some(({ kind }) => kind === 'false-accept')
}

/** Where another request came at the same moment, either may have been first. */
function asOfTwins({ twin }: FuzzCase, trial: Trial | undefined): Trial | undefined {
  if (twin === undefined || trial === undefined) return trial
  const suspicions = trial.judgement.suspicions.filter(({ kind }) =>
    ['crash', 'hang', 'dropped'].includes(kind),
  )
  return { ...trial, judgement: { ...trial.judgement, expected: 'either', suspicions } }
}
