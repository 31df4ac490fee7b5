import type { z } from 'zod'

/** Whether a value satisfies a schema. */
export type Holds = (value: unknown) => boolean

/**
 * What tells whether a value satisfies a schema, and nothing else. Zod makes a result and a list of issues of every
 * value, which is half the time that judging a request takes; the kinds of schema and check that rules are made of are
 * read here from Zod's own definition of them, and any other is left to Zod.
 */
export function holdsFor(schema: z.core.$ZodType): Holds {
  const ofType = typeHolds(schema)
  const ofChecks = (schema._zod.def.checks ?? []).map((check) => checkHolds(check._zod.def))
  if (ofType === undefined || ofChecks.includes(undefined)) return asZodDoes(schema)
  return ofChecks.reduce<Holds>(both, ofType)
}

function asZodDoes(schema: z.core.$ZodType): Holds {
  return (value) => {
    const result = schema._zod.run({ value, issues: [] }, { async: false })
    return !(result instanceof Promise) && result.issues.length === 0
  }
}

function both(first: Holds, second: Holds | undefined): Holds {
  return (value) => first(value) && second?.(value) === true
}

function typeHolds(schema: z.core.$ZodType): Holds | undefined {
  const { def, values } = schema._zod
  switch (def.type) {
    case 'never':
      return () => false
    case 'undefined':
      return (value) => value === undefined
    case 'unknown':
      return () => true
    case 'literal':
    case 'enum':
      return (value) => values?.has(value as never) === true
    case 'string':
      return isPlain(def) ? (value) => typeof value === 'string' : undefined
    case 'number':
      return isPlain(def) ? Number.isFinite : formatHolds(def)
    case 'array':
      return arrayHolds(holdsFor((def as z.core.$ZodArrayDef).element))
    case 'custom':
      return checkHolds(def as z.core.$ZodCustomDef)
    default:
      return undefined
  }
}

/** Neither a format of its own nor made from another type. */
function isPlain(def: object): boolean {
  return !('format' in def) && !('coerce' in def && def.coerce === true)
}

function formatHolds(def: object): Holds | undefined {
  return 'format' in def && def.format === 'safeint' ? Number.isSafeInteger : undefined
}

function arrayHolds(element: Holds): Holds {
  return (value) => Array.isArray(value) && value.every(element)
}

type CheckDef =
  | z.core.$ZodCustomDef
  | z.core.$ZodCheckRegexDef
  | z.core.$ZodCheckLessThanDef
  | z.core.$ZodCheckGreaterThanDef
  | z.core.$ZodCheckMinLengthDef
  | z.core.$ZodCheckMaxLengthDef

/** For a value of the right type. */
function checkHolds(given: z.core.$ZodCheckDef): Holds | undefined {
  const def = given as CheckDef
  switch (def.check) {
    case 'custom':
      return 'fn' in def ? (value) => Boolean(def.fn(value)) : undefined
    case 'string_format':
      return def.format === 'regex' ? (value) => def.pattern.test(value as string) : undefined
    case 'less_than':
      return def.inclusive
        ? (value) => (value as number) <= (def.value as number)
        : (value) => (value as number) < (def.value as number)
    case 'greater_than':
      return def.inclusive
        ? (value) => (value as number) >= (def.value as number)
        : (value) => (value as number) > (def.value as number)
    case 'min_length':
      return (value) => (value as string).length >= def.minimum
    case 'max_length':
      return (value) => (value as string).length <= def.maximum
    default:
      return undefined
  }
}
