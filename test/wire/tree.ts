import type { FhirDocument, FhirElement } from '../../src/spec/model/fhir.ts'
import type { Read } from '../../src/spec/model/json.ts'
import { readFhirJson } from '../../src/wire/fhir-json.ts'
import { readFhirXml } from '../../src/wire/fhir-xml.ts'

/** An element as data: name, value, url where there is one, children. */
export type Tree = string | readonly unknown[]

/** `name=value` for an element that has nothing else, `name` for one that has nothing at all. */
export function treeOf({ name, value, url, children }: FhirElement): Tree {
  if (url === undefined && children.length === 0) return value === undefined ? name : `${name}=${value}`
  return [name, value, ...(url === undefined ? [] : [{ url }]), ...children.map(treeOf)]
}

/** The document of an XML text in FHIR's namespace. */
export function xml(text: string): FhirDocument {
  return document(readFhirXml(Buffer.from(text)))
}

/** The document of a JSON text. */
export function json(text: string | object): FhirDocument {
  return document(readFhirJson(Buffer.from(typeof text === 'string' ? text : JSON.stringify(text))))
}

function document(read: Read<FhirDocument>): FhirDocument {
  if (!read.ok) throw new Error(read.fault.message)
  return read.value
}
