import { page } from '../answer.ts'
import type { Mistake } from '../fault.ts'
import type { Seen } from '../seen.ts'

/** Fails on some requests. */
export function crashing(fails: (seen: Seen) => boolean): NonNullable<Mistake['answers']> {
  return (answer, { seen }) => (fails(seen) ? page(500, 'Internal Server Error') : answer)
}
