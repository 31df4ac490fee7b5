import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import type { HttpAnswer } from '../../src/wire/http-message.ts'
import type { TellableAnswer } from './bare-server.ts'

/** A bare node:http server in a process of its own. */
export class BareServer {
  readonly url: string
  readonly #child: ChildProcess

  /** @param file what runs there: answers alike to everything, or from a table, or the reference provider */
  static async start(
    file: 'bare-server.js' | 'table-server.js' | 'provider-server.js' = 'bare-server.js',
  ): Promise<BareServer> {
    const child = fork(fileURLToPath(new URL(file, import.meta.url)))
    const [{ port }] = (await once(child, 'message')) as [AddressInfo]
    return new BareServer(`http://127.0.0.1:${port}`, child)
  }

  private constructor(url: string, child: ChildProcess) {
    this.url = url
    this.#child = child
  }

  /** What it answers from now on; what node:http writes itself is left out. */
  async tell({ status, headers, body }: HttpAnswer): Promise<void> {
    const answer: TellableAnswer = {
      status,
      headers: headers
        .filter(([name]) => !ofNode.has(name.toLowerCase()))
        .map(([name, value]) => [name, value]),
      body: Buffer.from(body).toString('base64'),
    }
    this.#child.send(answer)
    await once(this.#child, 'message')
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit')
    this.#child.disconnect()
    await ended
  }
}

const ofNode: ReadonlySet<string> = new Set(['date', 'connection', 'keep-alive'])
