import type { z } from 'zod'

/** Whether a value satisfies a schema. */
export type Holds = (value: unknown) => boolean

/**
 * What tells whether a value satisfies a schema, and nothing else. Zod makes a result and a list of issues of every
 * value, which took half the time of judging a request; the kinds of schema and check that rules are made of are read
 * here from Zod's own definition of them.
 * @throws when the schema is of a kind that no rule was made of so far
 */
export function holdsFor(schema: z.core.$ZodType): Holds {
  const { def } = schema._zod
  const checks = 'check' in def ? [def as z.core.$ZodCheckDef] : []
  const all = [...checks, ...(def.checks ?? []).map(({ _zod }) => _zod.def)]
  return all.map(checkHolds).reduce(both, typeHolds(schema))
}

function both(first: Holds, second: Holds): Holds {
  return (value) => first(value) && second(value)
}

function typeHolds({ _zod: { def, values } }: z.core.$ZodType): Holds {
  switch (def.type) {
    case 'never':
      return () => false
    case 'undefined':
      return (value) => value === undefined
    case 'unknown':
    case 'custom':
      return () => true
    case 'literal':
    case 'enum':
      return (value) => values?.has(value as never) ?? unread(def.type)
    case 'string':
      return (value) => typeof value === 'string'
    case 'number':
      return Number.isFinite
    case 'array':
      return arrayHolds(holdsFor((def as z.core.$ZodArrayDef).element))
    default:
      return unread(def.type)
  }
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
  | z.core.$ZodCheckLengthEqualsDef
  | z.core.$ZodCheckNumberFormatDef

/** For a value of the right type. */
function checkHolds(given: z.core.$ZodCheckDef): Holds {
  const def = given as CheckDef
  switch (def.check) {
    case 'custom':
      return (value) => Boolean(def.fn(value))
    case 'string_format':
      return (value) => def.pattern.test(value as string)
    case 'number_format':
      return Number.isSafeInteger
    case 'less_than':
      return def.inclusive ? (value) => Number(value) <= Number(def.value) : unread(def.check)
    case 'greater_than':
      return def.inclusive
        ? (value) => Number(value) >= Number(def.value)
        : (value) => Number(value) > Number(def.value)
    case 'min_length':
      return (value) => (value as string).length >= def.minimum
    case 'length_equals':
      return (value) => (value as string).length === def.length
    case 'max_length':
      return (value) => (value as string).length <= def.maximum
    default:
      return unread(given.check)
  }
}

function unread(kind: string): never {
  throw new Error(
    `src/spec/model/holds.ts does not read schemas of the kind ${kind} so far: say there how they hold`,
  )
}
