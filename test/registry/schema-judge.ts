type Schema = Readonly<Record<string, unknown>>

/** Keywords that say nothing about a value. */
const annotations: ReadonlySet<string> = new Set(['$schema', '$id', 'title', 'description', 'format'])

/**
 * A judge of JSON Schema 2020-12 that knows only the keywords that our schemas use, and throws on any other: what
 * it lets pass was judged. Gives the places that break the schema.
 */
export function judge(schema: unknown, value: unknown, place = '$'): string[] {
  if (!isSchema(schema)) throw new Error(`${place}: no schema`)
  return Object.entries(schema).flatMap(([keyword, argument]) => {
    if (annotations.has(keyword)) return []
    const check = keywords[keyword]
    if (check === undefined) throw new Error(`${place}: the keyword ${keyword} is not known here`)
    return check(argument, value, place, schema)
  })
}

type Check = (argument: unknown, value: unknown, place: string, schema: Schema) => string[]

const keywords: Readonly<Record<string, Check>> = {
  type: (types, value, place) => {
    const allowed = Array.isArray(types) ? types : [types]
    return fault(
      allowed.includes(typeOf(value)) || (allowed.includes('number') && typeof value === 'number'),
      place,
    )
  },
  const: (expected, value, place) => fault(value === expected, place),
  enum: (values, value, place) => fault(list(values).includes(value), place),
  pattern: (pattern, value, place) =>
    fault(typeof value !== 'string' || new RegExp(String(pattern), 'u').test(value), place),
  minLength: (least, value, place) =>
    fault(typeof value !== 'string' || value.length >= Number(least), place),
  minimum: (least, value, place) => fault(typeof value !== 'number' || value >= Number(least), place),
  maximum: (most, value, place) => fault(typeof value !== 'number' || value <= Number(most), place),
  minItems: (least, value, place) => fault(!Array.isArray(value) || value.length >= Number(least), place),
  maxItems: (most, value, place) => fault(!Array.isArray(value) || value.length <= Number(most), place),
  items: (inner, value, place) =>
    Array.isArray(value) ? value.flatMap((item, i) => judge(inner, item, `${place}[${i}]`)) : [],
  required: (names, value, place) =>
    isSchema(value)
      ? list(names).flatMap((name) => fault(Object.hasOwn(value, String(name)), `${place}.${String(name)}`))
      : [],
  properties: (inner, value, place) =>
    isSchema(value) && isSchema(inner)
      ? Object.entries(inner).flatMap(([name, member]) =>
          Object.hasOwn(value, name) ? judge(member, value[name], `${place}.${name}`) : [],
        )
      : [],
  propertyNames: (inner, value, place) =>
    isSchema(value) ? Object.keys(value).flatMap((name) => judge(inner, name, `${place}.${name}`)) : [],
  additionalProperties: (inner, value, place, { properties }) => {
    if (!isSchema(value)) return []
    const others = Object.keys(value).filter(
      (name) => !isSchema(properties) || !Object.hasOwn(properties, name),
    )
    return others.flatMap((name) =>
      inner === false ? [`${place}.${name}`] : judge(inner, value[name], `${place}.${name}`),
    )
  },
  anyOf: (branches, value, place) =>
    fault(
      list(branches).some((branch) => judge(branch, value, place).length === 0),
      place,
    ),
  oneOf: (branches, value, place) =>
    fault(list(branches).filter((branch) => judge(branch, value, place).length === 0).length === 1, place),
}

function fault(holds: boolean, place: string): string[] {
  return holds ? [] : [place]
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  return typeof value
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error('a list was expected')
  return value
}

function isSchema(value: unknown): value is Schema {
  return typeOf(value) === 'object'
}
