import { isThrottled } from './throttled.ts'
import type { Trial } from './trials.ts'

/** Why a run cannot say anything of a provider. */
export type Inconclusive = 'down' | 'throttles' | 'refuses everything' | 'accepts everything'

/** Of the last hundred answers, as many that say "not now" end a run. */
const mostThrottled = 30
/** After as many requests in a row without an answer a plain one is tried. */
const mostUnanswered = 20
/** After as many in a row of which none was accepted a plain one is tried: the stages mix good ones with bad ones. */
const mostNotAccepted = 100

/** Whether a provider is well enough to be judged: on one that is gone, throttles or refuses everything no more is tested. */
export class Health {
  readonly #plain: () => Promise<Trial | undefined>
  readonly #recent: boolean[] = []
  #unanswered = 0
  #notAccepted = 0
  #asking: Promise<void> | undefined
  /** What ended the run; undefined while it goes on. */
  trouble: { readonly kind: Inconclusive; readonly reason: string } | undefined

  /** @param plain sends what has to be accepted; undefined where there is nothing of the kind */
  constructor(plain: () => Promise<Trial | undefined>) {
    this.#plain = plain
  }

  /** Whether the run goes on after a trial. */
  async isFine({ reply, judgement: { observed } }: Trial): Promise<boolean> {
    if (observed === 'unreachable' && 'reason' in reply)
      this.trouble ??= { kind: 'down', reason: `there is no connection any more: ${reply.reason}` }
    this.#countThrottled(isThrottled(reply))
    this.#unanswered = 'answer' in reply || observed === 'refused' ? 0 : this.#unanswered + 1
    this.#notAccepted = observed === 'accepted' ? 0 : this.#notAccepted + 1
    if (this.#unanswered >= mostUnanswered || this.#notAccepted >= mostNotAccepted) await this.#ask()
    return this.trouble === undefined
  }

  /** Counts a case for which what it needs could not be brought about; whether the run goes on. */
  async isFineWithout(): Promise<boolean> {
    this.#notAccepted += 1
    if (this.#notAccepted >= mostNotAccepted) await this.#ask()
    return this.trouble === undefined
  }

  /** Judges by requests that had to be refused, each for another reason. */
  refuses(trials: readonly Trial[]): void {
    const bad = trials.filter(({ judgement: { expected } }) => expected === 'refuse')
    if (bad.length < 2 || bad.some(({ judgement: { observed } }) => observed !== 'accepted')) return
    const without = bad.map(({ fuzzCase }) => fuzzCase.changes.join(' and ')).join('; ')
    const reason = `it accepted each of ${bad.length} requests that had to be refused, as a stub does: ${without}`
    this.trouble ??= { kind: 'accepts everything', reason }
  }

  #countThrottled(isThrottled: boolean): void {
    this.#recent.push(isThrottled)
    if (this.#recent.length > 100) this.#recent.shift()
    const throttled = this.#recent.filter((each) => each).length
    if (throttled < mostThrottled) return
    const reason = `of the last ${this.#recent.length} answers ${throttled} were 429 or 503; --rate N sends fewer requests a second`
    this.trouble ??= { kind: 'throttles', reason }
  }

  /** Whether what must be accepted still is; everybody waits for the same answer. */
  #ask(): Promise<void> {
    this.#asking ??= this.#tryPlain().finally(() => {
      this.#asking = undefined
    })
    return this.#asking
  }

  async #tryPlain(): Promise<void> {
    const trial = await this.#plain()
    this.#unanswered = 0
    this.#notAccepted = 0
    if (trial === undefined || trial.judgement.observed === 'accepted') return
    const { reply } = trial
    if ('answer' in reply && isThrottled(reply))
      this.trouble ??= {
        kind: 'throttles',
        reason: `it answers good requests ${reply.answer.status}; --rate N sends fewer requests a second`,
      }
    this.trouble ??=
      'answer' in reply
        ? {
            kind: 'refuses everything',
            reason: `it accepts good requests no more, but answers ${reply.answer.status}`,
          }
        : { kind: 'down', reason: `it answers no more: ${reply.reason}` }
  }
}
