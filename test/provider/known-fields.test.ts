import { expect, test } from 'vitest'
import { knownFields } from '../../src/provider/known-fields.ts'

const lines = (accept: string, token = 'Bearer a.b.', fromAsid = '999999999991') =>
  new Map([
    ['authorization', [token]],
    ['content-type', ['application/fhir+xml']],
    ['accept', [accept]],
    ['fromasid', [fromAsid]],
    ['content-length', ['17']],
  ])

test('fields are known at their second sight, and only where all of them are the same', () => {
  const read = knownFields()
  const first = read(lines('application/fhir+xml'))
  const second = read(lines('application/fhir+xml'))
  expect([first.areKnown, second.areKnown]).toEqual([false, true])
  expect(second.fields).toBe(first.fields)
  expect(read(lines('application/fhir+json')).areKnown).toBe(false)
  expect(read(lines('application/fhir+json', 'Bearer a.b.', '999999999992')).areKnown).toBe(false)
})

test('fields that say something of one request alone do not count', () => {
  const read = knownFields()
  read(lines('*/*'))
  expect(read(lines('*/*').set('content-length', ['18'])).areKnown).toBe(true)
})

test('long fields are not remembered, whichever of them it is that is long', () => {
  const read = knownFields()
  const text = 'a'.repeat(5_000)
  for (const long of [lines(text), lines('*/*', `Bearer ${text}`), lines('*/*', 'Bearer a.b.', text)])
    expect([read(long).areKnown, read(long).areKnown]).toEqual([false, false])
})
