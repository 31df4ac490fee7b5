import fc from 'fast-check'
import { renderBytes } from '../../generators/draft/render.ts'
import { anyRequest } from '../../generators/requests/any-request.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import { rates } from './rate.ts'
import type { Row } from './row.ts'

const now = 1_800_000_000
const count = 2_000

/** Distinct valid requests of the four operations, generated and rendered to bytes. */
export function generating(): readonly Row[] {
  const requests = anyRequest(embeddedRegistry)
  let seed = 1
  const measured = rates({
    requests: { count, run: () => renderAll(requests, seed++) },
    baseline: {
      count,
      run: () => fc.sample(fc.record({ a: fc.uuid(), b: fc.webUrl() }), { numRuns: count, seed: seed++ }),
    },
  })
  return [
    {
      what: 'generate and render a request',
      rate: measured.requests.perSecond,
      goal: 'at least 15,000/s',
      met: measured.requests.perSecond >= 15_000,
      baseline: "fast-check's own record of a UUID and a URL",
      ratio: measured.requests.perSecond / measured.baseline.perSecond,
    },
  ]
}

function renderAll(requests: fc.Arbitrary<Parameters<typeof renderBytes>[0]>, seed: number): void {
  for (const draft of fc.sample(requests, { numRuns: count, seed })) renderBytes(draft, { now })
}
