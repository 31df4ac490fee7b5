import { nhsNumberSystem } from '../vocabulary/identifier-systems.ts'
import { elementsOf, isPrimitive, isResource, type Stu3Element } from '../vocabulary/stu3.ts'
import { type FhirElement, mostTold } from './fhir.ts'

/** What one walk over a resource finds of its structure; of its faults, as many of each kind as are told. */
export interface Survey {
  /** Elements that STU3 does not define where they stand, and resources that it does not define. */
  readonly unknown: readonly FhirElement[]
  /** Elements that stand behind one that the schema puts later. */
  readonly misplaced: readonly Misplaced[]
  /** Elements that are there again where STU3 allows one of them, or one of their choice. */
  readonly repeated: readonly Repeated[]
  /** Elements of the type dateTime. */
  readonly dateTimes: readonly FhirElement[]
  /** Parents of a `system` that is the NHS number system. */
  readonly nhsNumbers: readonly FhirElement[]
}

export interface Misplaced {
  readonly element: FhirElement
  /** Name of the element that the schema puts later. */
  readonly after: string
}

export interface Repeated {
  readonly element: FhirElement
  /** Name of the one before. */
  readonly twin: string
}

/** Surveys a resource from its root down when it is first asked to, and once. */
export function surveyOf(root: FhirElement): () => Survey {
  let surveyor: Surveyor | undefined
  return () => {
    if (surveyor === undefined) {
      surveyor = new Surveyor()
      surveyor.visit(root, root.name)
    }
    return surveyor
  }
}

class Surveyor implements Survey {
  readonly unknown: FhirElement[] = []
  readonly misplaced: Misplaced[] = []
  readonly repeated: Repeated[] = []
  readonly dateTimes: FhirElement[] = []
  readonly nhsNumbers: FhirElement[] = []

  /** Below an element that STU3 does not define only NHS numbers are looked for. */
  visit(parent: FhirElement, type: string | undefined): void {
    const elements = type === undefined ? undefined : elementsOf(type)
    let last: FhirElement | undefined
    let lastKnown: Stu3Element | undefined
    let first: Map<number, string> | undefined
    for (const child of parent.children) {
      if (child.name === 'system' && child.value === nhsNumberSystem && this.nhsNumbers.at(-1) !== parent)
        this.nhsNumbers.push(parent)
      const known = elements?.get(child.name)
      if (known !== undefined) {
        if (known.type === 'dateTime') this.dateTimes.push(child)
        if (!known.many && mayHaveTwin(known, lastKnown)) {
          first ??= firstOfEachChoice(parent, child, elements)
          const twin = first.get(known.choice)
          if (twin !== undefined) tell(this.repeated, { element: child, twin })
        }
        if (first !== undefined && !first.has(known.choice)) first.set(known.choice, child.name)
        if (last !== undefined && lastKnown !== undefined && known.index < lastKnown.index) {
          tell(this.misplaced, { element: child, after: last.name })
        } else {
          last = child
          lastKnown = known
        }
      } else if (elements !== undefined) tell(this.unknown, child)
      if (child.children.length > 0) this.#descend(child, known?.type)
    }
  }

  /** Into the element itself, or into the resource that it holds. */
  #descend(element: FhirElement, type: string | undefined): void {
    if (type !== 'Resource') {
      this.visit(element, type !== undefined && isPrimitive(type) ? 'Element' : type)
      return
    }
    for (const held of element.children) {
      if (isResource(held.name)) this.visit(held, held.name)
      else tell(this.unknown, held)
    }
  }
}

function tell<T>(faults: T[], fault: T): void {
  if (faults.length < mostTold) faults.push(fault)
}

/**
 * Whether an element, or one of its choice, may have come before: none can have where its choice stands behind that of
 * the one that stands last in the schema.
 */
function mayHaveTwin(known: Stu3Element, last: Stu3Element | undefined): boolean {
  return last !== undefined && known.choice <= last.choice
}

/** Names of the first elements of each choice that stand before one, in one go however many come behind it. */
function firstOfEachChoice(
  parent: FhirElement,
  before: FhirElement,
  elements: ReadonlyMap<string, Stu3Element> | undefined,
): Map<number, string> {
  const first = new Map<number, string>()
  for (const sibling of parent.children) {
    if (sibling === before) break
    const choice = elements?.get(sibling.name)?.choice
    if (choice !== undefined && !first.has(choice)) first.set(choice, sibling.name)
  }
  return first
}
