import { startProvider } from '../../src/provider/provider.ts'
import { registryFrom } from '../../src/registry/registry.ts'
import { openRegistry } from './open-registry.ts'

/** A provider in a process of its own, which leaves rules out. */
const without = new Set(JSON.parse(process.argv[2] ?? '[]') as readonly string[])
const { url } = await startProvider({ registry: registryFrom(openRegistry), without })
process.on('disconnect', () => process.exit())
process.send?.({ url })
