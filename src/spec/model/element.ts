import type { FhirElement } from './fhir.ts'

/** Children of an element with a name, in order. */
export function childrenOf(element: FhirElement | undefined, name: string): readonly FhirElement[] {
  if (element === undefined) return none
  let found: FhirElement[] | undefined
  for (const child of element.children) {
    if (child.name !== name) continue
    if (found === undefined) found = [child]
    else found.push(child)
  }
  return found ?? none
}

const none: readonly FhirElement[] = []

/** The first child with a name. */
export function childOf(element: FhirElement | undefined, name: string): FhirElement | undefined {
  if (element === undefined) return undefined
  for (const child of element.children) if (child.name === name) return child
  return undefined
}

/** The value of the first child with a name. */
export function valueOfChild(element: FhirElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.value
}

/** The first element at the end of a path of names. */
export function descendantOf(
  element: FhirElement | undefined,
  ...path: readonly string[]
): FhirElement | undefined {
  let here = element
  for (const name of path) here = childOf(here, name)
  return here
}

/** Extensions with a URL. */
export function extensionsOf(element: FhirElement | undefined, url: string): readonly FhirElement[] {
  return childrenOf(element, 'extension').filter((extension) => extension.url === url)
}

/**
 * The path by which reports name an element: from its own resource on, with an index where it repeats,
 * such as `MessageHeader.source.contact[1].value`.
 */
export function pathOf(element: FhirElement): string {
  const { parent } = element
  if (parent === undefined || isResourceHolder(parent)) return element.name
  return `${pathOf(parent)}.${element.name}${indexOf(element, parent)}`
}

function indexOf(element: FhirElement, { children }: FhirElement): string {
  let index = -1
  let alike = 0
  for (const sibling of children) {
    if (sibling.name !== element.name) continue
    if (sibling === element) index = alike
    alike += 1
    if (index !== -1 && alike > 1) return `[${index}]`
  }
  return ''
}

function isResourceHolder(element: FhirElement): boolean {
  return element.name === 'resource' || element.name === 'contained'
}
