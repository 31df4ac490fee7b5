import { embeddedRegistry } from '../../generators/world.ts'
import { startProvider } from '../../src/provider/provider.ts'
import { now } from '../laws/catalogue.ts'

/** What is collected is given back to the machine a while later. */
const releaseMilliseconds = 300

/** A provider in a process of its own: what it is asked over IPC is where it listens and what memory it takes. */
const limits = JSON.parse(process.argv[2] ?? '{}') as object
const { url } = await startProvider({ registry: embeddedRegistry, now: () => now, limits })
process.on('message', () => {
  globalThis.gc?.()
  setTimeout(tellMemory, releaseMilliseconds)
})
process.on('disconnect', () => process.exit())
process.send?.({ url })

function tellMemory(): void {
  globalThis.gc?.()
  const { maxRSS } = process.resourceUsage()
  process.send?.({ resident: process.memoryUsage().rss, peak: maxRSS * 1024 })
}
