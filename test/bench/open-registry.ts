import { embeddedConfig } from '../../src/registry/embedded.ts'
import type { RegistryConfig } from '../../src/registry/registry-config.ts'

/** The example registry, in which every valid NHS number is somebody's. */
export const openRegistry: RegistryConfig = { ...embeddedConfig, patients: [] }
