import type { ChildProcess } from 'node:child_process'
import { registry } from '../../contracts/subjects.ts'
import { type Provider, startProvider } from '../../src/provider/provider.ts'
import type { KitRun } from '../kit.ts'
import { kit } from '../verification/kit.ts'
import { pactProgram } from '../verification/pact-program.ts'

export interface StartedGateway {
  readonly url: string
  readonly statesUrl: string
  readonly provider: Provider
  /** Stops the gateway as Ctrl+C does; what it came to. */
  stop(): Promise<KitRun>
}

/**
 * The gateway as a command, before a provider that leaves rules out.
 * @param closing is given what has to be called at the end, whatever happens
 */
export async function gatewayTo(
  closing: (() => unknown)[],
  without: readonly string[],
  args: readonly string[] = [],
): Promise<StartedGateway> {
  const provider = await startProvider({ registry, without: new Set(without) })
  closing.push(() => provider.close())
  return new Promise((resolve) => {
    const command = ['gateway', '--provider', provider.url, '--port', '0', '--state-port', '0', ...args]
    const ended = kit(command, {}, (child: ChildProcess) => {
      closing.push(() => child.kill('SIGKILL'))
      const stop = () => {
        child.kill('SIGINT')
        return ended
      }
      let text = ''
      child.stdout?.on('data', (chunk: string) => {
        text += chunk
        const [url, statesUrl] = text.match(/http:\S+:[0-9]+\/?$/gm) ?? []
        if (url !== undefined && statesUrl !== undefined && text.includes('Ctrl+C'))
          resolve({ url, statesUrl, provider, stop })
      })
    })
  })
}

/** Pact's stand-alone verifier. */
export function verifier({ url, statesUrl }: StartedGateway, files: readonly string[]) {
  const { hostname, port } = new URL(url)
  const where = ['--hostname', hostname, '--port', port, '--state-change-url', statesUrl]
  return pactProgram(['verifier', ...where, '--no-colour', ...files.flatMap((file) => ['--file', file])])
}
