import type { CommandEnd } from './command.ts'

/** What ended a session. */
export type Ending =
  | { readonly by: 'command'; readonly end: CommandEnd }
  | { readonly by: 'time' | 'idle'; readonly milliseconds: number }
  | { readonly by: 'signal' }

/** What may end a session; what is undefined does not. */
export interface Endings {
  readonly command: Promise<CommandEnd> | undefined
  readonly milliseconds: number | undefined
  /** Milliseconds without a request, counted from the first. */
  readonly idleMilliseconds: number | undefined
  readonly signal: AbortSignal
}

/** Waits for the first of several endings, and is told of each request meanwhile. */
export class SessionEnd {
  readonly first: Promise<Ending>
  readonly #end: (ending: Ending) => void
  readonly #idleMilliseconds: number | undefined
  readonly #timer: NodeJS.Timeout | undefined
  #idle: NodeJS.Timeout | undefined

  constructor({ command, milliseconds, idleMilliseconds, signal }: Endings) {
    const { promise, resolve } = resolvable<Ending>()
    this.first = promise.finally(() => {
      clearTimeout(this.#timer)
      clearTimeout(this.#idle)
    })
    this.#end = resolve
    this.#idleMilliseconds = idleMilliseconds
    command?.then((end) => resolve({ by: 'command', end }))
    if (milliseconds !== undefined)
      this.#timer = setTimeout(() => resolve({ by: 'time', milliseconds }), milliseconds)
    if (signal.aborted) resolve({ by: 'signal' })
    signal.addEventListener('abort', () => resolve({ by: 'signal' }), { once: true })
  }

  /** A request came: what is idle begins anew. */
  requested(): void {
    const milliseconds = this.#idleMilliseconds
    if (milliseconds === undefined) return
    if (this.#idle === undefined)
      this.#idle = setTimeout(() => this.#end({ by: 'idle', milliseconds }), milliseconds)
    else this.#idle.refresh()
  }
}

function resolvable<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}
