import { setTimeout as wait } from 'node:timers/promises'
import type { Trial } from './trials.ts'

/** Why a run cannot say anything of a provider. */
export type Inconclusive = 'down' | 'throttles' | 'refuses everything'

/** How long a provider that is gone is waited for. */
const patienceSeconds = 20
/** Of the last hundred answers, as many that say "not now" end a run. */
const mostThrottled = 30

/** Whether a provider is well enough to be judged: one that is gone is waited for, one that throttles is not tested on. */
export class Health {
  readonly #isBack: () => Promise<boolean>
  readonly #recent: boolean[] = []
  #waiting: Promise<void> | undefined
  /** What ended the run; undefined while it goes on. */
  trouble: { readonly kind: Inconclusive; readonly reason: string } | undefined
  /** Seconds for which it was gone, and came back. */
  gone = 0

  /** @param isBack asks for something plain, to see whether there is an answer again */
  constructor(isBack: () => Promise<boolean>) {
    this.#isBack = isBack
  }

  /** Whether the run goes on after a trial; waits while the provider is gone. */
  async isFine({ reply, judgement }: Trial): Promise<boolean> {
    if (judgement.observed === 'unreachable' && 'reason' in reply) await this.#wait(reply.reason)
    const isThrottled = 'answer' in reply && [429, 503].includes(reply.answer.status)
    this.#recent.push(isThrottled)
    if (this.#recent.length > 100) this.#recent.shift()
    const throttled = this.#recent.filter((each) => each).length
    if (throttled >= mostThrottled && this.trouble === undefined) {
      const reason = `of the last ${this.#recent.length} answers ${throttled} were 429 or 503; --rate N sends fewer requests a second`
      this.trouble = { kind: 'throttles', reason }
    }
    return this.trouble === undefined
  }

  /** Everybody waits for the same return. */
  #wait(reason: string): Promise<void> {
    this.#waiting ??= this.#untilBack(reason).finally(() => {
      this.#waiting = undefined
    })
    return this.#waiting
  }

  async #untilBack(reason: string): Promise<void> {
    const since = performance.now()
    while (performance.now() - since < patienceSeconds * 1000) {
      if (await this.#isBack()) {
        this.gone += (performance.now() - since) / 1000
        return
      }
      await wait(250)
    }
    this.trouble ??= { kind: 'down', reason: `no connection for ${patienceSeconds} s: ${reason}` }
  }
}
