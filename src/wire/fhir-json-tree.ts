import { type FhirElement, type Mistyped, mostTold } from '../spec/model/fhir.ts'
import { elementsOf, isPrimitive, type Stu3Element } from '../spec/vocabulary/stu3.ts'
import { isObject, jsonType, jsonTypeOf, type Members, textOf } from './fhir-json-types.ts'

/** Grows the tree of a FHIR document from JSON values, whose numbers are `SpeltNumber`s. */
export class FhirJsonTree {
  readonly mistyped: Mistyped[] = []

  resource(value: unknown, parent: Growing | undefined): FhirElement {
    const members = isObject(value) ? value : {}
    const name = typeof members.resourceType === 'string' ? members.resourceType : ''
    const element = grow(name, parent)
    this.#members(members, element, name, discriminator)
    return element
  }

  /** The members of what is no resource: XML writes `id`, and an extension's `url`, as attributes. */
  #datatype(members: Members, element: Growing, type: string | undefined): void {
    const isExtension = element.name === 'extension' || element.name === 'modifierExtension'
    if ('id' in members) this.#attribute('id', members.id, element, type)
    if (isExtension && 'url' in members) {
      this.#attribute('url', members.url, element, type)
      element.url = textOf(members.url)
    }
    this.#members(members, element, type, isExtension ? attributesOfExtensions : attributes)
  }

  #attribute(name: string, value: unknown, element: Growing, type: string | undefined): void {
    if (typeof value === 'string' || type === undefined) return
    this.#mistype(element, `a string as ${name}`, jsonType(value))
  }

  #members(members: Members, parent: Growing, type: string | undefined, except: ReadonlySet<string>): void {
    const elements = type === undefined ? undefined : elementsOf(type)
    const hasSiblings = hasNameOfSibling(members)
    for (const written in members) {
      if (except.has(written)) continue
      const value = members[written]
      const known = elements?.get(written)
      const base = written.startsWith('_') ? written.slice(1) : undefined
      if (base === undefined || !takesSibling(base, members, elements)) {
        const isJoined = hasSiblings && takesSibling(written, members, elements)
        const beside = isJoined ? members[`_${written}`] : undefined
        this.#elements(written, value, beside, parent, known)
      } else if (!(base in members)) this.#elements(base, undefined, value, parent, elements?.get(base))
    }
  }

  /** The elements of one name; `siblings` are the values of `_name`. */
  #elements(
    name: string,
    value: unknown,
    siblings: unknown,
    parent: Growing,
    known: Stu3Element | undefined,
  ): void {
    if (!Array.isArray(value) && !Array.isArray(siblings)) {
      const element = this.#element(name, value, siblings, parent, known)
      const written = value ?? siblings ?? null
      if (known?.many && written !== null) this.#mistype(element, 'an array', jsonType(written))
      else if (known !== undefined && siblings === null) this.#mistype(element, `no _${name}`, 'null')
      return
    }
    const values = arrayOf(value)
    const besides = arrayOf(siblings)
    const count = Math.max(values.length, besides.length)
    let first: FhirElement | undefined
    for (let at = 0; at < count; at++) {
      if (known !== undefined && this.#isUntold(values[at], known)) continue
      const element = this.#element(name, values[at], besides[at], parent, known)
      first ??= element
    }
    if (known === undefined) return
    if (first === undefined) this.#mistype(parent, `at least one ${name}`, 'an empty array')
    else if (!known.many) this.#mistype(first, jsonTypeOf(known.type), 'an array')
  }

  /** An item of the wrong type that nobody will be told of is not grown: a million of them would take what memory there is. */
  #isUntold(value: unknown, { type }: Stu3Element): boolean {
    return (
      this.mistyped.length === mostTold &&
      value !== null &&
      value !== undefined &&
      jsonType(value) !== jsonTypeOf(type)
    )
  }

  #element(
    name: string,
    value: unknown,
    sibling: unknown,
    parent: Growing,
    known: Stu3Element | undefined,
  ): FhirElement {
    const element = grow(name, parent)
    const type = known?.type
    if (type === 'Resource' || (known === undefined && holdsResource(name, value))) {
      if (isObject(value)) this.resource(value, element)
    } else if (isObject(value)) {
      this.#datatype(value, element, type === undefined || isPrimitive(type) ? undefined : type)
    } else if (type !== 'xhtml') {
      element.value = textOf(value)
    }
    if (isObject(sibling)) this.#datatype(sibling, element, 'Element')
    if (type !== undefined) this.#check(element, value, sibling, jsonTypeOf(type))
    return element
  }

  /** A value may be missing or, in an array, null where its sibling has something to say. */
  #check(element: Growing, value: unknown, sibling: unknown, expected: string): void {
    const saysNothing = sibling === undefined || sibling === null
    if (!saysNothing && jsonType(sibling) !== 'an object') {
      this.#mistype(element, `an object as _${element.name}`, jsonType(sibling))
    } else if (value === undefined || value === null) {
      if (saysNothing) this.#mistype(element, expected, 'null')
    } else if (jsonType(value) !== expected) {
      this.#mistype(element, expected, jsonType(value))
    }
  }

  #mistype(element: FhirElement, expected: string, received: string): void {
    if (this.mistyped.length < mostTold) this.mistyped.push({ element, expected, received })
  }
}

interface Growing extends FhirElement {
  value: string | undefined
  url: string | undefined
  children: FhirElement[]
}

/** Most elements have no children, so they share the array of none. */
const childless: FhirElement[] = []

function grow(name: string, parent: Growing | undefined): Growing {
  const element: Growing = { name, value: undefined, url: undefined, children: childless, parent, line: 0 }
  if (parent === undefined) return element
  if (parent.children === childless) parent.children = [element]
  else parent.children.push(element)
  return element
}

const discriminator = new Set(['resourceType'])
const attributes = new Set(['id', '_id'])
const attributesOfExtensions = new Set(['id', '_id', 'url', '_url'])

/** Few objects have any, and to look for one beside each name takes longer than to read the rest. */
function hasNameOfSibling(members: Members): boolean {
  for (const name in members) if (name.startsWith('_')) return true
  return false
}

/** Whether `_name` belongs to `name`: to what STU3 knows as a primitive, and to an unknown name that is there. */
function takesSibling(
  name: string,
  members: Members,
  elements: ReadonlyMap<string, Stu3Element> | undefined,
): boolean {
  const known = elements?.get(name)
  return known === undefined ? name in members : isPrimitive(known.type)
}

/** What holds a resource where STU3 does not say so. */
function holdsResource(name: string, value: unknown): boolean {
  return (
    (name === 'resource' || name === 'contained') && isObject(value) && typeof value.resourceType === 'string'
  )
}

function arrayOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined ? [] : [value]
}
