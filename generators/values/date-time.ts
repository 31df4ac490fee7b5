import fc from 'fast-check'

/** FHIR instants of the last years, in UTC or British summer time. */
export function instant(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: 0, max: 3 * 365 * 86_400 }), fc.constantFrom('+00:00', '+01:00', 'Z'))
    .map(
      ([seconds, offset]) => new Date(1_700_000_000_000 + seconds * 1000).toISOString().slice(0, 19) + offset,
    )
}

/** Dates of birth. */
export function birthDate(): fc.Arbitrary<string> {
  return fc
    .integer({ min: 0, max: 100 * 365 })
    .map((days) => new Date(days * 86_400_000 - 1_577_880_000_000).toISOString().slice(0, 10))
}
