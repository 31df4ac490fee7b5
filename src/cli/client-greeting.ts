import type { Paint } from '../report/paint.ts'
import type { CommandLine } from '../session/command.ts'

export interface Greeting {
  readonly environment: Readonly<Record<string, string>>
  readonly registryOrigin: 'given' | 'example'
  readonly command: CommandLine | undefined
  /** What parts have to say. */
  readonly lines: readonly string[]
}

/** What people read when a session begins: a line where a command is started, else all that a client has to know. */
export function greetingText(
  { environment, registryOrigin, command, lines }: Greeting,
  paint: Paint,
): string {
  const who =
    registryOrigin === 'given' ? 'the registry of your configuration' : 'the example registry of the kit'
  const first = `${paint('bold', 'nems-contract-kit')} plays NEMS at ${paint('bold', environment.NEMS_BASE_URL ?? '')}, with ${who}`
  const variables = Object.entries(environment).map(([name, value]) => `  ${name}=${value}`)
  const rest =
    command === undefined
      ? ['Point your client at it:', ...variables, ...lines, 'Ctrl+C ends it, and says what was found.']
      : [...lines, `runs ${command.join(' ')}`]
  return `${[first, ...rest, ''].join('\n')}\n`
}
