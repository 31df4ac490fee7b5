import { expect, test } from 'vitest'
import { edgeCases } from './edges.ts'
import { judgeCase } from './judging.ts'

test.each([...new Set(edgeCases.map(({ line }) => line))])('%s', (line) => {
  const those = edgeCases.filter((one) => one.line === line)
  expect(those.map((one) => ({ what: one.what, on: one.on, ...judgeCase(one) }))).toEqual(
    those.map(({ what, on, letter, broken }) => ({ what, on, letter, broken })),
  )
})
