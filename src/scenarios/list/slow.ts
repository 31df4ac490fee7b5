import { everyOperation } from '../../spec/model/operation.ts'
import { always, scenario } from '../scenario.ts'

const delayMilliseconds = 3_000

export default scenario({
  name: 'slow',
  meaning: `Every request is answered as ever, ${delayMilliseconds / 1000} s late.`,
  on: everyOperation,
  tries: always,
  isSuccess: true,
  answer: ({ accept }) => ({ ...accept(), spoilt: { delayMilliseconds } }),
})
