import { Remembered } from '../../provider/remembered.ts'
import { requestLikeness } from '../../provider/request-likeness.ts'
import { everyOperation } from '../../spec/model/operation.ts'
import { ruling } from '../../spec/vocabulary/sources.ts'
import { conductRule, nothingToSay } from '../conduct-rule.ts'
import { mostRequests } from '../most-remembered.ts'
import { answerInWords, hasFailed } from '../seen.ts'

/** Tries of one request that make a storm, within so many milliseconds. */
const storm = { tries: 6, milliseconds: 5_000 }

/** A request that failed is not repeated again and again without a pause. */
export default conductRule({
  on: everyOperation,
  expected: `fewer than ${storm.tries} tries of one request that fails within ${storm.milliseconds / 1000} s: wait longer before each`,
  strength: 'advice',
  source: [ruling(43)],
  watch: () => {
    const failed = new Remembered<readonly number[]>(mostRequests)
    return (seen) => {
      const isFailing = hasFailed(seen)
      if (!isFailing && failed.size === 0) return nothingToSay
      const likeness = requestLikeness(seen.http)
      const recent = (failed.get(likeness) ?? []).filter((at) => at > seen.at - storm.milliseconds)
      const tries = [...recent, seen.at]
      // A storm is told once: its next tries begin a new one.
      if (!isFailing || tries.length >= storm.tries) failed.delete(likeness)
      else failed.set(likeness, tries)
      if (tries.length < storm.tries) return nothingToSay
      const seconds = ((seen.at - (tries[0] ?? seen.at)) / 1000).toFixed(1)
      const received = `${tries.length} tries within ${seconds} s, the last answered by ${answerInWords(seen)}`
      return [{ place: 'request line', received }]
    }
  },
})
