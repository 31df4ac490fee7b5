import type { OutgoingAnswer, Spoilt } from '../provider/answering.ts'
import { emptyAnswer } from '../provider/resource-answer.ts'
import type { Operation } from '../spec/model/operation.ts'
import type { Asked } from './scenario.ts'

/**
 * An answer that is cut. Only a read is done for it: of anything else nobody could know whether it was done, and a client
 * that rightly tries again would be told that its message or subscription was there before.
 */
export function cutAnswer({ operation, accept }: Asked, cut: NonNullable<Spoilt['cut']>): OutgoingAnswer {
  const answer = operation === 'read-subscription' ? accept() : emptyAnswer(statuses[operation])
  return { ...answer, spoilt: { cut } }
}

const statuses: Readonly<Record<Exclude<Operation, 'read-subscription'>, number>> = {
  'publish-event': 202,
  'create-subscription': 201,
  'delete-subscription': 200,
}
