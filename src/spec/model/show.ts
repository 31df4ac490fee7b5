import type { z } from 'zod'
import type { FhirElement } from './fhir.ts'

/** What a report says of a value: `absent`, a text with invisible characters made visible, JSON of anything else. */
export function show(value: unknown): string {
  if (value === undefined) return 'absent'
  if (isElement(value)) return value.value === undefined ? 'present' : show(value.value)
  if (typeof value !== 'string') return JSON.stringify(value)
  return value === '' || value.trim() !== value
    ? JSON.stringify(visible(value)).replaceAll('\\\\u', '\\u')
    : visible(value)
}

/** A text with control and invisible characters written as `\u200B`. */
function visible(text: string): string {
  return text.replace(/[\p{C}\p{Z}\u2800\u3164]/gu, (character) =>
    character === ' ' ? ' ' : codePoint(character),
  )
}

/** What a schema asks for: its description, or the values that it allows. */
export function expectation(schema: z.ZodType): string {
  if (schema.description !== undefined) return schema.description
  const { def } = schema as {
    def: { type: string; values?: readonly unknown[]; entries?: Readonly<Record<string, unknown>> }
  }
  if (def.type === 'literal') return (def.values ?? []).map(String).join(' or ')
  if (def.type === 'enum') return `one of ${Object.values(def.entries ?? {}).join(', ')}`
  return def.type
}

function codePoint(character: string): string {
  return `\\u${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
}

function isElement(value: unknown): value is FhirElement {
  return typeof value === 'object' && value !== null && 'children' in value
}
