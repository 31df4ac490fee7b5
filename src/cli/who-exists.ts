import { registry } from '../../contracts/subjects.ts'
import type { LoadedConfig } from '../registry/load-config.ts'

/** What is known of a provider, or for one that is played: where nobody says who exists, whom the contracts speak of. */
export function whoExists(config: LoadedConfig): LoadedConfig {
  return config.registryOrigin === 'given' ? config : { ...config, registry }
}
