/** One element of a FHIR resource, the same whether it came as XML or as JSON. */
export interface FhirElement {
  /** Local name: `status`, `Subscription`, `valueIdentifier`. */
  readonly name: string
  /** The primitive value as text; undefined when there is none. */
  readonly value: string | undefined
  /** The `url` of an extension. */
  readonly url: string | undefined
  readonly children: readonly FhirElement[]
  readonly parent: FhirElement | undefined
  /** 1-based line of its start tag; 0 for JSON. */
  readonly line: number
}

/** As many faults of one kind are told of: of a body of a million of them, a million more objects would come. */
export const mostTold = 1_000

/** A resource document with what was noticed while it was read. */
export interface FhirDocument {
  readonly syntax: 'xml' | 'json'
  readonly root: FhirElement
  /** Attributes that FHIR does not know, text outside of elements' values, elements of another namespace. */
  readonly foreign: readonly Foreign[]
  /** JSON only: members of the wrong JSON type (a number for a string, an array for a single element). */
  readonly mistyped: readonly Mistyped[]
  /** JSON only: paths of member names written twice. */
  readonly duplicates: readonly string[]
}

export interface Foreign {
  readonly kind: 'attribute' | 'text' | 'namespace'
  /** The element that it stands on or in. */
  readonly element: FhirElement
  /** Name of the attribute or element, or the text. */
  readonly name: string
}

export interface Mistyped {
  readonly element: FhirElement
  readonly expected: string
  readonly received: string
}
