import { publishEvent } from '../../spec/model/operation.ts'
import { withDeprecation } from '../deprecated-answer.ts'
import { always, scenario } from '../scenario.ts'

export default scenario({
  name: '202-deprecated',
  meaning: 'Every event that is published is accepted with 202 and the warning that its type is deprecated.',
  on: [publishEvent],
  tries: always,
  isSuccess: true,
  answer: withDeprecation,
})
