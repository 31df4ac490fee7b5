import { describe, expect, test } from 'vitest'
import { listCatalogue } from '../../src/catalogue/listed-catalogue.ts'
import { uncovered } from '../../src/cli/coverage.ts'

describe('law 7: every sentence of the guidance pages that obliges somebody', () => {
  const { sentences } = listCatalogue()

  test('is cited by a rule, or says why it cannot be tested', () => {
    expect(uncovered(listCatalogue())).toEqual([])
  })

  test('counted by hand: 17 of the Publication page, 21 of the Subscription page', () => {
    expect(sentences.filter(({ id }) => id.startsWith('publication/'))).toHaveLength(17)
    expect(sentences.filter(({ id }) => id.startsWith('subscription/'))).toHaveLength(21)
  })

  test('a sentence that nothing cites is noticed', () => {
    const catalogue = listCatalogue()
    const orphan = { id: 'x', page: 'x', section: 'x', words: 'x', rules: [] }
    expect(uncovered({ ...catalogue, sentences: [...catalogue.sentences, orphan] })).toEqual([orphan])
  })
})
