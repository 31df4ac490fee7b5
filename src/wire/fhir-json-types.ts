import { isPrimitive } from '../spec/vocabulary/stu3.ts'
import { SpeltNumber } from './spelt-number.ts'

/** An object of a JSON text. */
export type Members = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is Members {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof SpeltNumber)
  )
}

/** The JSON type of a value, with its article. */
export function jsonType(value: unknown): string {
  if (value === null) return 'null'
  if (value instanceof SpeltNumber) return 'a number'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : 'an array'
  if (isObject(value)) return Object.keys(value).length === 0 ? 'an empty object' : 'an object'
  return `a ${typeof value}`
}

/** The JSON type that FHIR gives elements of a type, with its article. */
export function jsonTypeOf(fhirType: string): string {
  if (!isPrimitive(fhirType)) return 'an object'
  if (fhirType === 'boolean') return 'a boolean'
  return numbers.has(fhirType) ? 'a number' : 'a string'
}

/** A primitive's value as text, as XML would have it; undefined for what is no primitive. */
export function textOf(value: unknown): string | undefined {
  if (value instanceof SpeltNumber) return value.spelling
  if (typeof value === 'boolean') return String(value)
  return typeof value === 'string' ? value : undefined
}

const numbers = new Set(['number', 'decimal', 'integer', 'positiveInt', 'unsignedInt'])
