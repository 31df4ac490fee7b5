import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { createSubscription, publishEvent } from '../../model/operation.ts'
import { bodyResource, isAccepted, noBody, where } from '../../places/answer.ts'
import { nemsPage } from '../../vocabulary/sources.ts'

/** The answer to a publish or a create has no body, or an OperationOutcome. */
export default answerRule({
  on: [publishEvent, createSubscription],
  at: where(isAccepted, bodyResource),
  must: z
    .enum([noBody, 'OperationOutcome'])
    .describe('no body, or an OperationOutcome that warns of deprecated events'),
  strength: 'must',
  source: [nemsPage('publication_publish', 'Response'), nemsPage('explore_create_subscription', 'Response')],
})
