import type { FhirElement, Foreign } from '../model/fhir.ts'
import type { SyntaxFault } from '../model/json.ts'
import { nowhere, type Place, type Spot } from '../model/place.ts'
import type { Survey } from '../model/survey.ts'
import { bodyDocument } from './element.ts'

/** The fault that stopped the reader of the body, if it is of one of these kinds. */
export function syntaxFault(...kinds: readonly SyntaxFault['kind'][]): Place<string> {
  return ({ body: { document } }) => {
    if (document === undefined || document.ok || !kinds.includes(document.fault.kind)) return nowhere
    const { message, line, column } = document.fault
    return [{ value: message, at: `body, line ${line}, column ${column}`, received: message }]
  }
}

/** The name of the root element, with a word on its namespace where that is not FHIR's. */
export const rootName: Place<string> = (request, context) =>
  bodyDocument(request, context).map(({ value: { root, foreign }, at }) => {
    const name = isStrangeRoot(foreign, root) ? `${root.name} of another namespace, or of none` : root.name
    return name === '' ? { value: name, at: 'body', received: 'no resourceType' } : { value: name, at }
  })

/** Whether a root is of another namespace than FHIR's, or of none. */
export function isStrangeRoot(foreign: readonly Foreign[], root: FhirElement): boolean {
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
        received: `${kinds[kind]} ${JSON.stringify(name)}`,
      })),
  )

const kinds: Readonly<Record<Foreign['kind'], string>> = {
  attribute: 'an attribute',
  text: 'the text',
  namespace: 'an element of another namespace,',
}

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
  return surveyed(of, ({ unknown }) =>
    unknown.map((element) =>
      spot(element, isHeld(element) ? 'not a resource of STU3' : 'not an element of STU3 here'),
    ),
  )
}

/** Elements that stand behind one that the schema puts later. JSON has no order. */
export function misplacedElements(of: Place<FhirElement>): Place<string> {
  const places = surveyed(of, ({ misplaced }) =>
    misplaced.map(({ element, after }) => spot(element, `after ${after}, which the schema puts later`)),
  )
  return (request, context) => (request.body.syntax === 'json' ? nowhere : places(request, context))
}

/** Elements that are there more often than STU3 allows. */
export function repeatedElements(of: Place<FhirElement>): Place<string> {
  return surveyed(of, ({ repeated }) =>
    repeated.map(({ element, twin }) => spot(element, `a second one, after ${twin}`)),
  )
}

/** Of the event message or the Subscription, where that is what a place reads. */
function surveyed(of: Place<FhirElement>, read: (survey: Survey) => readonly Spot<string>[]): Place<string> {
  return (request, context) => {
    if (of(request, context).length === 0) return nowhere
    const resource = request.event ?? request.subscription
    return resource === undefined ? nowhere : read(resource.survey())
  }
}

/** Whether an element stands where a resource would. */
function isHeld({ parent }: FhirElement): boolean {
  return parent?.name === 'resource' || parent?.name === 'contained'
}

function spot(element: FhirElement, received: string): Spot<string> {
  return { value: received, at: element, received }
}
