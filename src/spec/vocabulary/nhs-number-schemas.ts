import { z } from 'zod'
import { checkDigitHolds, hasTenDigits, isOneDigitRepeated } from './nhs-number.ts'

/** An NHS number: ten digits. */
export const tenDigits = z
  .string()
  .regex(/^[0-9]{10}$/)
  .describe('ten digits without blanks')

/** Ten digits of which the last is the check digit. */
export const checked = z.string().refine(checkDigitHolds).describe('a number whose check digit holds')

/** A number that is not one digit ten times. */
export const notOneDigitRepeated = z
  .string()
  .refine((number) => !isOneDigitRepeated(number))
  .describe('a number that somebody can have')

/** Whether a value is ten digits with their check digit. */
export function isValidNhsNumber(value: unknown): value is string {
  return hasTenDigits(value) && checkDigitHolds(value)
}

/** The check digit that would hold. */
export function hintOfCheckDigit(number: unknown): string | undefined {
  if (!hasTenDigits(number)) return undefined
  const right = '0123456789'.split('').find((digit) => checkDigitHolds(number.slice(0, 9) + digit))
  return right === undefined
    ? 'no check digit fits the first nine digits'
    : `with these nine digits it would end in ${right}`
}

/** A number that PDS knows, or of which nobody says whether it does. */
export const knownPatient = z.custom<readonly [string, string]>(
  (value) => Array.isArray(value) && value[1] !== 'unknown',
)
