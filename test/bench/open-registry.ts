import { registryConfig } from '../../contracts/subjects.ts'
import type { RegistryConfig } from '../../src/registry/registry-config.ts'

/** Whom the contracts speak of; but every valid NHS number is somebody's. */
export const openRegistry: RegistryConfig = { ...registryConfig, patients: [] }
