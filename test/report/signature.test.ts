import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maskNhsNumbers } from '../../src/masking/masking.ts'
import { signatureOf } from '../../src/report/signature.ts'

const signed = {
  rule: 'event/focus-resolves',
  kind: 'broken-rule',
  operation: 'publish-event',
  place: 'Bundle.entry[2].resource',
}

test('the same for the same fault, whichever entry it stands in', () => {
  expect(signatureOf(signed)).toBe('28eccc1255b8')
  expect(signatureOf({ ...signed, place: 'Bundle.entry[17].resource' })).toBe(signatureOf(signed))
})

test.each([
  { rule: 'event/focus-is-sent' },
  { kind: 'false-accept' },
  { operation: null },
  { place: 'Bundle.entry[2]' },
  { place: 'Bundle.entry[].resource', rule: 'x' },
])('another with %j', (changed) => {
  expect(signatureOf({ ...signed, ...changed })).not.toBe(signatureOf(signed))
})

test('twelve hexadecimal digits that masking leaves alone', () => {
  let wouldMask = 0
  fc.assert(
    fc.property(fc.string(), (place) => {
      const signature = signatureOf({ ...signed, place })
      expect(signature).toMatch(/^[0-9a-f]{12}$/)
      expect(maskNhsNumbers(signature)).toBe(signature)
      if (/\d{9}/.test(signature)) wouldMask++
    }),
    { numRuns: 3000, seed: 1 },
  )
  expect(wouldMask).toBeGreaterThan(0)
})
