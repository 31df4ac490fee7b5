import { embeddedRegistry } from '../../generators/world.ts'
import { startProvider } from '../../src/provider/provider.ts'

/** The reference provider in a process of its own, by the clock of this machine. */
const { url } = await startProvider({ registry: embeddedRegistry })
process.on('disconnect', () => process.exit())
process.send?.({ port: Number(new URL(url).port) })
