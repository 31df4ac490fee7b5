import { Remembered } from '../../provider/remembered.ts'
import { requestLikeness } from '../../provider/request-likeness.ts'
import { everyOperation } from '../../spec/model/operation.ts'
import { rfc, ruling } from '../../spec/vocabulary/sources.ts'
import { conductRule, nothingToSay } from '../conduct-rule.ts'
import { mostRequests } from '../most-remembered.ts'
import { retryAt } from '../retry-after.ts'
import { answerInWords } from '../seen.ts'

/** A request that was answered with Retry-After is not sent again before that time is over. */
export default conductRule({
  on: everyOperation,
  expected: 'the same request again only when the time in Retry-After is over',
  strength: 'advice',
  source: [rfc(9110, '10.2.3'), ruling(43)],
  watch: () => {
    const waiting = new Remembered<{ readonly until: number; readonly why: string }>(mostRequests)
    return (seen) => {
      const until = retryAt(seen)
      if (until === undefined && waiting.size === 0) return nothingToSay
      const likeness = requestLikeness(seen.http)
      const before = waiting.get(likeness)
      waiting.delete(likeness)
      if (until !== undefined) {
        const why = `${answerInWords(seen)} to ${seen.label}`
        waiting.set(likeness, { until, why })
      }
      if (before === undefined || seen.at >= before.until) return nothingToSay
      const early = ((before.until - seen.at) / 1000).toFixed(1)
      return [
        { place: 'request line', received: `the same request ${early} s too early after ${before.why}` },
      ]
    }
  },
})
