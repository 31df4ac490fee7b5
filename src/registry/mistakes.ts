import type { z } from 'zod'
import { maskNhsNumbers, maskNumber } from '../masking/masking.ts'
import type { ConfigMistake } from './config-error.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with a configuration, one mistake for each place. */
export function mistakesOf(error: z.ZodError, value: unknown): ConfigMistake[] {
  return error.issues.flatMap((issue) => mistakes(issue, [], value))
}

function mistakes(issue: Issue, above: readonly PropertyKey[], value: unknown): ConfigMistake[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => mistake([...path, key], issue.message, value))
  }
  // Of the two forms of a mailbox, an object is meant to be the second: its own mistakes say more.
  const meant = issue.code === 'invalid_union' && isObject(at(value, path)) ? issue.errors.at(-1) : undefined
  if (meant !== undefined) return meant.flatMap((inner) => mistakes(inner, path, value))
  return [mistake(path, issue.message, value)]
}

function mistake(path: readonly PropertyKey[], expected: string, value: unknown): ConfigMistake {
  const isPatient = path[1] === 'patients' && path.length === 3
  return { place: placeOf(path), expected, received: shown(at(value, path), isPatient) }
}

function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the whole file'
  const place = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return maskNhsNumbers(place.replace(/^\./, ''))
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, part) => (isObject(inner) ? (inner as Readonly<Record<PropertyKey, unknown>>)[part] : undefined),
    value,
  )
}

/** As JSON, masked before it is cut: half a number must not be left over. */
function shown(value: unknown, isPatient: boolean): string {
  if (value === undefined) return 'nothing'
  if (isPatient && typeof value !== 'object') return JSON.stringify(maskNumber(String(value)))
  const text = maskNhsNumbers(JSON.stringify(value))
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
