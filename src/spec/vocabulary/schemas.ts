import { z } from 'zod'
import { isInstant } from './date-time.ts'

/** Something is there. */
export const present = z.custom<NonNullable<unknown>>((value) => value !== undefined)

/** A text that is not blank. */
export const notBlank = z
  .string()
  .regex(/[^\s\u200B]/)
  .describe('a text that is not blank')

/** Both sides of a relation are the same. */
export const equal = z.custom<readonly [unknown, unknown]>(
  (value) => Array.isArray(value) && value[0] === value[1],
)

/** Nothing at all: said of what must not be sent. */
export const absent = z.undefined().describe('absent')

/** Exactly one. */
export const exactlyOne = z.literal(1).describe('exactly one')

/** At most one. */
export const atMostOne = z.int().max(1).describe('at most one')

/** At least one. */
export const atLeastOne = z.int().min(1)

/** The two sides of a relation differ. */
export const different = z.custom<readonly [unknown, unknown]>(
  (value) => Array.isArray(value) && value[0] !== value[1],
)

/** A FHIR instant. */
export const instant = z
  .string()
  .refine(isInstant)
  .describe('a FHIR instant, such as 2026-01-31T09:30:00+00:00')

/** A UUID in lower or upper case. */
export const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
  .describe('a UUID, such as 85a6f3d2-7d0c-4d4c-9f0e-0d6a8c1b2e3f')
