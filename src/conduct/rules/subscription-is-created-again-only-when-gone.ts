import { Remembered } from '../../provider/remembered.ts'
import { createSubscription, deleteSubscription, readSubscription } from '../../spec/model/operation.ts'
import { ruling } from '../../spec/vocabulary/sources.ts'
import { conductRule, nothingToSay } from '../conduct-rule.ts'
import { idsGivenBy } from '../given-ids.ts'
import { mostIds } from '../most-remembered.ts'
import { answerInWords, hasFailed, type Seen } from '../seen.ts'
import { askedFor } from '../subscription-asked-for.ts'

/** A subscription is created again only when a read of it was answered 404 or it was deleted. */
export default conductRule({
  on: [createSubscription],
  expected:
    'no second create: only a 404 to the read says that the subscription is gone; anything else, read again',
  strength: 'advice',
  source: [ruling(42)],
  watch: () => {
    const asked = new Remembered<string>(mostIds)
    const doubted = new Remembered<{ readonly id: string; readonly why: string }>(mostIds)
    const doubt = (id: string, seen: Seen) => {
      const what = asked.get(id)
      if (what === undefined) return
      if (isDoubtful(seen))
        doubted.set(what, { id, why: `${answerInWords(seen)} to the read of ${seen.label}` })
      else if (!hasFailed(seen) || isGone(seen)) doubted.delete(what)
    }
    return (seen) => {
      const { operation, read } = seen
      if (operation !== createSubscription) {
        if (read.route.id !== undefined) doubt(read.route.id, seen)
        return nothingToSay
      }
      const what = askedFor(read.subscription)
      if (what === undefined) return nothingToSay
      const before = doubted.get(what)
      doubted.delete(what)
      for (const id of idsGivenBy(seen)) asked.set(id, what)
      if (before === undefined) return nothingToSay
      const received = `a create of what subscription ${before.id} asks for, after ${before.why}`
      return [{ place: 'Subscription.criteria', received }]
    }
  },
})

function isDoubtful(seen: Seen): boolean {
  return seen.operation === readSubscription && hasFailed(seen) && !isGone(seen)
}

function isGone({ operation, status }: Seen): boolean {
  return (
    (operation === readSubscription || operation === deleteSubscription) && (status === 404 || status === 410)
  )
}
