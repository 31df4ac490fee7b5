import { elementsOf, isPrimitive, isResource, type Stu3Element } from '../spec/vocabulary/stu3.ts'
import { expressing, type OpenApiObject } from './rule-schema.ts'

/** JSON Schemas of FHIR resources and of all types that they are made of, by name, as FHIR STU3 writes them in JSON. */
export function stu3Schemas(...resources: readonly string[]): Readonly<Record<string, OpenApiObject>> {
  const schemas = new Map<string, OpenApiObject>([['Resource', anyResource]])
  const add = (type: string): void => {
    const elements = elementsOf(type)
    if (elements === undefined || schemas.has(type)) return
    schemas.set(type, schemaOfType(type, elements))
    if (type === 'Extension') return
    for (const element of elements.values()) if (!isPrimitive(element.type)) add(element.type)
  }
  for (const type of [...resources, 'Element']) add(type)
  return Object.fromEntries([...schemas].sort(([one], [other]) => (one < other ? -1 : 1)))
}

/** A reference to the schema of a type. */
export function schemaNamed(name: string): OpenApiObject {
  return { $ref: `#/components/schemas/${name}` }
}

const anyResource: OpenApiObject = {
  type: 'object',
  description: 'Any resource of FHIR STU3.',
  required: ['resourceType'],
  properties: { resourceType: { type: 'string' } },
}

/**
 * Every type may have extensions, and an extension a value of every type: tools that write references out would not come to an
 * end. So what is nested in an extension is any object.
 */
const anyObject: OpenApiObject = { type: 'object' }

function schemaOfType(type: string, elements: ReadonlyMap<string, Stu3Element>): OpenApiObject {
  const of = type === 'Extension' ? () => anyObject : schemaNamed
  const isWhole = isResource(type)
  const members = [...elements].flatMap(([name, element]) => membersOf(name, element, of))
  const own = isWhole ? { resourceType: { const: type } } : { id: { type: 'string' } }
  const schema = {
    type: 'object',
    ...(isWhole ? { required: ['resourceType'] } : type === 'Extension' ? { required: ['url'] } : {}),
    properties: {
      ...own,
      ...(type === 'Extension' ? { url: { type: 'string' } } : {}),
      ...Object.fromEntries(members),
    },
    additionalProperties: false,
  }
  return type === 'Subscription' ? expressing(ofSubscriptions, schema) : schema
}

const ofSubscriptions = [
  'subscription/elements-are-of-stu3',
  'subscription/elements-repeat-only-where-they-may',
  'subscription/json-types-are-right',
] as const

/** A primitive may have a member beside it, with its id and extensions. */
function membersOf(
  name: string,
  { type, many }: Stu3Element,
  of: (type: string) => OpenApiObject,
): readonly (readonly [string, OpenApiObject])[] {
  if (!isPrimitive(type)) return [[name, many ? listOf(of(type)) : of(type)]]
  const value = { type: jsonTypes[type] ?? 'string' }
  const beside = of('Element')
  return [
    [name, many ? listOf({ type: [value.type, 'null'] }) : value],
    [`_${name}`, many ? listOf({ anyOf: [beside, { type: 'null' }] }) : beside],
  ]
}

const jsonTypes: Readonly<Record<string, string>> = {
  boolean: 'boolean',
  decimal: 'number',
  integer: 'integer',
  number: 'number',
  positiveInt: 'integer',
  unsignedInt: 'integer',
}

function listOf(items: OpenApiObject): OpenApiObject {
  return { type: 'array', minItems: 1, items }
}
