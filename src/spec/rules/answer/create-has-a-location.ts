import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { createSubscription } from '../../model/operation.ts'
import { field, isAccepted, where } from '../../places/answer.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The answer to a create has a Location that contains the new id. */
export default answerRule({
  on: [createSubscription],
  at: where(isAccepted, field('Location')),
  must: z
    .string()
    .regex(/Subscription\/[A-Za-z0-9\-.]{1,64}(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/)
    .describe('an address that ends in /STU3/Subscription/<id>'),
  strength: 'must',
  source: [nemsPage('explore_create_subscription', 'Response')],
})
