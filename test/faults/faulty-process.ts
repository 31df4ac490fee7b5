import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { NatureByName } from './nature-by-name.ts'

/** A faulty provider in a process of its own, so that who measures does not wait for it. */
export class FaultyProcess {
  readonly url: string
  readonly #child: ChildProcess

  /** @param served where `served.js` is, of a bundle */
  static async start(served: URL): Promise<FaultyProcess> {
    const child = fork(fileURLToPath(served), [], { stdio: ['pipe', 'ignore', 'inherit', 'ipc'] })
    const [{ url }] = (await once(child, 'message')) as [{ url: string }]
    return new FaultyProcess(url, child)
  }

  private constructor(url: string, child: ChildProcess) {
    this.url = url
    this.#child = child
  }

  async become(what: NatureByName): Promise<void> {
    const done = once(this.#child, 'message')
    this.#child.send(what)
    await done
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit')
    this.#child.disconnect()
    await ended
  }
}
