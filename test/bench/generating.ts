import fc from 'fast-check'
import { renderBytes } from '../../generators/draft/render.ts'
import { anyRequest } from '../../generators/requests/any-request.ts'
import { embeddedRegistry } from '../../generators/world.ts'
import { rates } from './rate.ts'
import type { Row } from './row.ts'

const now = 1_800_000_000
const count = 2_000
/** Nobody needs more of them at one time, and what is held in memory costs time. */
const atOnce = 50

/** Distinct valid requests of the four operations, generated and rendered to bytes. */
export function generating(): readonly Row[] {
  const requests = anyRequest(embeddedRegistry)
  const baseline = fc.record({ a: fc.uuid(), b: fc.webUrl() })
  let seed = 1
  const inTurn = <T>(arbitrary: fc.Arbitrary<T>, use: (value: T) => unknown) => {
    for (let done = 0; done < count; done += atOnce)
      for (const value of fc.sample(arbitrary, { numRuns: atOnce, seed: seed++ })) use(value)
  }
  const measured = rates({
    requests: {
      count,
      run: () => inTurn(requests, (draft) => renderBytes(draft, { now })),
    },
    baseline: { count, run: () => inTurn(baseline, JSON.stringify) },
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
