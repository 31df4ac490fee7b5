import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process that tells one thing, and ends when it is let go of. */
export interface TellingProcess {
  readonly told: Readonly<Record<string, unknown>>
  stop(): void
}

/** Starts a program that stands beside this one, as it is bundled, and waits for what it tells; its output is thrown away. */
export async function startTellingProcess(name: string, argument: unknown): Promise<TellingProcess> {
  const program = fileURLToPath(new URL(`${name}.js`, import.meta.url))
  const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const
  const child = fork(program, [JSON.stringify(argument)], {
    stdio: [...stdio],
    env: { ...process.env, PACT_DO_NOT_TRACK: 'true' },
  })
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${name} ended before it told anything`)
  })
  const [told] = (await Promise.race([once(child, 'message'), ended])) as [TellingProcess['told']]
  ended.catch(() => undefined)
  return { told, stop: () => child.disconnect() }
}
