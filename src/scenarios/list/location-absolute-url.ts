import { createSubscription } from '../../spec/model/operation.ts'
import { withLocation } from '../located-answer.ts'
import { always, scenario } from '../scenario.ts'

export default scenario({
  name: 'location-absolute-url',
  meaning: 'The Location of each new subscription is an absolute URL.',
  on: [createSubscription],
  tries: always,
  isSuccess: true,
  answer: withLocation((id, origin) => `${origin}/STU3/Subscription/${id}`),
})
