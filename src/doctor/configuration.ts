import { basename } from 'node:path'
import { ConfigError } from '../registry/config-error.ts'
import { loadConfig } from '../registry/load-config.ts'
import { plural } from '../report/verdict.ts'
import { good, mend, note, type Observation } from './observation.ts'

/** Whether there is a configuration, and whether it can be used. */
export function observeConfiguration(path: string | undefined, folder: string): Observation {
  try {
    const { file, registry, registryOrigin } = loadConfig(path, folder)
    if (file === undefined)
      return note(
        'configuration',
        'no nems-kit.config.json here: an example registry stands in, which no real endpoint is in',
        'put your endpoints into nems-kit.config.json, as the README shows',
      )
    const name = basename(file)
    if (registryOrigin === 'example')
      return note('configuration', `${name} is valid, and has no registry: an example stands in`)
    return good('configuration', `${name} is valid: ${plural(registry.endpoints.length, 'endpoint')}`)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    const [first, ...others] = error.mistakes
    const more = others.length === 0 ? '' : `, and ${others.length} more`
    return mend(
      'configuration',
      `${basename(error.file)}: ${first.place}: received ${first.received}${more}`,
      `write ${first.expected} there`,
    )
  }
}
