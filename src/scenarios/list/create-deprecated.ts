import { createSubscription } from '../../spec/model/operation.ts'
import { withDeprecation } from '../deprecated-answer.ts'
import { always, scenario } from '../scenario.ts'

export default scenario({
  name: '201-deprecated',
  meaning:
    'Every subscription is created with 201, its Location, and the warning that its event types are deprecated.',
  on: [createSubscription],
  tries: always,
  isSuccess: true,
  answer: withDeprecation,
})
