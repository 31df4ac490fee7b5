/** A value that JSON can say. */
export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json | undefined }

/** Members of an object. */
export type Members = Readonly<Record<string, Json | undefined>>

/** Members of which at least one is there; undefined where none is. */
export function some(members: Members): Members | undefined {
  return Object.values(members).some((value) => value !== undefined) ? members : undefined
}

/** The same with members in order of their names, as Pact's core writes them. */
export function sorted(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((each: Json) => sorted(each) ?? '')
  if (typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, member]) => [name, sorted(member)]))
}
