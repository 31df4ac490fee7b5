import { createSubscription } from '../../spec/model/operation.ts'
import { withLocation } from '../located-answer.ts'
import { always, scenario } from '../scenario.ts'

export default scenario({
  name: 'location-absolute-path',
  meaning: 'The Location of each new subscription is an absolute path.',
  on: [createSubscription],
  tries: always,
  isSuccess: true,
  answer: withLocation((id) => `/STU3/Subscription/${id}`),
})
