import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface ServerState {
  /** How many exchanges there were. */
  readonly exchanges: number
  /** Bytes. */
  readonly resident: number
}

/** A provider with its page in a process of its own, so that its memory can be told from that of its clients. */
export class PageProcess {
  readonly provider: string
  readonly page: string
  readonly #child: ChildProcess

  static async start(): Promise<PageProcess> {
    const served = fileURLToPath(new URL('served.ts', import.meta.url))
    const child = fork(served, [], { execArgv: ['--import', 'tsx', '--expose-gc'] })
    const [urls] = (await once(child, 'message')) as [{ provider: string; page: string }]
    return new PageProcess(urls, child)
  }

  private constructor({ provider, page }: { provider: string; page: string }, child: ChildProcess) {
    this.provider = provider
    this.page = page
    this.#child = child
  }

  async state(): Promise<ServerState> {
    this.#child.send('state')
    const [state] = (await once(this.#child, 'message')) as [ServerState]
    return state
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit')
    this.#child.disconnect()
    await ended
  }
}
