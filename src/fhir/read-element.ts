import type { FhirElement } from '../spec/model/fhir.ts'
import type { Node } from './node.ts'

/** An element that was read, to be made again; none where XML cannot say its name. */
export function nodesOf({ name, value, url, children }: FhirElement): readonly Node[] {
  if (!/^[A-Za-z_][\w.-]*$/.test(name)) return []
  return [
    {
      name,
      ...(value === undefined ? {} : { value }),
      ...(url === undefined ? {} : { url }),
      children: children.flatMap(nodesOf),
    },
  ]
}
