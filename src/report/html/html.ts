import { gatheringSink } from '../gathered.ts'
import type { Sink, Write } from '../sink.ts'
import { page } from './page.ts'
import type { PageParts } from './page-parts.ts'

/**
 * One page with all that is to be known of a run, which needs nothing beside itself: no network, no server, and for
 * reading no script.
 */
export function htmlSink(write: Write, parts: PageParts): Sink {
  return gatheringSink(write, (gathered) => page(gathered, parts))
}
