import { hash } from 'node:crypto'
import type { FhirElement } from '../spec/model/fhir.ts'

const likenesses = new WeakMap<FhirElement, string>()

/** Equal for Subscriptions that ask for the same. */
export function subscriptionLikeness(root: FhirElement): string {
  const known = likenesses.get(root)
  if (known !== undefined) return known
  let asked = ''
  for (const element of root.children)
    if (asking.has(element.name)) {
      asked += spelt(element)
      for (const child of element.children) asked += spelt(child)
    }
  const likeness = hash('sha256', asked, 'base64')
  likenesses.set(root, likeness)
  return likeness
}

const asking: ReadonlySet<string> = new Set(['contact', 'end', 'reason', 'criteria', 'channel'])

/** With the length of what follows, so that no two lists of elements are spelt alike. */
function spelt({ name, value = '', children }: FhirElement): string {
  return `${name} ${children.length} ${value.length} ${value}`
}
