import type { FhirElement, Foreign } from '../model/fhir.ts'
import type { SyntaxFault } from '../model/json.ts'
import { nowhere, type Place, type Spot } from '../model/place.ts'
import { elementsOf, isPrimitive, isResource } from '../vocabulary/stu3.ts'
import { bodyDocument } from './element.ts'

/** The fault that stopped the reader of the body, if it is of one of these kinds. */
export function syntaxFault(...kinds: readonly SyntaxFault['kind'][]): Place<string> {
  return ({ body: { document } }) => {
    if (document === undefined || document.ok || !kinds.includes(document.fault.kind)) return nowhere
    const { message, line, column } = document.fault
    return [{ value: message, at: `body, line ${line}, column ${column}`, received: message }]
  }
}

const fhirNamespaceOrNone = 'a namespace that is not http://hl7.org/fhir'

/** The name of the root element; its namespace where that is not FHIR's. */
export const rootName: Place<string> = (request, context) =>
  bodyDocument(request, context).map(({ value: { root, foreign }, at }) => {
    const stranger = foreign.some(
      ({ kind, element }) => kind === 'namespace' && element === root && element.parent === undefined,
    )
    return {
      value: stranger && isStrangeRoot(foreign, root) ? fhirNamespaceOrNone : root.name,
      at,
      received: root.name || 'no resourceType',
    }
  })

function isStrangeRoot(foreign: readonly Foreign[], root: FhirElement): boolean {
  return foreign.some((part) => part.kind === 'namespace' && part.element === root && part.name === root.name)
}

/** Attributes, texts and elements that are not FHIR's. */
export const foreignParts: Place<string> = (request, context) =>
  bodyDocument(request, context).flatMap(({ value: { root, foreign } }) =>
    foreign
      .filter((part) => !(part.kind === 'namespace' && part.element === root && part.name === root.name))
      .map(({ kind, element, name }) => ({
        value: name,
        at: element,
        received: `${kind} ${JSON.stringify(name)}`,
      })),
  )

/** Members of the wrong JSON type. */
export const mistypedMembers: Place<string> = (request, context) =>
  bodyDocument(request, context).flatMap(({ value: { mistyped } }) =>
    mistyped.map(({ element, expected, received }) => ({
      value: received,
      at: element,
      received: `${received} instead of ${expected}`,
    })),
  )

/** Elements that STU3 does not define where they stand; what is below them is not judged. */
export function unknownElements(of: Place<FhirElement>): Place<string> {
  return walk(of, (element, { known }) => {
    if (known === undefined) return [spot(element, 'not an element of STU3 here')]
    const [held] = element.children
    const isHolder = known.type === 'Resource'
    return isHolder && held !== undefined && !isResource(held.name)
      ? [spot(held, 'not a resource of STU3')]
      : []
  })
}

/** Elements that stand before one that the schema puts first. JSON has no order. */
export function misplacedElements(of: Place<FhirElement>): Place<string> {
  const places = walk(of, (element, { known, before }) =>
    known !== undefined && before !== undefined && known.index < before.index
      ? [spot(element, `after ${before.name}, which the schema puts later`)]
      : [],
  )
  return (request, context) => (request.body.syntax === 'json' ? nowhere : places(request, context))
}

/** Elements that are there more often than STU3 allows. */
export function repeatedElements(of: Place<FhirElement>): Place<string> {
  return walk(of, (element, { known, twin }) =>
    known !== undefined && !known.many && twin !== undefined
      ? [spot(element, `a second one, after ${twin}`)]
      : [],
  )
}

interface Known {
  readonly index: number
  readonly type: string
  readonly many: boolean
  readonly choice: number
}

interface Standing {
  /** What STU3 says of the element; undefined when it does not define it here. */
  readonly known: Known | undefined
  /** The sibling before it that the schema puts last. */
  readonly before: { readonly name: string; readonly index: number } | undefined
  /** An earlier sibling of the same name, or of the same choice. */
  readonly twin: string | undefined
}

/** Goes through every element whose type STU3 knows. */
function walk(
  of: Place<FhirElement>,
  look: (element: FhirElement, standing: Standing) => readonly Spot<string>[],
): Place<string> {
  const visit = (parent: FhirElement, type: string, spots: Spot<string>[]): void => {
    const elements = elementsOf(type)
    if (elements === undefined) return
    let before: Standing['before']
    const seen = new Map<number, string>()
    for (const child of parent.children) {
      const known = elements.get(child.name)
      const place = known?.choice ?? -1
      for (const found of look(child, { known, before, twin: seen.get(place) })) spots.push(found)
      if (known === undefined) continue
      seen.set(place, child.name)
      if (before === undefined || known.index > before.index)
        before = { name: child.name, index: known.index }
      descend(child, known.type, spots, visit)
    }
  }
  return (request, context) => {
    const spots: Spot<string>[] = []
    for (const { value } of of(request, context)) visit(value, value.name, spots)
    return spots
  }
}

/** Into the element itself, or into the resource that it holds. */
function descend(
  element: FhirElement,
  type: string,
  spots: Spot<string>[],
  visit: (parent: FhirElement, type: string, spots: Spot<string>[]) => void,
): void {
  if (element.children.length === 0) return
  const [held] = element.children
  if (type === 'Resource') {
    if (held !== undefined && isResource(held.name)) visit(held, held.name, spots)
  } else if (isPrimitive(type)) visit(element, 'Element', spots)
  else visit(element, type, spots)
}

function spot(element: FhirElement, received: string): Spot<string> {
  return { value: received, at: element, received }
}
