import type { CommandEnd } from './command.ts'

/** What ended a session. */
export type Ending =
  | { readonly by: 'command'; readonly end: CommandEnd }
  | { readonly by: 'time' | 'idle'; readonly milliseconds: number }
  | { readonly by: 'signal' }

/** What may end a session, besides its command; what is undefined does not. */
export interface Endings {
  readonly milliseconds: number | undefined
  /** Milliseconds without a request, counted from the first. */
  readonly idleMilliseconds: number | undefined
  readonly signal: AbortSignal
}

/** Waits for the first of several endings, and is told of each request meanwhile. */
export class SessionEnd {
  /** Fails with what made the session fail. */
  readonly first: Promise<Ending>
  /** Ends the session, unless it has ended. */
  readonly by: (ending: Ending) => void
  /** Makes it fail, unless it has ended. */
  readonly fail: (error: unknown) => void
  readonly #idleMilliseconds: number | undefined
  readonly #timer: NodeJS.Timeout | undefined
  #idle: NodeJS.Timeout | undefined

  constructor({ milliseconds, idleMilliseconds, signal }: Endings) {
    let settle: readonly [typeof this.by, typeof this.fail] = [ignore, ignore]
    this.first = new Promise((resolve, reject) => {
      settle = [resolve, reject]
    })
    // Whoever waits for it sees it fail; before anybody waits, nobody has to.
    this.first.catch(ignore)
    const [by, fail] = settle
    this.by = by
    this.fail = fail
    this.#idleMilliseconds = idleMilliseconds
    if (milliseconds !== undefined)
      this.#timer = setTimeout(() => by({ by: 'time', milliseconds }), milliseconds)
    if (signal.aborted) by({ by: 'signal' })
    signal.addEventListener('abort', () => by({ by: 'signal' }), { once: true })
  }

  /** A request came: what is idle begins anew. */
  requested(): void {
    const milliseconds = this.#idleMilliseconds
    if (milliseconds === undefined) return
    if (this.#idle === undefined)
      this.#idle = setTimeout(() => this.by({ by: 'idle', milliseconds }), milliseconds)
    else this.#idle.refresh()
  }

  /** Waits no longer. */
  clear(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#idle)
  }
}

function ignore(): void {}
