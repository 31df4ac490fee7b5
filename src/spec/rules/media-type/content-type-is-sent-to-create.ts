import { createSubscription } from '../../model/operation.ts'
import { rule } from '../../model/rule.ts'
import { contentTypeLine } from '../../places/media-type.ts'
import { refused } from '../../vocabulary/refused.ts'
import { present } from '../../vocabulary/schemas.ts'
import { ruling, subscriptionGuidance } from '../../vocabulary/sources.ts'

/** A Subscription is sent with a Content-Type. */
export default rule({
  on: [createSubscription],
  at: contentTypeLine,
  must: present.describe('Content-Type: application/fhir+xml or application/fhir+json'),
  strength: { client: 'advice', provider: 'accept' },
  answers: refused.mediaType,
  source: [subscriptionGuidance('default-type'), ruling(16)],
})
