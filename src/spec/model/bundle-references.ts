import { valueOfChild } from './element.ts'
import type { FhirElement } from './fhir.ts'

/**
 * Finds the resource of a Bundle that a reference names; the first entry that it names. Entries are looked through
 * once, however many references there are: a message may hold tens of thousands of both.
 */
export function resolverOf(entries: readonly Entry[]): (reference: string) => FhirElement | undefined {
  let known: ReadonlyMap<string, Entry> | undefined
  return (reference) => {
    known ??= entriesByName(entries)
    return known.get(reference)?.resource
  }
}

interface Entry {
  readonly fullUrl: string | undefined
  readonly resource: FhirElement | undefined
}

function entriesByName(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const known = new Map<string, Entry>()
  for (const entry of entries) for (const name of namesOf(entry)) if (!known.has(name)) known.set(name, entry)
  return known
}

/** By `fullUrl` or its end; by id, bare or after the type, for an entry without one. */
function namesOf({ fullUrl, resource }: Entry): readonly string[] {
  if (fullUrl !== undefined) return [fullUrl, ...endsOf(fullUrl)]
  const id = valueOfChild(resource, 'id')
  return id === undefined || resource === undefined ? [] : [`urn:uuid:${id}`, `${resource.name}/${id}`]
}

/** What a relative reference may say: `Patient/1`, or `Patient/1/_history/1`; a bare id is let pass. */
function endsOf(fullUrl: string): readonly string[] {
  if (!fullUrl.includes('/')) return none
  const segments = fullUrl.split('/')
  return lengthsOfEnds.map((length) => segments.slice(-length).join('/')).filter((end) => relative.test(end))
}

const none: readonly string[] = []
const lengthsOfEnds = [1, 2, 4]
const relative = /^(?![a-z][a-z0-9+.-]*:)./i
