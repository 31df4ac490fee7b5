import { z } from 'zod'

/** ASID: id of one accredited system in one organisation. Twelve digits; shorter ones have been seen. */
export const asid = z
  .string()
  .regex(/^[0-9]{1,12}$/)
  .describe('an ASID: 12 digits')

/** The usual length, of what can be an ASID. */
export const twelveDigits = z.string().length(12).describe('12 digits')

/** Whether a text can be an ASID at all. */
export function isAsid(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9]{1,12}$/.test(text)
}
