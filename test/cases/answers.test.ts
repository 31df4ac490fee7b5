import { describe, expect, test } from 'vitest'
import { requestRules } from '../../src/spec/rules/index.generated.ts'
import { answersOfCallers } from './answers.ts'
import { answersToBodies } from './answers-to-bodies.ts'
import { refusalOf } from './refusals.ts'

const rows = [...answersOfCallers, ...answersToBodies]

describe('each rule is refused as the table of answers has it', () => {
  test.each(rows)('$fault', ({ answers: [preferred, ...others], basis, bodyExcused, rules }) => {
    for (const rule of rules) {
      const stated = { rule, preferred, others: [...others].sort(), basis, bodyExcused }
      expect({ rule, ...refusalOf(rule) }).toEqual(stated)
    }
  })

  test('every rule stands in one row', () => {
    expect(rows.flatMap(({ rules }) => rules).sort()).toEqual(Object.keys(requestRules).sort())
  })
})
