import { hash } from 'node:crypto'
import { Remembered } from '../../provider/remembered.ts'
import { everyOperation } from '../../spec/model/operation.ts'
import { ruling, spineCoreJwt } from '../../spec/vocabulary/sources.ts'
import { conductRule, nothingToSay } from '../conduct-rule.ts'
import { mostIds } from '../most-remembered.ts'

const expired = 'claims/exp-is-not-past'

/** A token that was sent before is not sent again after its five minutes. */
export default conductRule({
  on: everyOperation,
  expected: 'a new token when the one at hand has expired, better one for each request',
  strength: 'must',
  source: [spineCoreJwt('exp'), ruling(45)],
  explains: expired,
  watch: () => {
    const first = new Remembered<string>(mostIds)
    return ({ read, findings, label }) => {
      const text = read.authorization.token?.text
      if (text === undefined) return nothingToSay
      const token = hash('sha256', text, 'base64')
      const before = first.get(token)
      if (before === undefined) first.set(token, label)
      const finding = findings.find(({ rule }) => rule === expired)
      if (before === undefined || finding === undefined) return nothingToSay
      const { place, received } = finding
      return [{ place, received: `the token of ${before}, whose exp is ${received}` }]
    }
  },
})
