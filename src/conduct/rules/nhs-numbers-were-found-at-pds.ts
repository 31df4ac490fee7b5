import { createSubscription, publishEvent } from '../../spec/model/operation.ts'
import { labelOf, lineOf } from '../../spec/model/place.ts'
import { nhsNumber } from '../../spec/places/nhs-number.ts'
import { isValidNhsNumber } from '../../spec/vocabulary/nhs-number-schemas.ts'
import { bothGuidances } from '../../spec/vocabulary/sources.ts'
import { conductRule, nothingToSay } from '../conduct-rule.ts'
import { withoutHistory } from '../without-history.ts'

/** Every NHS number of an event or a subscription was looked up at PDS before, and found. */
export default conductRule({
  on: [publishEvent, createSubscription],
  expected: 'a GET of the Patient at PDS in this run, before the call, that was answered 200',
  strength: 'must',
  source: bothGuidances('nhs-numbers'),
  needs: 'pds',
  watch:
    (lookups) =>
    ({ operation, read }) => {
      if (operation !== publishEvent && operation !== createSubscription) return nothingToSay
      const told = new Set<string>()
      return nhsNumber(read, withoutHistory).flatMap(({ value, at }) => {
        if (!isValidNhsNumber(value) || told.has(value)) return []
        const status = lookups.statusOf(value)
        if (status === 200) return []
        told.add(value)
        const received = status === undefined ? 'not looked up' : `looked up, and PDS answered ${status}`
        return [{ place: labelOf(at), line: lineOf(at), received: `${value}: ${received}` }]
      })
    },
})
