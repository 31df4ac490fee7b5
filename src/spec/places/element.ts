import { childOf, childrenOf } from '../model/element.ts'
import type { FhirDocument, FhirElement } from '../model/fhir.ts'
import { eachSpot, nowhere, once, type Place, type Spot } from '../model/place.ts'

/** The document of a body that could be read. */
export const bodyDocument: Place<FhirDocument> = ({ body: { document } }) =>
  document?.ok ? [{ value: document.value, at: document.value.root }] : nowhere

/** The root element of the Subscription of a create. */
export const subscription: Place<FhirElement> = once(({ subscription: resource }) =>
  resource?.root.name === 'Subscription' ? [{ value: resource.root, at: resource.root }] : nowhere,
)

/** The root element of the Bundle of a publish. */
export const bundle: Place<FhirElement> = once(({ event }) =>
  event?.root.name === 'Bundle' ? [{ value: event.root, at: event.root }] : nowhere,
)

/** The MessageHeader of an event. */
export const messageHeader: Place<FhirElement> = once(({ event }) =>
  event?.header === undefined ? nowhere : [{ value: event.header, at: event.header }],
)

/** Children with a name of each element of a place; none makes no spot. */
export function each(of: Place<FhirElement>, name: string): Place<FhirElement> {
  return (request, context) => {
    const spots: Spot<FhirElement>[] = []
    for (const { value: parent } of of(request, context))
      for (const child of childrenOf(parent, name)) spots.push({ value: child, at: child })
    return spots
  }
}

/** The first child with a name; undefined when there is none. */
export function first(of: Place<FhirElement>, name: string): Place<FhirElement | undefined> {
  return (request, context) =>
    eachSpot(of(request, context), ({ value: parent }) => {
      const child = childOf(parent, name)
      return { value: child, at: child ?? { parent, name } }
    })
}

/** The value of the first child with a name; undefined when there is none. */
export function value(of: Place<FhirElement>, name: string): Place<string | undefined> {
  return (request, context) =>
    eachSpot(of(request, context), ({ value: parent }) => {
      const child = childOf(parent, name)
      return { value: child?.value, at: child ?? { parent, name } }
    })
}

/** The value of each child with a name; silent where there is none. */
export function sentValue(of: Place<FhirElement>, name: string): Place<string | undefined> {
  const children = each(of, name)
  return (request, context) =>
    eachSpot(children(request, context), ({ value: child }) => ({ value: child.value, at: child }))
}

/** How many children with a name there are. */
export function count(of: Place<FhirElement>, name: string): Place<number> {
  return (request, context) =>
    eachSpot(of(request, context), ({ value: parent }) => {
      const found = childrenOf(parent, name)
      return { value: found.length, at: found[0] ?? { parent, name }, received: counted(found.length) }
    })
}

/** What a report says of a number of elements. */
export function counted(count: number): string {
  return count === 0 ? 'absent' : `${count} of them`
}
