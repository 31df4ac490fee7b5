import { z } from 'zod'
import { answerRule } from '../../model/answer-rule.ts'
import { createSubscription } from '../../model/operation.ts'
import { duplicateDiagnostics } from '../../places/answered.ts'
import { ruling } from '../../vocabulary/sources.ts'

/** A refused duplicate names the subscription that exists. */
export default answerRule({
  on: [createSubscription],
  at: duplicateDiagnostics,
  must: z
    .string()
    .regex(/subscription already exists : [a-z0-9\-.]{1,64}$/i)
    .describe('diagnostics that end in "subscription already exists : <id>"'),
  strength: 'advice',
  source: [ruling(38)],
})
