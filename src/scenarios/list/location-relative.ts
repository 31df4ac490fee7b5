import { createSubscription } from '../../spec/model/operation.ts'
import { withLocation } from '../located-answer.ts'
import { always, scenario } from '../scenario.ts'

export default scenario({
  name: 'location-relative',
  meaning: 'The Location of each new subscription is relative to the path that was called.',
  on: [createSubscription],
  tries: always,
  isSuccess: true,
  answer: withLocation((id) => `Subscription/${id}`),
})
