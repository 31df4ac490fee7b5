/** Whether a text is ten ASCII digits. */
export function hasTenDigits(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9]{10}$/.test(text)
}

/**
 * Whether the last of ten digits is the modulus-11 check digit of the nine before: weights 10 to 2,
 * 11 minus the remainder, 11 becoming 0, and 10 meaning that the number was never issued.
 */
export function checkDigitHolds(number: string): boolean {
  let sum = 0
  for (let i = 0; i < 9; i++) sum += (number.charCodeAt(i) - 48) * (10 - i)
  const check = 11 - (sum % 11)
  return (check === 11 ? 0 : check) === number.charCodeAt(9) - 48
}

/** Whether ten digits are one digit ten times: they pass modulus 11, and nobody has such a number. */
export function isOneDigitRepeated(number: string): boolean {
  return /(.)\1{9}/.test(number)
}
