import { createSubscription, publishEvent } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { syntaxAndContentType } from '../../places/media-type.ts'
import { refused } from '../../vocabulary/refused.ts'
import { equal } from '../../vocabulary/schemas.ts'
import { bothGuidances, ruling } from '../../vocabulary/sources.ts'

/** The body has the syntax that Content-Type says; without one it is XML. */
export default rule({
  on: [publishEvent, createSubscription],
  at: syntaxAndContentType,
  must: equal,
  expected: ([, declared]) => `a body in ${declared.toUpperCase()}, or another Content-Type`,
  strength: 'must',
  answers: refused.mediaType,
  source: [...bothGuidances('default-type'), ruling(16)],
})
