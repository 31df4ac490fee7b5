import type { Paint } from '../report/paint.ts'
import type { CommandLine } from '../session/command.ts'

export interface Greeting {
  readonly environment: Readonly<Record<string, string>>
  /** Who answers: `plays NEMS`, … */
  readonly what: string
  readonly command: CommandLine | undefined
  /** What parts have to say. */
  readonly lines: readonly string[]
}

/** What people read when a session begins: a few lines where a command is started, else all that a client has to know. */
export function greetingText({ environment, what, command, lines }: Greeting, paint: Paint): string {
  const { NEMS_BASE_URL, NEMS_TLS_BASE_URL } = environment
  const urls = [NEMS_BASE_URL, NEMS_TLS_BASE_URL].filter((url) => url !== undefined)
  const variables = Object.entries(environment).map(([name, value]) => `  ${name}=${value}`)
  const rest =
    command === undefined
      ? ['Point your client at it:', ...variables, ...lines, 'Ctrl+C ends it, and says what was found.']
      : [...lines.map((line) => `  ${line}`), `  runs ${command.join(' ')}`]
  const name = paint('bold', 'nems-contract-kit')
  return `${[`${name} at ${paint('bold', urls.join(' and '))} ${what}`, ...rest, ''].join('\n')}\n`
}
