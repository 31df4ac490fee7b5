import { describe, expect, test } from 'vitest'
import { ruleIds } from './catalogue.ts'
import { judgedTwice } from './remembered-fields.ts'

/** What rules found of one request is remembered by its fields, and must hold for every other that has the same ones. */
describe('a request is judged the same, whatever came before with the same fields', () => {
  test.each(ruleIds)('%s', (id) => {
    const different = [...judgedTwice(id)].filter(
      ({ remembering, anew }) => JSON.stringify(remembering) !== JSON.stringify(anew),
    )
    expect(different).toEqual([])
  })
})
