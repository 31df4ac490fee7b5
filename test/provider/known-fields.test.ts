import { expect, test } from 'vitest'
import { knownFields } from '../../src/provider/known-fields.ts'

const lines = (accept: string, token = 'Bearer a.b.') => ({
  authorization: [token],
  contentType: ['application/fhir+xml'],
  accept: [accept],
})

test('fields are known at their second sight, and only where all of them are the same', () => {
  const read = knownFields()
  const first = read(lines('application/fhir+xml'))
  const second = read(lines('application/fhir+xml'))
  expect([first.areKnown, second.areKnown]).toEqual([false, true])
  expect(second.fields).toBe(first.fields)
  expect(read(lines('application/fhir+json')).areKnown).toBe(false)
})

test('long fields are not remembered, whichever of them it is that is long', () => {
  const read = knownFields()
  for (const long of [lines('a'.repeat(5_000)), lines('*/*', `Bearer ${'a'.repeat(5_000)}`)])
    expect([read(long).areKnown, read(long).areKnown]).toEqual([false, false])
})
