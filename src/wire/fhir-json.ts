import type { FhirDocument } from '../spec/model/fhir.ts'
import type { Read } from '../spec/model/json.ts'
import { FhirJsonTree } from './fhir-json-tree.ts'
import { readJsonText } from './json.ts'

/**
 * Reads a FHIR resource from JSON into the tree that its XML would give. Faults are those of `readJson`.
 *
 * The root is named by its `resourceType`, or '' where that is missing, is no string, or no object is there. Arrays
 * become repeated elements; numbers keep their spelling; `_name` joins the element `name` whose extensions it holds; a
 * `resource` or `contained` holds one child named by its type. What JSON Schema would call the wrong type is told of as
 * `mistyped`, for the names that STU3 knows: on the element, or, where no element comes of it (an empty array), on the
 * one that would hold it.
 */
export function readFhirJson(bytes: Uint8Array): Read<FhirDocument> {
  const read = readJsonText(bytes, { keepsNumbers: true })
  if (!read.ok) return read
  const { reader, holder } = read.value
  const tree = new FhirJsonTree()
  const root = tree.resource(holder[0], undefined)
  return {
    ok: true,
    value: { syntax: 'json', root, foreign: [], mistyped: tree.mistyped, duplicates: [...reader.duplicates] },
  }
}
