import { stu3Types } from './stu3.generated.ts'

/** What FHIR STU3 says of one element of a type. */
export interface Stu3Element {
  /** Its place in the schema's order, from 0. */
  readonly index: number
  /** `string`, `dateTime`, `HumanName`, `SubscriptionChannel`, or `Resource` where any resource may stand. */
  readonly type: string
  /** Whether it may repeat. */
  readonly many: boolean
  /** The index of the first member of its choice (`value[x]`), and its own index where it is of none. */
  readonly choice: number
}

/**
 * The elements of a resource, a datatype or a part of one (`SubscriptionChannel`) in the order of the STU3 schema;
 * undefined for a type that STU3 does not define. Attributes (`id` of a datatype, `url` of an extension) are left out.
 */
export function elementsOf(typeName: string): ReadonlyMap<string, Stu3Element> | undefined {
  const known = parsed.get(typeName)
  if (known !== undefined) return known
  const line = Object.hasOwn(stu3Types, typeName) ? stu3Types[typeName] : undefined
  if (line === undefined) return undefined
  const elements = parse(line)
  parsed.set(typeName, elements)
  return elements
}

/** Whether STU3 has a resource of that name (`DomainResource`, which none is, does not count). */
export function isResource(name: string): boolean {
  return !abstractTypes.has(name) && elementsOf(name)?.has('implicitRules') === true
}

/** Whether elements of the type hold a value and no elements of their own but extensions. */
export function isPrimitive(type: string): boolean {
  return /^[a-z]/.test(type)
}

const parsed = new Map<string, ReadonlyMap<string, Stu3Element>>()

const abstractTypes = new Set(['Resource', 'DomainResource'])

function parse(line: string): ReadonlyMap<string, Stu3Element> {
  const elements = new Map<string, Stu3Element>()
  let before: { readonly stem: string | undefined; readonly choice: number } | undefined
  for (const [index, entry] of line.split(' ').entries()) {
    const [written, type] = entry.split(':') as [string, string]
    const many = written.endsWith('*')
    const name = many ? written.slice(0, -1) : written
    const suffix = type[0]!.toUpperCase() + type.slice(1)
    const stem = many ? undefined : new RegExp(`^(.+)${suffix}$`).exec(name)?.[1]
    const choice = stem !== undefined && stem === before?.stem ? before.choice : index
    before = { stem, choice }
    elements.set(name, { index, type, many, choice })
  }
  return elements
}
