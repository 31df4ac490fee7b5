import { basename } from 'node:path'
import type { LoadedConfig } from '../registry/load-config.ts'

type Options = Readonly<Record<string, string | readonly string[] | undefined>>

/** The file of the configuration and the options that a result rests on, as the first event of a run tells them. */
export function toldConfiguration(
  { file }: LoadedConfig,
  options: Options,
): { readonly configuration: Readonly<Record<string, string>> } {
  const told = Object.entries(options).flatMap(([name, value]): (readonly [string, string])[] => {
    const text = typeof value === 'string' ? value : (value ?? []).join(', ')
    return text === ''
      ? []
      : [[name, text.length > mostOfAnOption ? `${text.slice(0, mostOfAnOption)}…` : text]]
  })
  return {
    configuration: {
      configuration: file === undefined ? 'none: the example that the kit brings' : basename(file),
      ...Object.fromEntries(told),
    },
  }
}

/** Characters; a shell may have put a thousand files in. */
const mostOfAnOption = 500
