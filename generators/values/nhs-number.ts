import fc from 'fast-check'

/** Valid NHS numbers of the 999 range, which is never issued. */
export function nhsNumber(): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 999_999 }).map((six) => nextValid(999_000_000 + six))
}

/**
 * The first valid number from nine digits on. The ten digits, weighted 10 down to 1, sum to a multiple of 11:
 * another way to the check digit than that of the rules, so that the two cannot share a mistake.
 */
export function nextValid(nine: number): string {
  for (let prefix = nine; ; prefix = prefix === 999_999_999 ? 999_000_000 : prefix + 1) {
    const digits = String(prefix)
    let sum = 0
    for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i)
    const check = (11 - (sum % 11)) % 11
    if (check < 10) return `${digits}${check}`
  }
}
