import { watched } from './watched.ts'

/** A provider with its page in a process of its own; told anything, it says how many exchanges there were and what memory it takes. */
const { provider, page, kept } = await watched()
process.on('message', () => {
  globalThis.gc?.()
  process.send?.({ exchanges: kept.latest, resident: process.memoryUsage().rss })
})
process.on('disconnect', () => process.exit())
process.send?.({ provider: provider.url, page: page.url })
