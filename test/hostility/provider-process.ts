import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Limits } from '../../src/provider/limits.ts'

/** Bytes of memory. */
export interface Memory {
  readonly resident: number
  readonly peak: number
}

/** A provider in a process of its own, so that its memory can be told from that of its clients. */
export class ProviderProcess {
  readonly url: string
  readonly #child: ChildProcess

  static async start(limits: Partial<Limits> = {}): Promise<ProviderProcess> {
    const isTypeScript = import.meta.url.endsWith('.ts')
    const served = fileURLToPath(new URL(isTypeScript ? 'served.ts' : 'served.js', import.meta.url))
    const execArgv = isTypeScript ? ['--import', 'tsx', '--expose-gc'] : ['--expose-gc']
    const child = fork(served, [JSON.stringify(limits)], { execArgv })
    const [{ url }] = (await once(child, 'message')) as [{ url: string }]
    return new ProviderProcess(url, child)
  }

  private constructor(url: string, child: ChildProcess) {
    this.url = url
    this.#child = child
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null
  }

  async memory(): Promise<Memory> {
    this.#child.send('memory')
    const [memory] = (await once(this.#child, 'message')) as [Memory]
    return memory
  }

  async stop(): Promise<void> {
    if (!this.isRunning) return
    const ended = once(this.#child, 'exit')
    this.#child.disconnect()
    await ended
  }
}
