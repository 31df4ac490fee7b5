import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { connectedEvent, socketTo, type Target } from '../client/target.ts'

export interface AbsenceOptions {
  /** Within which there has to be a connection. */
  readonly milliseconds: number
  /** Milliseconds for which it is waited; 20,000 unless told. */
  readonly absence?: number | undefined
  /** Ends waiting. */
  readonly signal?: AbortSignal | undefined
}

const patience = 20_000
const pause = 250

/** A provider that is gone: everybody waits for the same return. */
export class Absence {
  readonly #target: Target
  readonly #options: AbsenceOptions
  #waiting: Promise<boolean> | undefined
  #isForGood = false
  /** For which it was gone, and came back. */
  seconds = 0
  /** How often. */
  returns = 0

  constructor(target: Target, options: AbsenceOptions) {
    this.#target = target
    this.#options = options
  }

  /** Waits until there is a connection again; false where there is none for too long, from then on at once. */
  isOver(): Promise<boolean> {
    if (this.#isForGood) return Promise.resolve(false)
    this.#waiting ??= this.#untilBack().finally(() => {
      this.#waiting = undefined
    })
    return this.#waiting
  }

  async #untilBack(): Promise<boolean> {
    const { absence = patience, signal } = this.#options
    const since = performance.now()
    while (performance.now() - since < absence && signal?.aborted !== true) {
      if (await this.#isReachable()) {
        this.seconds += (performance.now() - since) / 1000
        this.returns += 1
        return true
      }
      await wait(Math.min(pause, absence))
    }
    this.#isForGood = true
    return false
  }

  async #isReachable(): Promise<boolean> {
    const socket = socketTo(this.#target)
    const timer = setTimeout(() => socket.destroy(new Error('late')), this.#options.milliseconds)
    try {
      await once(socket, connectedEvent(this.#target))
      return true
    } catch {
      return false
    } finally {
      clearTimeout(timer)
      socket.on('error', () => undefined).destroy()
    }
  }
}
