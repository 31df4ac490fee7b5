import { createSubscription } from '../../spec/model/operation.ts'
import { withLocation } from '../located-answer.ts'
import { always, scenario } from '../scenario.ts'

export default scenario({
  name: 'location-with-history',
  meaning: 'The Location of each new subscription is one that has the version behind the id.',
  on: [createSubscription],
  tries: always,
  isSuccess: true,
  answer: withLocation((id) => `/STU3/Subscription/${id}/_history/1`),
})
