import { Remembered } from '../../provider/remembered.ts'
import { deleteSubscription } from '../../spec/model/operation.ts'
import { ruling } from '../../spec/vocabulary/sources.ts'
import { conductRule, nothingToSay } from '../conduct-rule.ts'
import { idsGivenBy } from '../given-ids.ts'
import { mostIds } from '../most-remembered.ts'

const exists = 'operation/subscription-exists'

/** What is deleted is a subscription whose id NEMS gave. */
export default conductRule({
  on: [deleteSubscription],
  expected: 'an id that NEMS gave: the segment behind Subscription/ of a Location, or one that was read',
  strength: 'must',
  source: [ruling(44), ruling(36)],
  explains: exists,
  watch: () => {
    const given = new Remembered<true>(mostIds)
    return (seen) => {
      for (const id of idsGivenBy(seen)) given.set(id, true)
      const { id } = seen.read.route
      if (seen.operation !== deleteSubscription || id === undefined || given.get(id)) return nothingToSay
      const isUnknown = seen.status === 404 || seen.status === 410
      if (!isUnknown && !seen.findings.some(({ rule }) => rule === exists)) return nothingToSay
      return [{ place: 'id in the path', received: `${id}, which NEMS did not give in this run` }]
    }
  },
})
