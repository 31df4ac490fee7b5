import { UsageError } from '../report/usage-error.ts'

/** Where a command listens, and the option that said so. */
export interface Place {
  readonly host: string
  readonly port: number
  /** The option that gave the port. */
  readonly option: string
}

/**
 * The port that an option was given.
 * @throws UsageError for what is none
 */
export function portOf(option: string, text: string): number {
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : Number.NaN
  if (port <= 65_535) return port
  throw new UsageError('ERR_OPTION', `${option}: expected a number from 0 to 65535, received ${text}`)
}

/**
 * Starts what listens.
 * @throws UsageError where it cannot listen there, which was asked for wrongly
 */
export async function listening<T>(place: Place, start: () => Promise<T>): Promise<T> {
  try {
    return await start()
  } catch (error) {
    throw misuseOf(error, place) ?? error
  }
}

function misuseOf(error: unknown, { host, port, option }: Place): UsageError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return new UsageError(
        'ERR_OPTION',
        `${option}: expected a port that is free on ${host}, received ${port}, on which something else listens; ${option} 0 takes any that is free`,
      )
    case 'EACCES':
      return new UsageError(
        'ERR_OPTION',
        `${option}: expected a port that may be listened on, received ${port}, for which rights are missing; those from 1024 on need none`,
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new UsageError(
        'ERR_OPTION',
        `--host: expected an address of this machine, such as 127.0.0.1 or 0.0.0.0, received ${host}`,
      )
    default:
      return undefined
  }
}
